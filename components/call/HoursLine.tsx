import { useState } from 'preact/hooks';
import { inLanguage } from '../../lib/campaigns/in-language';
import type { Hours } from '../../lib/campaigns/office-schema';
import { HOURS_WORDS } from '../../lib/language/hours-words';
import { sayOpening } from '../../lib/language/say-opening';
import type { Opening } from '../../lib/targets/hours';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import { showNumber } from '../../lib/targets/show-number';
import { saveFile } from '../hooks/save-file';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';

/** When the line shown answers. */
export interface HoursLineProps extends Pick<CallScene, 'view' | 'ports' | 'at'> {
  readonly target: CallableTarget;
  readonly opening: Opening;
  readonly hours: Hours;
}

/** "open until 4:00, your time"; for a closed office when it opens, with a calendar entry for that. */
export function HoursLine({ target, opening, hours, view, ports, at }: HoursLineProps) {
  const words = useWords(HOURS_WORDS);
  const language = useLanguage();
  const [savedFor, setSavedFor] = useState<number | null>(null);
  const { opensAt } = opening.kind === 'closed' ? opening : { opensAt: null };
  const name = target.person?.name ?? inLanguage(target.office, language).name;
  const isUsual = target.office.isHoursUsual === true;
  const zones = { officeZone: hours.time_zone, callerZone: ports.timeZone };
  const save = async (moment: number) => {
    const { writeReminderCalendar } = await import('../../lib/campaigns/calendar');
    const summary = words.reminder(name, showNumber(target.line.number));
    const reminder = { campaign: view.campaign, target: target.id, summary, opensAt: moment, stampedAt: at };
    saveFile({ name: 'call-in-reminder.ics', type: 'text/calendar', text: writeReminderCalendar(reminder) });
    setSavedFor(moment);
  };
  return (
    <span class={opening.kind === 'open' ? 'hours' : 'hours closed'}>
      {sayOpening(opening, { ...zones, language, at, isUsual })}
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
