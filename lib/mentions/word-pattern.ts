/**
 * Words that stand by themselves, looked for in one pass: lower case as the beginning of a word in any case, with capitals as written (or in a
 * headline's capitals) as a whole word, ALL CAPITALS as a whole word.
 */
export interface WordList {
  /** Calls back with every word of the list in a text, until it answers true. */
  readonly find: (text: string, tell: (word: string, at: number) => boolean) => void;
}

/** Makes one list of words and phrases; an empty one finds nothing. */
export function createWordList(words: readonly string[]): WordList {
  const rules = new Map<string, string[]>();
  for (const word of words) {
    const key = word.toLowerCase();
    rules.set(key, [...(rules.get(key) ?? []), word]);
  }
  const keys = [...rules.keys()].sort((a, b) => b.length - a.length);
  if (keys.length === 0) return { find: () => {} };
  // Borders of ASCII words: where a word begins with an accent, none is asked, which costs a tenth of looking behind.
  const sources = keys.map(key => (/^\w/.test(key) ? '\\b' : '') + [...key].map(escapeCharacter).join(''));
  const [bordered, others] = [
    sources.filter(source => source.startsWith('\\b')),
    sources.filter(source => !source.startsWith('\\b')),
  ];
  const bare = bordered.map(source => source.slice(2));
  const all = [...(bare.length > 0 ? [`\\b(?:${bare.join('|')})`] : []), ...others];
  const expression = new RegExp(all.join('|'), 'gi');
  const fits = (found: string, text: string, at: number) =>
    (rules.get(found.toLowerCase().replace(/\s+/g, ' ')) ?? []).some(word =>
      isMeant(word, found, text.charAt(at + found.length)),
    );
  return {
    find(text, tell) {
      expression.lastIndex = 0;
      for (let match = expression.exec(text); match; match = expression.exec(text)) {
        if (fits(match[0], text, match.index) && tell(match[0], match.index)) return;
        if (match[0] === '') expression.lastIndex += 1;
      }
    },
  };
}

/** The same for a list written in one line, words apart by commas. */
export const anyOf = (list: string): WordList => createWordList(list.split(/,\s*/));

/** The same for what an expression matches, which must be global. */
export const anyMatch = (expression: RegExp): WordList => ({
  find(text, tell) {
    for (const match of text.matchAll(expression)) if (tell(match[0], match.index)) return;
  },
});

function isMeant(word: string, found: string, next: string): boolean {
  if (word === word.toLowerCase()) return true;
  const flat = found.replace(/\s+/g, ' ');
  if (word === word.toUpperCase()) return flat === word && !/[\p{L}\d]/u.test(next);
  const isOver = !/[\p{L}\d]/u.test(next) || next === 's';
  return isOver && (flat === word || flat === word.toUpperCase());
}

const escapeCharacter = (one: string) => (/\s/.test(one) ? '\\s+' : /[\\^$.*+?()[\]{}|/]/.test(one) ? `\\${one}` : one);
