/**
 * Spec files whose Firefox half takes minutes and whose Chromium half is in every run: `CALL_IN_EVERYTHING=1 npm test` runs them in
 * Firefox too. What differs most between the browsers (the way to the call, marks, popup, log, badge only) stays in every run.
 */
export const LONG_IN_FIREFOX = [
  'archive',
  'feed-names',
  'hostile-card',
  'hostile-pages',
  'mention-list',
  'quiet-switches',
  'saved-pages',
  'seeds',
];

/** True when every test is to be run, however long it takes. */
export const IS_EVERYTHING = process.env.CALL_IN_EVERYTHING === '1';
