/** A ZIP file as far as spreadsheets need it: stored and deflated entries, no ZIP64, no passwords. */
export interface ZipFile {
  /** An entry's bytes unpacked; null where it is not there, broken, or larger than `most`. */
  read(name: string, most: number): Promise<Uint8Array<ArrayBuffer> | null>;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** A comment may stand behind the end, of at most so many bytes. */
const MOST_COMMENT = 0xffff;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/** Reads the list of entries at the end of a ZIP file; null for what is none. Never throws. */
export function openZip(bytes: Uint8Array<ArrayBuffer>): ZipFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = listEntries(view, bytes);
    return entries && { read: (name, most) => readEntry(entries.get(name), { view, bytes, most }) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function listEntries(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> | null {
  const end = findEnd(view);
  if (end === null) return null;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map(from => view.getUint16(at + from, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}

interface Packed {
  readonly view: DataView;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly most: number;
}

async function readEntry(entry: Entry | undefined, { view, bytes, most }: Packed): ReturnType<ZipFile['read']> {
  if (!entry || entry.at + LOCAL_BYTES > bytes.length) return null;
  // The name and what follows it may have another length here than in the list.
  const from = entry.at + LOCAL_BYTES + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) return null;
  if (entry.method === 0) return packed.length > most ? null : packed;
  return entry.method === 8 ? inflate(packed, most) : null;
}

/** Stops as soon as there is too much: a small file may unpack to gigabytes. */
async function inflate(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(packed);
      controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
      if (length > most) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
