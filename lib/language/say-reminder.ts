import type { Campaign } from '../campaigns/campaign';
import { campaignInLanguage } from '../campaigns/in-language';
import { showLocalDate } from '../campaigns/local-date';
import type { Reminder } from '../reminders/reminder';
import type { Language } from '../settings/settings';
import { formatClock, formatLongDay } from './format-time';
import { REMINDERS_WORDS } from './reminders-words';

/** What the words of a reminder are taken from. */
export interface ReminderContext {
  readonly language: Language;
  readonly campaigns: readonly Campaign[];
  /** The office a follow-up is with, by the id of its call, where known. */
  readonly offices: ReadonlyMap<string, string>;
  /** The present year, which is not said. */
  readonly year: number;
}

/** A reminder in words: "Call day: End it in Frederick". */
export function sayReminder({ kind, campaign, call, on }: Reminder, context: ReminderContext): string {
  const { language, campaigns, offices, year } = context;
  const words = REMINDERS_WORDS[language];
  const found = campaigns.find(({ key }) => key === campaign);
  const title = found ? campaignInLanguage(found, language).title : words.aCampaign;
  switch (kind) {
    case 'call_day':
      return words.callDay(title);
    case 'deadline':
      return words.deadline(title, formatLongDay(on, language, year));
    case 'weekly':
      return words.weekly;
    default:
      return words.followUp(offices.get(call ?? '') ?? words.anOffice);
  }
}

/** A moment to come: "Thursday, December 17, 9:00 AM". */
export function sayPlanned(
  at: number,
  language: Language,
  now: { readonly at: number; readonly timeZone: string },
): string {
  const { timeZone } = now;
  const year = Number(showLocalDate(now.at, timeZone).slice(0, 4));
  return `${formatLongDay(showLocalDate(at, timeZone), language, year)}, ${formatClock(at, language, timeZone)}`;
}

const MOST_LINES = 3;

/** What a notification says: what is due where the user allows it, else only that something is. */
export function sayNotification(due: readonly Reminder[], showsDetails: boolean, context: ReminderContext): string {
  const words = REMINDERS_WORDS[context.language];
  if (!showsDetails) return words.neutral;
  const lines = due.slice(0, MOST_LINES).map(one => sayReminder(one, context));
  return [...lines, ...(due.length > MOST_LINES ? [words.more(due.length - MOST_LINES)] : [])].join('\n');
}
