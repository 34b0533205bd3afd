import { type PreparedTopic, prepareTopics } from './prepared-topic';
import { FEED_BORDER } from './topic-id';

/** Names of feeds as a page gets them: nothing says which feed, or why. Plain JSON. */
export interface PageTopic extends PreparedTopic {
  /** `~HASH`, or `287g~HASH` for names added to a packaged topic. */
  readonly id: string;
  /** True when the user agreed to have these words marked. */
  readonly mayPaint: boolean;
}

/** What a page is told about feeds' names. */
export interface NamesReply {
  readonly topics: readonly PageTopic[];
  /** Source of their gate. */
  readonly gateSource: string;
}

interface NamedTopic {
  readonly name: string;
  readonly isWeak: boolean;
  readonly context: readonly string[];
  readonly notWith: readonly string[];
  readonly mayPaint: boolean;
}

/**
 * Makes one topic of names that belong together. Its id is a function of what the page gets anyway, so it tells no more, is the
 * same in every tab, and an older tab's id leads to nothing else. `base` is the packaged topic they are added to.
 */
export function namePageTopic(
  names: readonly NamedTopic[],
  base: PreparedTopic | undefined,
  taken: ReadonlySet<string>,
): PageTopic {
  const sorted = [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
  const [prepared] = prepareTopics([
    {
      id: '',
      label: '',
      names: sorted.map(({ name, isWeak }) => ({ name, needs_context: isWeak })),
      context: allOf(
        base?.context,
        sorted.map(({ context }) => context),
      ),
      not_with: allOf(
        base?.notWith,
        sorted.map(({ notWith }) => notWith),
      ),
    },
  ]);
  if (!prepared) throw new Error('A topic was lost in preparing it');
  let id = `${base?.id ?? ''}${FEED_BORDER}${hash(JSON.stringify(prepared))}`;
  while (taken.has(id)) id += '_';
  return { ...prepared, id, mayPaint: names.some(({ mayPaint }) => mayPaint) };
}

const allOf = (first: readonly string[] = [], others: readonly (readonly string[])[]) => [
  ...new Set([first, ...others].flat()),
];

/** 53 bits of a text, in base 36; no secret depends on it. */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
