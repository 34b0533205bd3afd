import type { Campaign } from '../../lib/campaigns/campaign';
import { inLanguage } from '../../lib/campaigns/in-language';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import type { PageScene } from '../app/AppShell';
import { useMessages } from '../app/use-messages';
import { useWords } from '../hooks/use-words';

/** Saves an event, or a campaign's call days, as a calendar file. */
export interface CalendarSaver {
  saveEvent(action: string): void;
  saveCallDays(): void;
}

/** File names keep to letters, digits and hyphens: every system takes them. */
const nameFile = (id: string): string => `call-in-${id.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 60)}.ics`;

/** Makes the files with code that is fetched from the package only when somebody asks for one. */
export function useCalendar(campaign: Campaign, { ports, language }: PageScene): CalendarSaver {
  const words = useWords(CAMPAIGNS_WORDS);
  const { say } = useMessages();
  const save = (id: string, text: string) => {
    ports.saveFile({ name: nameFile(id), type: 'text/calendar', text });
    say(words.calendarSaved);
  };
  return {
    saveEvent(id) {
      const found = campaign.actions.find(action => action.id === id);
      if (found?.kind !== 'event') return;
      const action = inLanguage(found, language);
      void import('../../lib/campaigns/calendar').then(({ writeEventCalendar }) =>
        save(id, writeEventCalendar({ campaign, action, stampedAt: ports.now() })),
      );
    },
    saveCallDays() {
      void import('../../lib/campaigns/calendar').then(({ writeCallDayCalendar }) =>
        save(campaign.id, writeCallDayCalendar(campaign, words.callDaySummary(campaign.title), ports.now())),
      );
    },
  };
}
