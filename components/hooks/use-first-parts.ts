import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findPart, preparePart } from './use-part';

/** Longest a first picture waits for its parts, in ms: it shows without them rather than nothing. */
const PATIENCE_MS = 300;

/**
 * True once the parts of a screen's first picture are there, or were waited for long enough, and from then on: what comes
 * between others later would push them from under the finger. `loads` is null while it is being found out which they are.
 */
export function useFirstParts(isDue: boolean, loads: readonly (() => Promise<unknown>)[] | null): boolean {
  const [isOver, setOver] = useState(false);
  const wasThere = useRef(false);
  const missing = isDue ? loads?.filter(load => findPart(load) === null) : undefined;
  wasThere.current ||= missing?.length === 0;
  const isDone = isOver || wasThere.current;
  const wait = isDone ? 0 : missing?.length;
  useEffect(() => {
    if (isDone || !isDue) return;
    const timer = setTimeout(() => setOver(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isDone, isDue]);
  // Not an effect, which waits for a picture.
  useLayoutEffect(() => {
    if (wait) void Promise.allSettled((missing ?? []).map(preparePart)).then(() => setOver(true));
  }, [wait]);
  return isDone;
}
