import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a profile that hold one of these words, as UTF-8 or UTF-16; packed files are not unpacked. */
export function searchProfile(profile: string, words: readonly string[]): { file: string; word: string }[] {
  const found: { file: string; word: string }[] = [];
  for (const file of readdirSync(profile, { recursive: true, encoding: 'utf8' })) {
    const bytes = readIfFile(join(profile, file));
    for (const word of words) {
      if (bytes?.includes(word) || bytes?.includes(Buffer.from(word, 'utf16le'))) found.push({ file, word });
    }
  }
  return found;
}

function readIfFile(path: string): Buffer | null {
  try {
    return statSync(path).isFile() ? readFileSync(path) : null;
  } catch {
    // A lock or socket of the browser, or gone meanwhile.
    return null;
  }
}
