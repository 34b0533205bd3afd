import { isWithin } from './node-access';
import type { Change, Placed, Places } from './places';

/** Whom a page's changes concern, found out little by little. */
export interface Concerned<T> {
  readonly note: (change: Change) => void;
  /** Puts places in order; to be called before a slice, in which the page stands still. True when any left, or may stand elsewhere among the others. */
  readonly tidy: () => boolean;
  /** Asks of one change whom it concerns, and takes one that is concerned; on a deep page either takes its time, and neither waits for the end of the other, which may never come. */
  readonly takeOne: () => T | undefined;
  /** Whether anything is left to do. */
  readonly isLeft: () => boolean;
}

/** Keeps what was noted of changes for these places, each place once. */
export function createConcerned<T extends Placed>(places: Places<T>): Concerned<T> {
  const changes = new Set<Change>();
  const waiting = new Set<T>();
  /** What was moved, or has other attributes now: all in it is concerned. What came into a closed root is known by its leaving alone. */
  const touched = new Map<Node, boolean>();
  const add = (concerned: Iterable<T>) => {
    for (const one of concerned) waiting.add(one);
  };

  return {
    note(change) {
      changes.add(change);
      // What is new has no places yet, and what was moved was taken out first.
      for (const node of change.type === 'attributes' ? [change.target] : change.removedNodes) touched.set(node, true);
    },
    tidy() {
      const before = places.size();
      let moved: readonly T[] = [];
      if (touched.size > 0) {
        places.tidy();
        moved = places.all().filter(({ node }) => isWithin(touched, node));
        add(moved);
        touched.clear();
      }
      if (changes.size > places.size()) {
        // To ask each of them would take longer than to weigh all.
        changes.clear();
        add(places.all());
      }
      return moved.length > 0 || places.size() < before;
    },
    takeOne() {
      const change = takeFirst(changes);
      if (change) add(places.seeing(change));
      const one = takeFirst(waiting);
      // It may have left since, or been weighed for its own text.
      return one && places.get(one.node, one.from) === one ? one : undefined;
    },
    isLeft: () => changes.size > 0 || waiting.size > 0,
  };
}

function takeFirst<T>(from: Set<T>): T | undefined {
  for (const one of from) {
    from.delete(one);
    return one;
  }
}
