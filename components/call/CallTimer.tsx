import { useEffect, useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { READING_WORDS } from '../../lib/language/reading-words';
import { useWords } from '../hooks/use-words';

/** Nobody is on the phone that long: the attempt was left open. */
const LONGEST_MS = 2 * 3_600_000;

/** How long the call in hand has lasted; stands still once its outcome is given. */
export function CallTimer({ call, now }: { readonly call: CallRecord; readonly now: () => number }) {
  const words = useWords(READING_WORDS);
  const [at, setAt] = useState(now);
  const lasted = (call.endedAt ?? at) - call.startedAt;
  const isShown = call.way !== 'none' && lasted <= LONGEST_MS;
  const isRunning = isShown && call.state === 'open';
  useEffect(() => {
    if (!isRunning) return;
    setAt(now());
    const timer = setInterval(() => setAt(now()), 1_000);
    return () => clearInterval(timer);
  }, [isRunning, now]);
  if (!isShown) return null;
  return (
    // A timer's role keeps it from being read aloud at every second.
    <p role="timer" class="timer">
      <span class="hidden-text">{words.time} </span>
      {showMinutes(lasted)}
    </p>
  );
}

function showMinutes(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
