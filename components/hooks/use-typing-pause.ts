import { useEffect } from 'preact/hooks';

/** A pause in typing this long keeps what was typed, in ms. */
const TYPING_MS = 300;

/** Calls `keep` when nothing more was typed for a moment: a click beside it closes a popup, in Chromium without a word to the field, and what was typed must be on its way by then. */
export function useTypingPause(typed: string, keep: () => void): void {
  useEffect(() => {
    const timer = setTimeout(keep, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
}
