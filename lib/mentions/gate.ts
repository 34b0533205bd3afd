import { patternOfNames } from './name-pattern';
import { simplifyText } from './plain-text';
import type { PreparedTopic } from './prepared-topic';

/** The first look at a text: cheap, and never says no to a text that holds a name. */
export interface Gate {
  /** Whether any name may begin in the text. */
  readonly isHit: (text: string) => boolean;
  /** Where names may begin, UTF-16 offsets into the text as it is, in order. */
  readonly findHits: (text: string) => number[];
}

/**
 * Source of one expression for every spelling of every name of the topics, looser than the one that finds them: raw text of a page
 * has no borders between blocks, so words run into each other, and no line breaks. Made at build time or in the background.
 */
export const gateSource = (topics: readonly PreparedTopic[]): string =>
  patternOfNames(topics.flatMap(({ names, weakNames }) => [...names, ...weakNames]))
    .replaceAll('\\b', '')
    .replaceAll('\\s+', '\\s*');

/** Makes a gate of the sources of all who have names, empty ones left out. */
export function createGate(sources: readonly string[]): Gate {
  const source = sources.filter(Boolean).join('|');
  const names = source === '' ? undefined : new RegExp(source, 'gi');
  const findAfter = (text: string, from: number): number | undefined => {
    if (!names) return;
    names.lastIndex = from;
    return names.exec(text)?.index;
  };
  return {
    isHit: text => findAfter(simplifyText(text).text, 0) !== undefined,
    findHits(text) {
      const plain = simplifyText(text);
      const hits: number[] = [];
      for (let at = findAfter(plain.text, 0); at !== undefined; at = findAfter(plain.text, at + 1))
        hits.push(plain.origin(at));
      return hits;
    },
  };
}
