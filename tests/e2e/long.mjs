/**
 * Spec files that an ordinary `npm test` leaves out, by browser, because they take minutes: each says so when it is left out, and
 * `CALL_IN_EVERYTHING=1 npm test` runs them all. The way to the call, marks, popup, log, feeds and quiet stay in every run.
 */
export const LONG = {
  chromium: ['feed-names', 'fuzz', 'hostile-card', 'hostile-pages', 'measuring', 'quiet-switches'],
  firefox: [
    'archive',
    'badge-only',
    'congress',
    'feed-names',
    'fuzz',
    'hostile-card',
    'hostile-pages',
    'hours',
    'mention-list',
    'quiet-switches',
    'walk',
  ],
};

/** True when every test is to be run, however long it takes. */
export const IS_EVERYTHING = process.env.CALL_IN_EVERYTHING === '1';
