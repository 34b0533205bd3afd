import type { CompiledTopics } from '../mentions/compile-topics';
import { decideMentions, type TextPart, type WeighedMention, weighMentions } from '../mentions/find-mentions';
import { isNotProse, isOutOfReach } from './markup';
import { collectAround, type Reach } from './page-text';
import { createRange } from './ranges';

/** Whose names are looked for: those of feeds are weighed by themselves, or the packaged marks would tell a page about them. */
export interface NamedTopics {
  readonly packaged: CompiledTopics;
  readonly feeds?: CompiledTopics | undefined;
}

/** One name on the page, mention or not yet. */
export interface NameOnPage extends Pick<WeighedMention, 'topic' | 'verdict'> {
  readonly range: Range;
  /** What the range held when it was made. */
  readonly words: string;
  readonly isOfFeed: boolean;
}

/** A part of a text node in which names may stand, with what was seen around it when they were weighed. */
export interface NamedText extends Reach {
  readonly node: Text;
  readonly from: number;
  readonly seen: string;
  /** Where in that its own text begins and ends. */
  readonly at: TextPart;
  readonly names: readonly NameOnPage[];
}

/** A text node longer than this is weighed in parts. */
const PART_CHARACTERS = 8_000;

/** Where the part begins that holds a place of a text node. */
export const partAt = (place: number): number => Math.floor(place / PART_CHARACTERS) * PART_CHARACTERS;

/** Weighs the names of a part of a text node by what is around it now; gives back `before` when nothing has changed there. */
export function weighText(
  { node, from }: Pick<NamedText, 'node' | 'from'>,
  topics: NamedTopics,
  before?: NamedText,
): NamedText {
  if (from > node.length || isOutOfReach(node) || isNotProse(node))
    return before?.seen === ''
      ? before
      : { node, from, seen: '', at: { from: 0, to: 0 }, names: [], first: undefined, last: undefined };
  const { around, part, first, last } = collectAround(node, {
    from,
    to: Math.min(node.length, from + PART_CHARACTERS),
  });
  // The same words may stand in other nodes now, and parted right before a name it begins in the next.
  const isSame =
    before?.seen === around.text &&
    before.at.from === part.from &&
    before.at.to === part.to &&
    before.names.every(
      ({ range, words }) => range.toString() === words && range.startOffset < (range.startContainer as Text).length,
    );
  // Where its surroundings end may be another node all the same.
  if (isSame) return before.first === first && before.last === last ? before : { ...before, first, last };
  // A name may begin before the letters it was met by, in another node: whoever met a part of it has it.
  const names = weighAll(around.text, part, topics);
  return {
    node,
    from,
    seen: around.text,
    at: part,
    first,
    last,
    names: names.flatMap(({ topic, verdict, isOfFeed, ...span }) => {
      const range = createRange(around, span);
      return range ? [{ topic, verdict, isOfFeed, range, words: range.toString() }] : [];
    }),
  };
}

/** The names in a part of a text; those of feeds only where they do not overlap a packaged one. */
function weighAll(text: string, part: TextPart, { packaged, feeds }: NamedTopics) {
  const ours = weighMentions(text, packaged, part).map(one => ({ ...one, isOfFeed: false }));
  if (!feeds) return ours;
  const all = weighMentions(text, packaged);
  const beside = weighMentions(text, feeds, part).filter(
    ({ start, end }) => !all.some(our => our.start < end && our.end > start),
  );
  return [...ours, ...beside.map(one => ({ ...one, isOfFeed: true }))];
}

/** Of all names of a page those that are mentions; names of feeds have no say over packaged ones. */
export function decideNames(all: readonly NameOnPage[]): readonly NameOnPage[] {
  const names = withoutDoubles(all);
  if (!names.some(({ isOfFeed }) => isOfFeed)) return decideMentions(names);
  const ours = new Set(decideMentions(names.filter(({ isOfFeed }) => !isOfFeed)));
  const decided = new Set(decideMentions(names));
  return names.filter(name => (name.isOfFeed ? decided : ours).has(name));
}

/** Two neighbours may have met parts of one name. */
function withoutDoubles(names: readonly NameOnPage[]): readonly NameOnPage[] {
  const starts = new Map<Node, Set<number>>();
  return names.filter(({ range: { startContainer, startOffset } }) => {
    const known = starts.get(startContainer) ?? new Set();
    starts.set(startContainer, known);
    return !known.has(startOffset) && known.add(startOffset);
  });
}
