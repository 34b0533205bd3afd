import { isLooseGap, readWords, type Word } from './words';

/** Phrases that say something only directly beside a name. */
export interface PhraseList {
  /** True when one of them ends the words. */
  readonly endsIn: (text: string, words: readonly Word[]) => boolean;
  /** True when one of them begins the words. */
  readonly beginsIn: (text: string, words: readonly Word[]) => boolean;
}

/** Passed over between a phrase and a name: "leaves the 287(g) program". */
const ARTICLES = new Set('a an un una the el la los las all any such its their our this that these those'.split(' '));

/**
 * Makes phrases of a list in one line, apart by commas: "end/s/ed/ing" is end, ends, ended, ending; "leav:e/es/ing" the same without its
 * stem alone; "honor*" any word that begins so. Any case. An article may part them from the name, unless `isDirect`.
 */
export function phrases(list: string, isDirect = false): PhraseList {
  // Made when first asked: most pages ask few lists.
  let known: { readonly byFirst: Grouped; readonly byLast: Grouped } | undefined;
  const group = () => {
    known ??= groupPhrases(list);
    return known;
  };
  return {
    endsIn(text, words) {
      const { byLast } = group();
      if (endsIn(text, words, byLast)) return true;
      return !isDirect && isArticle(words.at(-1)) && endsIn(text, words.slice(0, -1), byLast);
    },
    beginsIn: (text, words) => beginsIn(text, words, group().byFirst),
  };
}

function groupPhrases(list: string): { readonly byFirst: Grouped; readonly byLast: Grouped } {
  const all = list
    .split(/,\s*/)
    .flatMap(spellOut)
    .map(text => text.split(' '));
  return {
    byFirst: groupBy(all, phrase => phrase[0] ?? ''),
    byLast: groupBy(all, phrase => phrase.at(-1) ?? ''),
  };
}

const isArticle = (word: Word | undefined) => word !== undefined && ARTICLES.has(word.lower);

interface Grouped {
  readonly whole: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly begun: readonly (readonly string[])[];
}

function groupBy(all: readonly (readonly string[])[], keyOf: (phrase: readonly string[]) => string): Grouped {
  const whole = new Map<string, (readonly string[])[]>();
  const begun = all.filter(phrase => keyOf(phrase).endsWith('*'));
  for (const phrase of all) {
    const key = keyOf(phrase);
    if (!key.endsWith('*')) whole.set(key, [...(whole.get(key) ?? []), phrase]);
  }
  return { whole, begun };
}

function endsIn(text: string, words: readonly Word[], { whole, begun }: Grouped): boolean {
  const last = words.at(-1);
  if (!last) return false;
  return [...(whole.get(last.lower) ?? []), ...begun].some(phrase =>
    isPhrase(text, words.slice(-phrase.length), phrase),
  );
}

function beginsIn(text: string, words: readonly Word[], { whole, begun }: Grouped): boolean {
  const first = words[0];
  if (!first) return false;
  return [...(whole.get(first.lower) ?? []), ...begun].some(phrase =>
    isPhrase(text, words.slice(0, phrase.length), phrase),
  );
}

function isPhrase(text: string, words: readonly Word[], phrase: readonly string[]): boolean {
  return (
    words.length === phrase.length &&
    words.every((word, index) => {
      const wanted = phrase[index] ?? '';
      const next = words[index + 1];
      if (next && !isLooseGap(text, word.end, next.start)) return false;
      return wanted.endsWith('*') ? word.lower.startsWith(wanted.slice(0, -1)) : word.lower === wanted;
    })
  );
}

/** "Drop/s/ped" to drop, drops, dropped; endings only on the last word. */
function spellOut(entry: string): string[] {
  const [base = '', rest] = entry.split(':');
  if (rest !== undefined) return rest.split('/').map(ending => spellPlainly(base + ending));
  const [stem = '', ...endings] = base.split('/');
  return [stem, ...endings.map(ending => stem + ending)].map(spellPlainly);
}

/** As `readWords` would part it, a last `*` kept. */
const spellPlainly = (phrase: string): string => {
  const isBegun = phrase.endsWith('*');
  return (
    readWords(phrase)
      .map(({ lower }) => lower)
      .join(' ') + (isBegun ? '*' : '')
  );
};
