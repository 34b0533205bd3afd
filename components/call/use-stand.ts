import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CallPorts } from '../../lib/calls/call-ports';
import { type Chosen, NOTHING_CHOSEN, READ_AS_IT_COMES, type Reading, STAND_MS } from '../../lib/calls/call-stand';
import type { CallDesk } from './use-call-desk';
import type { CallView } from './use-call-view';

interface StandInput {
  readonly ports: CallPorts;
  /** What this window's address asked for. */
  readonly asked: Partial<Chosen> | undefined;
  readonly isPanel: boolean;
  readonly desk: CallDesk;
}

/** What the caller chose, in step with the other windows. */
export interface Stand {
  readonly chosen: Chosen & Reading;
  /** True where a popup that opens again would stand elsewhere: it goes by the rules, but for a call in hand. */
  readonly isPassing: boolean;
  /** False until it is known what a window that opens takes up. */
  readonly isReady: boolean;
  choose(part: Partial<Chosen & Reading>, view: CallView): void;
  /** Has the others stand where this window does, without moving it; resolves once that is kept. */
  keep(view: CallView, reading?: Reading): Promise<void>;
  /** A card asked for something: what was chosen before is over. */
  reset(): void;
}

/** Keeps what the caller chose, tells the other windows, and goes where they go; a window that opens takes up what `resumeStand` says. */
export function useStand({ ports, asked, isPanel, desk }: StandInput): Stand {
  const { stands, now, news } = ports;
  const [chosen, setChosen] = useState<Chosen & Reading>(asked ? { ...NOTHING_CHOSEN, ...asked } : NOTHING_CHOSEN);
  const [isReady, setReady] = useState(false);
  const movedAt = useRef(0);
  /** When what the window before it stood at was taken up here. */
  const takenUpAt = useRef(0);
  const hand = useRef(desk);
  hand.current = desk;

  const go = useCallback((to: (before: Chosen & Reading) => Chosen & Reading, at: number) => {
    movedAt.current = at;
    setChosen(to);
  }, []);
  const putAway = (call: string | null) => {
    const held = hand.current.call;
    if (held?.state === 'ended' && held.id !== call) hand.current.putAway();
  };

  useEffect(
    () =>
      stands.watch(({ at, call, ...theirs }) => {
        // Our own, or overtaken by our own.
        if (at <= movedAt.current) return;
        go(() => theirs, at);
        putAway(call);
      }),
    [stands, go],
  );
  // Not an effect, which waits for a picture of the call as it was not.
  useLayoutEffect(() => {
    if (!desk.isReady) return;
    const takeUp = (part: Partial<Chosen & Reading>) => {
      setReady(true);
      if (movedAt.current > 0) return;
      takenUpAt.current = now();
      if (Object.keys(part).length > 0) setChosen(before => ({ ...before, ...part }));
    };
    void stands.resume({ call: hand.current.call, isPanel, at: now() }).then(takeUp, () => setReady(true));
  }, [stands, now, isPanel, desk.isReady]);
  useEffect(
    () =>
      news?.watchPage(isOtherTab => {
        const stoodAt = Math.max(movedAt.current, takenUpAt.current);
        if (isOtherTab && now() - stoodAt > STAND_MS) setChosen(NOTHING_CHOSEN);
      }),
    [news, now],
  );

  const tell = (view: CallView, part: Partial<Chosen & Reading>, call: string | null) => {
    const { campaign, action, target } = view;
    const shown = { campaign: campaign.key, action: action?.id ?? null, target: target?.id ?? null };
    movedAt.current = Math.max(now(), movedAt.current + 1);
    return stands.keep({ ...chosen, ...shown, ...part, call, at: movedAt.current });
  };
  return {
    chosen,
    isPassing: chosen !== NOTHING_CHOSEN && desk.call?.state !== 'open',
    isReady,
    choose(part, view) {
      const isReading = Object.keys(part).every(name => name in READ_AS_IT_COMES);
      const moved = isReading ? part : { line: null, ...part };
      const { call } = hand.current;
      // The screen goes where the call in hand is; one that has ended must not hold it.
      if (!isReading) putAway(null);
      setChosen(before => ({ ...before, ...moved }));
      void tell(view, moved, isReading || call?.state === 'open' ? (call?.id ?? null) : null);
    },
    keep: (view, reading) => tell(view, reading ?? {}, null),
    reset() {
      go(() => NOTHING_CHOSEN, now());
      putAway(null);
    },
  };
}
