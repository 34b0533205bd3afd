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
  // What is due
  callDay: (campaign: string) => `Call day: ${campaign}`,
  deadline: (campaign: string, day: string) => `Decision on ${day}: ${campaign}`,
  weekly: 'Your weekly time to call',
  followUp: (office: string) => `Follow up with ${office}`,
  aCampaign: 'a campaign you follow',
  anOffice: 'an office you called',
};

/** What every language must have for reminders. */
export type RemindersWords = typeof remindersEn;
