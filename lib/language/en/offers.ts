/** English words of what is offered once after a call. */
export const offersEn = {
  followUp: (day: string) => `Remind you on ${day}?`,
  callDay: (day: string) => `Remind you on the next call day, ${day}?`,
  weekly: (weekday: string, time: string) => `Remind you every ${weekday} at ${time}?`,
  yes: 'Remind me',
  reminded: 'You will be reminded. More in Settings, Reminders.',
  backup: (count: string) => `Your log has ${count} calls. Save a copy of it?`,
  toCopies: 'Save a copy',
  retention: 'Calls and notes are kept forever. Would you rather have old ones deleted?',
  toKeeping: 'Choose how long',
  no: 'No',
  declined: 'You will not be asked this again.',
};

/** What every language must have for what is offered after a call. */
export type OffersWords = typeof offersEn;
