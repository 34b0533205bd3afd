import { inReadingOrder, isInPage, type Mark, MOST_MARKS } from './mark';
import { decideNames, type NamedText, type NamedTopics, partAt, weighText } from './named-text';
import { isSeenWithin } from './node-access';
import type { PageReader } from './page-reader';
import { mayReach } from './page-text';
import { type Change, createPlaces } from './places';

/** Most places with names that are kept; a page that repeats a name without end costs no more. */
const MOST_PLACES = 2_000;

/** While a long page is read, marks are shown no oftener than this. */
const SHOW_EVERY_MS = 250;

/** What a watched page tells. */
export interface PageWatch {
  /** Has met a name, or will. */
  readonly reader: PageReader;
  readonly topics: NamedTopics;
  /** Called with all marks, in reading order, after every slice that changed them. */
  readonly show: (marks: readonly Mark[]) => void;
  /** Called after every slice, also one that changed nothing; `isRead` when nothing is left to read. */
  readonly afterSlice: (isRead: boolean) => void;
}

/** Keeps the marks of a page true to what the page is, however it came to be so: all of it, and only what changed is weighed again. */
export function watchPage({ reader, topics, show, afterSlice }: PageWatch): void {
  const places = createPlaces<NamedText>();
  let changes: Change[] = [];
  /** In this slice, and whether something else is seen there: the page stands still in it, so that nothing comes of weighing again. */
  const weighed = new Map<NamedText, boolean>();
  let isStale = false;
  let shown: readonly Mark[] = [];
  let shownAt = 0;

  /** True when something else is seen there since the last slice, or the same in other nodes. */
  function weigh(node: Text, from: number): boolean {
    const before = places.get(node, from);
    if (!before && places.size() >= MOST_PLACES) return false;
    const known = before && weighed.get(before);
    if (known !== undefined) return known;
    const now = weighText({ node, from }, topics, before);
    const isOther = now !== before && (before !== undefined || hasRoom(now));
    weighed.set(now, isOther);
    if (!isOther) return false;
    places.put(now);
    if (now.names !== before?.names) isStale = true;
    return true;
  }

  /** Feeds' names alone fill half of the places at most: a page full of them has its marks of ours all the same. */
  function hasRoom({ names }: NamedText): boolean {
    return !topics.feeds || names.some(({ isOfFeed }) => !isOfFeed) || places.size() < MOST_PLACES / 2;
  }

  /** Weighs again those whose surroundings a change touches: outward, until one does not reach so far. */
  function weighAround(change: Change): void {
    const isAttribute = change.type === 'attributes';
    const within = isAttribute ? [change.target] : [...change.addedNodes];
    // What stands in a shadow root is in no order with what is around its host.
    for (const { node, from } of isAttribute ? places.all() : places.inShadows())
      if (within.some(root => isSeenWithin(root, node))) weigh(node, from);
    const around = places.around(change);
    const changed = change.type === 'characterData' ? [change.target] : [...change.addedNodes];
    // A change is before those behind it.
    for (const [side, ofChange] of [
      [around.before, 'behind'],
      [around.behind, 'before'],
    ] as const)
      for (const place of side) {
        if (!mayReach(place, changed, ofChange)) break;
        // What is out of reach sees nothing, and tells nothing of how far others see.
        if (!weigh(place.node, place.from) && place.node !== change.target && place.seen !== '') break;
      }
  }

  /** Feeds' names are limited by themselves, or they could keep ours from being marked. */
  function listMarks(): readonly Mark[] {
    const inTrees = decideNames(places.all().flatMap(place => place.names)).filter(isInPage);
    // Ours within one tree are kept in order.
    const names = topics.feeds || places.trees() > 1 ? inReadingOrder(inTrees) : inTrees;
    const ours = names.filter(({ isOfFeed }) => !isOfFeed).slice(0, MOST_MARKS);
    if (ours.length === names.length) return ours;
    return inReadingOrder([...ours, ...names.filter(({ isOfFeed }) => isOfFeed).slice(0, MOST_MARKS)]);
  }

  reader.tell({
    isWatching: () => places.size() > 0,
    onChange: change => {
      if (places.size() > 0) changes.push(change);
    },
    beforeSlice: () => {
      weighed.clear();
      if (changes.length === 0) return;
      const noted = changes;
      changes = [];
      const size = places.size();
      if (noted.some(({ removedNodes }) => removedNodes.length > 0)) places.tidy();
      if (places.size() < size) isStale = true;
      for (const change of noted) weighAround(change);
    },
    onText: (node, offsets) => {
      for (const from of new Set(offsets.map(partAt))) weigh(node, from);
    },
    afterSlice: isRead => {
      const isDue = isRead || performance.now() - shownAt > SHOW_EVERY_MS;
      if (isDue && (isStale || !shown.every(isInPage))) {
        isStale = false;
        shownAt = performance.now();
        const marks = listMarks();
        if (marks.length !== shown.length || marks.some((mark, index) => mark !== shown[index])) {
          shown = marks;
          show(marks);
        }
      }
      afterSlice(isRead);
    },
  });
}
