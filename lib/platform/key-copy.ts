/** Name of the file in the extension's own file system. */
const FILE = 'seal';

/** The JSON value kept there, or null when there is none or it cannot be read. */
export async function readKeyCopy(): Promise<unknown> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(FILE)).getFile();
    return JSON.parse(await file.text());
  } catch {
    return null;
  }
}

/** Keeps a JSON value there; never rejects, because it is only the second copy. */
export async function writeKeyCopy(item: unknown): Promise<void> {
  try {
    const folder = await navigator.storage.getDirectory();
    const writing = await (await folder.getFileHandle(FILE, { create: true })).createWritable();
    await writing.write(JSON.stringify(item));
    await writing.close();
  } catch {
    // Tried again at the next start.
  }
}

/** Unlinks the file; rejects when it is there and stays. */
export async function removeKeyCopy(): Promise<void> {
  try {
    const folder = await navigator.storage.getDirectory();
    await folder.removeEntry(FILE);
  } catch (cause) {
    if ((await readKeyCopy()) !== null) throw cause;
  }
}
