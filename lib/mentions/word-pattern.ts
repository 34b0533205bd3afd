/**
 * One global expression for words that stand by themselves: lower case as the beginning of a word in any case, with capitals as written (or in a
 * headline's capitals), ALL CAPITALS as a whole word; undefined when there are none.
 */
export function anyWord(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return;
  return new RegExp(`(?<![\\p{L}\\d])(?:${words.map(patternOfWord).join('|')})`, 'gu');
}

/** The same for a list written in one line, words apart by commas. */
export const anyOf = (list: string): RegExp => anyWord(list.split(/,\s*/)) ?? /(?!)/g;

function patternOfWord(word: string): string {
  if (word === word.toLowerCase()) return literal(word, bothCases);
  const asWritten = literal(word);
  return word === word.toUpperCase() ? `${asWritten}(?![\\p{L}\\d])` : `${asWritten}|${literal(word.toUpperCase())}`;
}

function literal(word: string, letter = (one: string) => one): string {
  return [...word].map(one => (/\p{L}/u.test(one) ? letter(one) : escapeCharacter(one))).join('');
}

const escapeCharacter = (one: string) => (/\s/.test(one) ? '\\s+' : /[\\^$.*+?()[\]{}|/]/.test(one) ? `\\${one}` : one);

const bothCases = (letter: string) => {
  const upper = letter.toUpperCase();
  return upper.length > 1 ? letter : `[${letter}${upper}]`;
};
