import { createContext } from 'preact';
import { useCallback, useContext, useMemo, useState } from 'preact/hooks';

/** One message to the user, with at most one thing to do about it. */
export interface Message {
  readonly id: number;
  readonly text: string;
  readonly isBad: boolean;
  readonly undo: (() => void) | null;
}

/** Says things to the user in the page's one live region. */
export interface Messages {
  readonly current: Message | null;
  /** Shows a sentence; `undo` gets a button, which also takes the focus, because what was pressed is gone. */
  say(text: string, undo?: () => void): void;
  /** Shows a sentence about something that failed, if only in part: `undo` as above. */
  complain(text: string, undo?: () => void): void;
  clear(): void;
}

const nothing = () => {};

/** The page's messages, given once at its top. */
export const MessagesContext = createContext<Messages>({
  current: null,
  say: nothing,
  complain: nothing,
  clear: nothing,
});

/** The page's messages. */
export const useMessages = (): Messages => useContext(MessagesContext);

/** Makes the page's messages: a new one takes the place of the last. */
export function useMessageState(): Messages {
  const [current, setCurrent] = useState<Message | null>(null);
  const show = useCallback(
    (text: string, isBad: boolean, undo: (() => void) | null) =>
      setCurrent(before => ({ id: (before?.id ?? 0) + 1, text, isBad, undo })),
    [],
  );
  const say = useCallback((text: string, undo?: () => void) => show(text, false, undo ?? null), [show]);
  const complain = useCallback((text: string, undo?: () => void) => show(text, true, undo ?? null), [show]);
  const clear = useCallback(() => setCurrent(null), []);
  return useMemo(() => ({ current, say, complain, clear }), [current, say, complain, clear]);
}
