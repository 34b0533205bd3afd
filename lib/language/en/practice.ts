/** English words of practice mode; `staff` is what the mock staffer says, in the script's language. */
export const practiceEn = {
  title: 'Practice',
  nothing: 'Nobody is called and nothing is logged.',
  turn: (position: number, all: number) => `${position} of ${all}`,
  theySay: 'They say',
  youHear: 'You hear',
  youSay: 'You say, aloud',
  next: 'I said it',
  again: 'Once more from the start',
  back: 'Back to the script',
  staff: {
    call: (office: string) => `Good morning, ${office}. How can I help you?`,
    not_my_decision: () => 'I’m sorry, but that is not our decision to make.',
    reluctant: () => 'I have to say that we see this differently here.',
    supportive: () => 'Thank you for calling. We agree with you on this.',
    voicemail: (office: string) =>
      `You have reached ${office}. Nobody can take your call right now. Please leave a message after the tone.`,
  },
};

/** What every language must have for practice mode. */
export type PracticeWords = typeof practiceEn;
