import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CallRecord, Outcome } from '../../lib/calls/call-record';
import { chooseOffer } from '../../lib/calls/choose-offer';
import type { Offer } from '../../lib/settings/settings';
import type { CallScene } from './call-scene';

/** What came of an offer: reminders without notifications are an answer of their own. */
export type OfferAnswer = 'yes' | 'yes_unseen' | 'no';

/** What is offered after one call, for as long as that call is on screen; held where it outlives what covers it. */
export interface Offered {
  /** Id of the call. */
  readonly call: string;
  readonly offer: Offer;
  readonly answer: OfferAnswer | null;
}

type OfferScene = Pick<CallScene, 'data' | 'settings' | 'onSettings'> & {
  readonly call: CallRecord;
  readonly offered: Offered | null;
  readonly onOffered: (offered: Offered) => void;
};

const NO_TIME: readonly (Outcome | undefined)[] = ['skipped', 'wrong_number'];

/** What is offered after the call that was just logged, chosen once for it; null for nearly all. */
export function useOffer({ call, offered, onOffered, data, settings, onSettings }: OfferScene): Offered | null {
  const mine = offered?.call === call.id ? offered : null;
  // The count may not have come since the call was stored.
  const count = data.count + (data.recent.some(({ id }) => id === call.id) ? 0 : 1);
  // Two counts may come before the first choice is drawn.
  const hasChosen = useRef(false);
  // In the picture that says Logged: what comes later moves Undo from under the finger.
  useLayoutEffect(() => {
    if (mine || hasChosen.current || NO_TIME.includes(call.outcome)) return;
    const offer = chooseOffer(settings, count);
    if (!offer) return;
    hasChosen.current = true;
    onOffered({ call: call.id, offer, answer: null });
    void onSettings(now => ({ ...now, offered: [...now.offered, offer] }));
  }, [call.id, call.outcome, count, mine === null]);
  return mine;
}
