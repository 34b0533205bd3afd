const on = (day: string, clock: string): string => `${day}${/\d$/.test(day) ? ',' : ''} ${clock}`.trim();

/** English words for when an office answers; a `clock` is what `on` gives. */
export const hoursEn = {
  /** `isTheirs` where the office's own clock shows another time. */
  open: (clock: string, isTheirs: boolean) => `open until ${clock}${isTheirs ? ', your time' : ''}`,
  usuallyOpen: (clock: string, isTheirs: boolean) => `usually open until ${clock}${isTheirs ? ', your time' : ''}`,
  always: 'open day and night',
  opens: (clock: string) => `opens ${clock}`,
  usuallyOpens: (clock: string) => `usually opens ${clock}`,
  /** By the caller’s clock, where the office’s own was said. */
  yours: (day: string, clock: string) => `(${on(day, clock)} your time)`,
  closed: 'closed',
  tomorrow: 'tomorrow',
  /** A weekday or a date, as it stands in a sentence. */
  day: (name: string) => name,
  /** "Tuesday 11:00"; `day` is empty for today. */
  on,
  remind: 'Remind me',
  remindLabel: (office: string) => `Remind me when it opens: ${office}`,
  reminderSaved: 'Reminder saved: open the file to add it to your calendar.',
  reminder: (office: string, number: string) => `Call ${office}, ${number}`,
  /** An office’s lines of another kind than the one shown. */
  otherWays: { TTY: 'TTY line', voicemail: 'Voicemail line', voice: 'Voice line' },
};

/** What every language must have for hours. */
export type HoursWords = typeof hoursEn;
