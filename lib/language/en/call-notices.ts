import { plural } from '../language';

/** English words for what went wrong with log or feeds, or was mended. */
export const callNoticesEn = {
  notSaved: 'This call could not be saved. Free some disk space and press again; nothing else was lost.',
  restored: (count: number) =>
    plural(count, 'Restored 1 call from its other copy.', `Restored ${count} calls from their other copy.`),
  officeLeft: 'The office you came for is not among those this campaign asks now. You see another one.',
  gotIt: 'Got it',
  logTrouble: 'The call log on this device is damaged. New calls are saved; My calls can mend it.',
  logNewer:
    'The call log was written by a later version of Call-In. New calls are saved; update Call-In to see the others.',
  noFeeds: 'The campaigns could not be read. The Feeds page can fetch them again; your calls are kept.',
  toFeeds: 'Open Feeds',
  feedsTrouble: 'The stored campaigns could not be read. You see the built-in ones; Feeds can fetch the others again.',
};

/** What every language must have for it. */
export type CallNoticesWords = typeof callNoticesEn;
