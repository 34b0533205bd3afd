import { useMemo, useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { findFollowUp, quotable } from '../../lib/calls/find-follow-up';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { EARLIER_WORDS } from '../../lib/language/earlier-words';
import { formatDay } from '../../lib/language/format';
import type { EarlierCall } from '../../lib/script/quote-promise';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import type { CallScene } from './call-scene';

/** What an earlier call left open, in the language the script is in. */
export type SayEarlier = (language: string) => EarlierCall;

/** What an earlier call to the office on screen left open, and whether its script takes that up. */
export interface Quote {
  readonly earlier: CallRecord | null;
  /** Null where there is nothing, or the caller leaves it out. */
  readonly say: SayEarlier | null;
  readonly isLeft: boolean;
  readonly leave: (isLeft: boolean) => void;
}

type QuoteScene = Pick<CallScene, 'data' | 'desk' | 'ports' | 'at' | 'view'> & {
  readonly target: CallableTarget | null;
};

/** Found with the newest calls, so that the script is drawn with it and no line of it moves later. */
export function useQuote({ data, desk, ports, at, view, target }: QuoteScene): Quote {
  const [left, setLeft] = useState<string | null>(null);
  const present = desk.call?.id ?? null;
  const earlier = target
    ? findFollowUp(data.followUps, {
        campaign: view.campaign.key,
        target: target.id,
        number: target.line.number,
        present,
      })
    : null;
  const isLeft = earlier !== null && earlier.id === left;
  const { timeZone } = ports;
  const say = useMemo(
    () => (earlier && !isLeft ? sayEarlier(earlier, at, timeZone) : null),
    // Read anew, it is another object; the script would be put together again for nothing.
    [earlier?.id, earlier?.revision, isLeft, timeZone],
  );
  return { earlier, say, isLeft, leave: leaves => setLeft(leaves && earlier ? earlier.id : null) };
}

function sayEarlier({ details, startedAt }: CallRecord, at: number, timeZone: string): SayEarlier {
  const promise = quotable(details?.promise ?? '');
  const [day = '', today = ''] = [startedAt, at].map(time => showLocalDate(time, timeZone));
  return language => {
    const spoken = language.startsWith('es') ? 'es' : 'en';
    const said = formatDay(day, spoken, Number(today.slice(0, 4)));
    const { quote, callBack } = EARLIER_WORDS[spoken];
    return { day: said, sentence: promise === '' ? callBack(said) : quote(said), promise };
  };
}
