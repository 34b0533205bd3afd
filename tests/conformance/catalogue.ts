type Words = Readonly<Record<string, unknown>>;

const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null;

/** The pieces of text in a function that makes a sentence, without its code and without our name. */
function textsOf(sentence: unknown): string {
  const pieces = String(sentence).match(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g) ?? [];
  return pieces.map(piece => piece.replace(/\$\{[^}]*\}|Call-In/g, '')).join('|');
}

/** Compares the words of one screen in English and Spanish; one complaint for each that is missing, empty or left in English. */
export function checkCatalogue(
  english: unknown,
  spanish: unknown,
  same: readonly string[],
  path = '',
): readonly string[] {
  if (english === undefined) return [`${path} is missing in English`];
  if (spanish === undefined) return [`${path} is missing in Spanish`];
  if (isWords(english) && isWords(spanish)) {
    const keys = [...new Set([...Object.keys(english), ...Object.keys(spanish)])];
    return keys.flatMap(key => checkCatalogue(english[key], spanish[key], same, path === '' ? key : `${path}.${key}`));
  }
  if (typeof english === 'function' && typeof spanish === 'function') return checkSentence(english, spanish, path);
  if (typeof english !== 'string' || typeof spanish !== 'string') return [`${path} is not words in both languages`];
  if (english.trim() === '' || spanish.trim() === '') return [`${path} is empty`];
  const isSame = english === spanish && /\p{L}/u.test(english) && !same.includes(english);
  return isSame ? [`${path} is not translated: "${english}"`] : [];
}

// biome-ignore lint/complexity/noBannedTypes: any sentence, whatever it takes
function checkSentence(english: Function, spanish: Function, path: string): readonly string[] {
  if (english.length !== spanish.length)
    return [`${path} takes ${spanish.length} in Spanish, ${english.length} in English`];
  const [its, theirs] = [textsOf(english), textsOf(spanish)];
  return its === theirs && /\p{L}/u.test(its) ? [`${path} is not translated`] : [];
}
