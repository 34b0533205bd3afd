import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a profile that hold a word, as UTF-8 or UTF-16; packed files are not unpacked. A browser that runs may take files and folders away meanwhile. */
export function searchProfile(profile: string, words: readonly string[]): { file: string; word: string }[] {
  const found: { file: string; word: string }[] = [];
  for (const file of listFiles(profile, '')) {
    const bytes = ifThere(() => readFileSync(join(profile, file)));
    for (const word of words) {
      if (bytes?.includes(word) || bytes?.includes(Buffer.from(word, 'utf16le'))) found.push({ file, word });
    }
  }
  return found;
}

function listFiles(root: string, folder: string): string[] {
  const entries: Dirent[] = ifThere(() => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
  return entries.flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(root, path);
    // Not a lock or socket of the browser.
    return entry.isFile() ? [path] : [];
  });
}

function ifThere<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
