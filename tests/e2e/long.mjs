/**
 * Spec files that an ordinary `npm test` leaves out, by browser, because they take minutes: each says so when it is left out, and
 * `CALL_IN_EVERYTHING=1 npm test` runs them all. The way to the call, marks, popup, panel and quiet stay in every run of both
 * browsers, kills and torn logs in the short form of `npm run faults`.
 */
export const LONG = {
  chromium: [
    'agreements',
    'archive',
    'copies',
    'damaged-log',
    'feed-names',
    'fuzz',
    'hostile-card',
    'hostile-pages',
    'kill-after-logged',
    'many-calls',
    'measuring',
    'quiet-switches',
    'speak',
    'torn-log',
    'walk',
  ],
  firefox: [
    'agreements',
    'archive',
    'badge-only',
    'calls',
    'card-homes',
    'congress',
    'copies',
    'damaged-log',
    'doors',
    'drawn-words',
    'feed-names',
    'feeds',
    'fuzz',
    'hostile-card',
    'hostile-pages',
    'hours',
    'keyboard',
    'kill-after-logged',
    'many-calls',
    'mark-sight',
    'mention-list',
    'quiet-switches',
    'reminders',
    'saved-pages',
    'script',
    'seeds',
    'speak',
    'walk',
  ],
};

/** True when every test is to be run, however long it takes. */
export const IS_EVERYTHING = process.env.CALL_IN_EVERYTHING === '1';
