/** English words for what helps to read the script aloud. */
export const readingEn = {
  tools: 'Reading aloud',
  larger: 'Larger text',
  previous: 'Previous part',
  next: 'Next part',
  time: 'Time of this call:',
  /** After "You were calling the office". */
  begun: (clock: string, since: string) => ` at ${clock} (${since})`,
};

/** What every language must have for it. */
export type ReadingWords = typeof readingEn;
