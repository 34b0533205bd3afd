/** English words for what an earlier call means for this one. */
export const earlierEn = {
  // Before calling again
  calledToday: (time: string, outcome: string) => `called today, ${time}: ${outcome}`,
  notedWrong: (day: string) => `You noted this number as wrong on ${day}.`,
  // Said to the office; `day` is filled in, [PROMISE] is what the caller wrote down.
  quote: (day: string) => `I called on ${day}, and I was told this: [PROMISE]. How does that stand?`,
  callBack: (day: string) => `I called on ${day}, and I am calling back.`,
  // Said to the caller
  quoted: (day: string) => `The script quotes what you were promised on ${day}.`,
  calledBack: (day: string) => `The script says that you called on ${day}.`,
  leaveOut: 'Leave it out',
  left: 'Left out.',
  putBack: 'Put it back',
};

/** What every language must have for what an earlier call means for this one. */
export type EarlierWords = typeof earlierEn;
