import { useEffect, useState } from 'preact/hooks';

/** A part of a screen that is fetched from the package only once it is needed, so that what shows first does not wait for it; null until it has come. `load` must stay the same function. */
export function usePart<T>(isNeeded: boolean, load: () => Promise<T>): T | null {
  const [part, setPart] = useState<T | null>(null);
  useEffect(() => {
    // A component is a function, which a state setter would call.
    if (isNeeded) void load().then(loaded => setPart(() => loaded));
  }, [isNeeded, load]);
  return part;
}
