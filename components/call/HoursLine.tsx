import { useState } from 'preact/hooks';
import type { Campaign } from '../../lib/campaigns/campaign';
import { inLanguage } from '../../lib/campaigns/in-language';
import { HOURS_WORDS } from '../../lib/language/hours-words';
import { sayOpening } from '../../lib/language/say-opening';
import type { Opening } from '../../lib/targets/hours';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import { showNumber } from '../../lib/targets/show-number';
import { saveFile } from '../hooks/save-file';
import { useLanguage, useWords } from '../hooks/use-words';

/** When the line shown answers. */
export interface HoursLineProps {
  readonly target: CallableTarget;
  readonly opening: Opening;
  /** IANA zones of the office's hours and of the caller's clock. */
  readonly officeZone: string;
  readonly callerZone: string;
  readonly at: number;
  readonly campaign: Campaign;
}

/** "open until 4:00, your time"; for a closed office when it opens, with a calendar entry for that. */
export function HoursLine(props: HoursLineProps) {
  const { target, opening, at } = props;
  const words = useWords(HOURS_WORDS);
  const language = useLanguage();
  const [savedFor, setSavedFor] = useState<number | null>(null);
  const { opensAt } = opening.kind === 'closed' ? opening : { opensAt: null };
  const name = target.person?.name ?? inLanguage(target.office, language).name;
  const isUsual = target.office.isHoursUsual === true;
  const save = async (moment: number) => {
    const { writeReminderCalendar } = await import('../../lib/campaigns/calendar');
    const summary = words.reminder(name, showNumber(target.line.number));
    const reminder = { campaign: props.campaign, target: target.id, summary, opensAt: moment, stampedAt: at };
    saveFile({ name: 'call-in-reminder.ics', type: 'text/calendar', text: writeReminderCalendar(reminder) });
    setSavedFor(moment);
  };
  return (
    <span class="hours">
      {sayOpening(opening, { ...props, language, isUsual })}
      {opensAt !== null && savedFor !== opensAt && (
        <>
          {' · '}
          <button type="button" class="link" aria-label={words.remindLabel(name)} onClick={() => void save(opensAt)}>
            {words.remind}
          </button>
        </>
      )}
      <span role="status">{opensAt !== null && savedFor === opensAt && ` · ${words.reminderSaved}`}</span>
    </span>
  );
}
