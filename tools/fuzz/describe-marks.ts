import { foldName } from '../../lib/mentions/name-pattern';
import type { Mark } from '../../lib/page/mark';
import { listNodes } from './apply-change';
import { TOPICS } from './reading';

const UNSEEN = 'head, title, script, style, noscript, template';

/** Text nodes that hold something, in order. */
const listTexts = (): Text[] =>
  listNodes().filter((node): node is Text => node.nodeType === Node.TEXT_NODE && (node as Text).length > 0);

/** Where each mark's first and last character stand, one line a mark, in order; the same for the same place however its range is held. */
export function describeMarks(marks: readonly Mark[]): string[] {
  const texts = listTexts();
  const order = new Map(texts.map((text, index) => [text as Node, index]));
  const lines = marks.map(({ topic, range }) => {
    const inside = textsOf(range, texts);
    const [first, last] = [inside[0], inside.at(-1)];
    const at = (part: typeof first, place: number | undefined) => `${order.get(part?.text as Node)}:${place}`;
    return `${topic} ${at(first, first?.from)}-${at(last, last?.to)} ${JSON.stringify(wordsOf(range, texts))}`;
  });
  return lines.sort();
}

/** The words of a mark as a person sees them. */
export const wordsOf = (range: Range, texts: readonly Text[] = listTexts()): string =>
  textsOf(range, texts)
    .filter(({ text }) => !text.parentElement?.closest(UNSEEN))
    .map(({ text, from, to }) => text.data.slice(from, to))
    .join('');

/** The texts a range covers a part of, and which. */
function textsOf(range: Range, texts: readonly Text[]): { text: Text; from: number; to: number }[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return texts.flatMap(text => {
    if (!range.intersectsNode(text)) return [];
    const from = text === startContainer ? startOffset : 0;
    const to = text === endContainer ? endOffset : text.length;
    return from < to ? [{ text, from, to }] : [];
  });
}

const bare = (words: string): string => foldName(words.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');

const SPELLINGS = new Map(
  TOPICS.map(({ id, names, weakNames }) => [id, new Set([...names, ...weakNames].map(bare))] as const),
);

/** Longest a mention may be beyond the name it holds: "Form", "8 U.S.C. §", "(3)(b)", "requests". */
const MORE_LETTERS = 30;

/** Whether words are a way to write a name of a topic and little more, by a measure of its own: letters and numbers alone. */
export function isSpellingOf(topic: string, words: string): boolean {
  const letters = bare(words);
  return [...(SPELLINGS.get(topic) ?? [])].some(
    name => letters.includes(name) && letters.length <= name.length + MORE_LETTERS,
  );
}
