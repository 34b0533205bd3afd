import type { CallRecord } from '../../lib/calls/call-record';
import type { DayOfCalls } from '../../lib/calls/group-by-day';
import { countDays, showLocalDate } from '../../lib/campaigns/local-date';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { formatLongDay } from '../../lib/language/format-time';
import { useLanguage, useWords } from '../hooks/use-words';
import { CallRow } from './CallRow';
import type { CallChange } from './CallsScreen';

/** One day of the log. */
export interface CallDayProps {
  readonly day: DayOfCalls;
  readonly at: number;
  readonly timeZone: string;
  /** Ids chosen while selecting several, else null. */
  readonly selected: ReadonlySet<string> | null;
  readonly onToggle: (id: string) => void;
  readonly onChange: (call: CallRecord, change: CallChange) => void;
  readonly onDelete: (call: CallRecord) => void;
}

/** A day's heading with its calls. */
export function CallDay({ day, at, timeZone, selected, onToggle, onChange, onDelete }: CallDayProps) {
  const words = useWords(CALLS_WORDS);
  const language = useLanguage();
  const today = showLocalDate(at, timeZone);
  const ago = countDays(day.date, today);
  const name = ago === 0 ? words.today : ago === 1 ? words.yesterday : null;
  const date = formatLongDay(day.date, language, Number(today.slice(0, 4)));
  return (
    <section class="call-day" aria-labelledby={`day-${day.date}`}>
      <h2 id={`day-${day.date}`}>
        {name ?? date}
        {name !== null && <span class="call-day-date">{date}</span>}
      </h2>
      <ul class="call-list">
        {day.calls.map(call => (
          <li key={call.id}>
            <CallRow
              call={call}
              timeZone={timeZone}
              isSelected={selected ? selected.has(call.id) : null}
              onToggle={() => onToggle(call.id)}
              onChange={change => onChange(call, change)}
              onDelete={() => onDelete(call)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
