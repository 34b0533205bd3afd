import { useEffect, useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { quotable } from '../../lib/calls/find-follow-up';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { formatDay } from '../../lib/language/format';
import { PROMISE_WORDS } from '../../lib/language/promise-words';
import type { EarlierCall } from '../../lib/script/quote-promise';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import { useFollowUp } from './use-follow-up';

/** What an earlier call left open, as the script takes it up. */
export interface PromiseQuote {
  /** Target id: another office must not be told of it. */
  readonly target: string;
  readonly earlier: CallRecord;
  /** In the language the script is in. */
  say(language: string): EarlierCall;
}

/** The office whose script is on screen. */
export interface PromiseLeadProps extends Pick<CallScene, 'data' | 'desk' | 'ports' | 'at'> {
  readonly target: CallableTarget;
  /** False over a message to leave: the quote is for people. */
  readonly isSaid: boolean;
  readonly onQuote: (quote: PromiseQuote | null) => void;
}

/** Above a script that takes up what an earlier call to this office left open: says so, with the way to leave it out. */
export function PromiseLead({ data, desk, ports, at, target, isSaid, onQuote }: PromiseLeadProps) {
  const words = useWords(PROMISE_WORDS);
  const language = useLanguage();
  const [left, setLeft] = useState<string | null>(null);
  const earlier = useFollowUp({ data, desk, ports, target });
  const isLeft = earlier?.id === left;
  useEffect(() => {
    onQuote(earlier && !isLeft ? toQuote(earlier, { target, at, timeZone: ports.timeZone }) : null);
    return () => onQuote(null);
  }, [earlier, isLeft, target.id]);
  if (!earlier || !isSaid) return null;
  const [day, today] = [earlier.startedAt, at].map(time => showLocalDate(time, ports.timeZone));
  const said = formatDay(day ?? '', language, Number(today?.slice(0, 4)));
  const sentence = earlier.details?.promise ? words.quoted(said) : words.calledBack(said);
  return (
    <p class="notice">
      {isLeft ? words.left : sentence}{' '}
      <button type="button" class="link" onClick={() => setLeft(isLeft ? null : earlier.id)}>
        {isLeft ? words.putBack : words.leaveOut}
      </button>
    </p>
  );
}

interface Now {
  readonly target: CallableTarget;
  readonly at: number;
  readonly timeZone: string;
}

function toQuote(earlier: CallRecord, { target, at, timeZone }: Now): PromiseQuote {
  const { details, startedAt } = earlier;
  const promise = quotable(details?.promise ?? '');
  const [day = '', today = ''] = [startedAt, at].map(time => showLocalDate(time, timeZone));
  return {
    target: target.id,
    earlier,
    say(language) {
      const spoken = language.startsWith('es') ? 'es' : 'en';
      const said = formatDay(day, spoken, Number(today.slice(0, 4)));
      const { quote, callBack } = PROMISE_WORDS[spoken];
      return { day: said, sentence: promise === '' ? callBack(said) : quote(said), promise };
    },
  };
}
