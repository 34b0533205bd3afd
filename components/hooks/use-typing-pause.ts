import { useEffect, useRef } from 'preact/hooks';

/** A pause in typing this long keeps what was typed, in ms. */
const TYPING_MS = 300;

/** What a pause keeps, with the note that it is on its way. */
export interface TypingPause {
  /** What was typed is being kept by another way: the pause need not. */
  readonly note: () => void;
}

/** Calls `keep` when nothing more was typed for a moment: a click beside it closes a popup, in Chromium without a word to the field, and what was typed must be on its way by then. What is on its way already is not sent twice: a window closed in the second save would leave the stores apart. */
export function useTypingPause(typed: string, keep: () => void): TypingPause {
  const sent = useRef(typed);
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const timer = setTimeout(() => {
      if (sent.current !== typed) latest.current();
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return {
    note: () => {
      sent.current = typed;
    },
  };
}
