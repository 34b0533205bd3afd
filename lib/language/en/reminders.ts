import type { Settling } from '../../reminders/snooze';
import { plural } from '../language';

/** English words of reminders, wherever they are told. */
export const remindersEn = {
  // A notification
  /** Says nothing to whoever looks over the shoulder. */
  neutral: 'Something you planned is due.',
  more: (count: number) => `and ${count} more`,
  /** What the toolbar button is called while something waits. */
  waits: (name: string) => `${name}: something you planned is due`,
  later: 'Later today',
  tomorrow: 'Tomorrow',
  seen: 'Done',
  settled: {
    later: 'Put off: you are told again later.',
    tomorrow: 'Put off until tomorrow.',
    seen: 'Done.',
  } as Readonly<Record<Settling, string>>,
  settleFailed: 'That could not be kept. Try again.',
  // What is due
  callDay: (campaign: string) => `Call day: ${campaign}`,
  deadline: (campaign: string, day: string) => `Decision on ${day}: ${campaign}`,
  weekly: 'Your weekly time to call',
  followUp: (office: string) => `Follow up with ${office}`,
  aCampaign: 'a campaign you follow',
  anOffice: 'an office you called',
  due: (count: number) => plural(count, 'Something you planned is due', `${count} things you planned are due`),
  open: 'Open',
  openLabel: (what: string) => `Open: ${what}`,
  refused: 'Your browser does not let Call-In show notifications. You are told the next time you open Call-In.',
};

/** What every language must have for reminders. */
export type RemindersWords = typeof remindersEn;
