import type { Settling } from '../../reminders/snooze';
import { plural } from '../language';

/** English words about reminders on our own pages, beside those that notifications share. */
export const waitingEn = {
  settled: {
    later: 'Put off: you are told again later.',
    tomorrow: 'Put off until tomorrow.',
    seen: 'Done.',
  } as Readonly<Record<Settling, string>>,
  settleFailed: 'That could not be kept. Try again.',
  due: (count: number) => plural(count, 'Something you planned is due', `${count} things you planned are due`),
  open: 'Open',
  openLabel: (what: string) => `Open: ${what}`,
  refused: 'Your browser does not let Call-In show notifications. You are told the next time you open Call-In.',
};

/** What every language must have about reminders on our own pages. */
export type WaitingWords = typeof waitingEn;
