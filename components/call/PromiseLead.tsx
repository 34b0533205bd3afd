import { showLocalDate } from '../../lib/campaigns/local-date';
import { EARLIER_WORDS } from '../../lib/language/earlier-words';
import { formatDay } from '../../lib/language/format';
import { useLanguage, useWords } from '../hooks/use-words';
import type { Quote } from './use-quote';

/** What the script takes up, and when it is said. */
export interface PromiseLeadProps extends Pick<Quote, 'earlier' | 'isLeft' | 'leave'> {
  readonly at: number;
  readonly timeZone: string;
}

/** Above a script that takes up what an earlier call to this office left open: says so, with the way to leave it out. */
export function PromiseLead({ earlier, isLeft, leave, at, timeZone }: PromiseLeadProps) {
  const words = useWords(EARLIER_WORDS);
  const language = useLanguage();
  if (!earlier) return null;
  const [day = '', today = ''] = [earlier.startedAt, at].map(time => showLocalDate(time, timeZone));
  const said = formatDay(day, language, Number(today.slice(0, 4)));
  const sentence = earlier.details?.promise ? words.quoted(said) : words.calledBack(said);
  return (
    <p class="notice">
      {isLeft ? words.left : sentence}{' '}
      <button type="button" class="link" onClick={() => leave(!isLeft)}>
        {isLeft ? words.putBack : words.leaveOut}
      </button>
    </p>
  );
}
