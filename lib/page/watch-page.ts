import { createConcerned } from './concerned';
import { inReadingOrder, isInPage, type Mark, MOST_MARKS } from './mark';
import { decideNames, type NamedText, type NamedTopics, type NameOnPage, partAt, weighText } from './named-text';
import type { PageReader } from './page-reader';
import { createPlaces } from './places';

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
  /** Called after every slice, also one that changed nothing; `isRead` when all was read and is shown. */
  readonly afterSlice: (isRead: boolean) => void;
}

/** Keeps the marks of a page true to what the page is, however it came to be so: all of it, and only what changed is weighed again. */
export function watchPage({ reader, topics, show, afterSlice }: PageWatch): void {
  const places = createPlaces<NamedText>();
  const concerned = createConcerned(places);
  let isStale = false;
  /** Words that are marked may be others by now. */
  let isUnsure = false;
  let shown: readonly NameOnPage[] = [];
  let shownAt = 0;

  function weigh(node: Text, from: number): void {
    const before = places.get(node, from);
    if (!before && places.size() >= MOST_PLACES) return;
    const now = weighText({ node, from }, topics, before);
    if (now === before || (!before && !hasRoom(now))) return;
    places.put(now);
    if (now.names !== before?.names) isStale = true;
  }

  /** Feeds' names alone fill half of the places at most: a page full of them has its marks of ours all the same. */
  function hasRoom({ names }: NamedText): boolean {
    return !topics.feeds || names.some(({ isOfFeed }) => !isOfFeed) || places.size() < MOST_PLACES / 2;
  }

  /** True while a mark is what it was; what is not weighed again yet may have other words by now. */
  const isRight = (name: NameOnPage): boolean =>
    isInPage(name) && (!concerned.isLeft() || name.range.toString() === name.words);

  /** Feeds' names are limited by themselves, or they could keep ours from being marked. */
  function listMarks(): readonly NameOnPage[] {
    const inTrees = decideNames(places.all().flatMap(place => place.names)).filter(isRight);
    // Ours within one tree are kept in order.
    const names = topics.feeds || places.trees() > 1 ? inReadingOrder(inTrees) : inTrees;
    const ours = names.filter(({ isOfFeed }) => !isOfFeed).slice(0, MOST_MARKS);
    if (ours.length === names.length) return ours;
    return inReadingOrder([...ours, ...names.filter(({ isOfFeed }) => isOfFeed).slice(0, MOST_MARKS)]);
  }

  reader.tell({
    isWatching: () => places.size() > 0,
    onChange: change => {
      if (places.size() === 0) return;
      concerned.note(change);
      isUnsure = true;
    },
    beforeSlice() {
      if (concerned.tidy()) isStale = true;
    },
    goOn() {
      const one = concerned.takeOne();
      if (one) weigh(one.node, one.from);
      return concerned.isLeft();
    },
    onText: (node, offsets) => {
      for (const from of new Set(offsets.map(partAt))) weigh(node, from);
    },
    afterSlice: isRead => {
      // What is wrong waits for nothing.
      const isWrong = isUnsure && !shown.every(isRight);
      isUnsure = false;
      const isDue = (isRead && !concerned.isLeft()) || performance.now() - shownAt > SHOW_EVERY_MS;
      if (isWrong || (isDue && isStale)) {
        isStale = false;
        shownAt = performance.now();
        const marks = listMarks();
        if (marks.length !== shown.length || marks.some((mark, index) => mark !== shown[index])) {
          shown = marks;
          show(marks);
        }
      }
      afterSlice(isRead && isDue);
    },
  });
}
