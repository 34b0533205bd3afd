import { useEffect, useState } from 'preact/hooks';

const prepared = new WeakMap<() => Promise<unknown>, unknown>();

/** Fetches a part before the screen that shows it is first drawn, so that it is in that picture. */
export async function preparePart(load: () => Promise<unknown>): Promise<void> {
  prepared.set(load, await load());
}

/** What was fetched so; null before. */
export const findPart = <T>(load: () => Promise<T>): T | null => (prepared.get(load) as T | undefined) ?? null;

/** A part of a screen that is fetched from the package only once it is needed, so that what shows first does not wait for it; null until it has come. `load` must stay the same function. */
export function usePart<T>(isNeeded: boolean, load: () => Promise<T>): T | null {
  // A component is a function, which a state setter would call.
  const [part, setPart] = useState<T | null>(null);
  useEffect(() => {
    if (isNeeded) void load().then(loaded => setPart(() => loaded));
  }, [isNeeded, load]);
  return part ?? findPart(load);
}
