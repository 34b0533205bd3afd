import { findCallToday } from '../../lib/calls/after-call';
import { CALL_WORDS } from '../../lib/language/call-words';
import { EARLIER_WORDS } from '../../lib/language/earlier-words';
import { formatClock, formatShortDay } from '../../lib/language/format-time';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';

/** The number about to be called. */
export interface EarlierCallsProps extends Pick<CallScene, 'data' | 'desk' | 'ports' | 'at'> {
  /** E.164. */
  readonly number: string;
  readonly target: string;
}

/** Said before calling again: that it was called today and what came of it, and that the number was noted as wrong. */
export function EarlierCalls({ data, desk, ports, at, number, target }: EarlierCallsProps) {
  const words = useWords(EARLIER_WORDS);
  const { outcomes } = useWords(CALL_WORDS);
  const language = useLanguage();
  const { timeZone } = ports;
  const wrongAt = data.wrongNumbers.get(number);
  const today = findCallToday(data.recent, { number, target }, { at, timeZone });
  // The call in hand says so itself.
  if (desk.call) return null;
  return (
    <>
      {today?.outcome && (
        <span class="earlier">
          {words.calledToday(formatClock(today.startedAt, language, timeZone), outcomes[today.outcome])}
        </span>
      )}
      {wrongAt !== undefined && (
        <span class="notice earlier-wrong">{words.notedWrong(formatShortDay(wrongAt, language, timeZone))}</span>
      )}
    </>
  );
}
