import { useEffect, useState } from 'preact/hooks';

const EVERY_MS = 30_000;

/** The time, renewed every half minute so that "5 minutes ago" and "call day today" stay true while a page is open. */
export function useNow(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), EVERY_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
