/** From sums to the table a person reads, the line a program reads, and what is wrong. */

/**
 * @typedef {import('./run-rows.mjs').Sum} Sum
 *
 * @typedef {object} RowResult
 * @property {string} row
 * @property {'chromium' | 'firefox'} browser
 * @property {string} what
 * @property {Sum} ours
 * @property {Sum} [control]
 * @property {boolean} [mustLose] the control has to
 * @property {boolean} [mayRefuse] saves may fail, as long as they say so
 * @property {boolean} [mayLoseWords]
 */

const MUST_BE_NONE = /** @type {const} */ (['lost', 'doubled', 'resurrected', 'silent', 'wordless']);

/** @param {readonly RowResult[]} results */
export function summarize(results) {
  const count = (/** @type {Exclude<keyof Sum, 'notes'>} */ name) =>
    results.reduce((sum, { ours }) => sum + (ours[name] ?? 0), 0);
  const line = {
    ...{ confirmed: count('confirmed'), lost: count('lost'), doubled: count('doubled') },
    ...{ resurrected: count('resurrected'), silent: count('silent'), wordless: count('wordless') },
    kills: count('kills'),
    rows: Object.fromEntries(
      results.map(({ row, browser, ours, control }) => [`${row} ${browser}`, { ...ours, control }]),
    ),
  };
  return { table: results.map(toTableRow), line, complaints: results.flatMap(complaintsAbout) };
}

/** @param {RowResult} result */
const toTableRow = ({ row, browser, ours, control }) => ({
  fault: row,
  browser,
  runs: ours.runs,
  confirmed: ours.confirmed,
  lost: ours.lost,
  doubled: ours.doubled,
  resurrected: ours.resurrected,
  silent: ours.silent,
  wordless: ours.wordless,
  'brought back': ours.broughtBack,
  refused: ours.refused,
  'saved once': ours.once,
  'of these lost': ours.onceLost,
  'p95, ms': ours.p95,
  unprotected: control && `${control.lost + control.resurrected} of ${control.confirmed}`,
});

/** @param {RowResult} result */
function complaintsAbout({ row, browser, ours, control, mustLose, mayRefuse, mayLoseWords }) {
  const name = `${row} in ${browser}`;
  const complaints = MUST_BE_NONE.filter(what => ours[what] > 0 && !(what === 'wordless' && mayLoseWords)).map(
    what => `${name}: ${ours[what]} ${what}`,
  );
  if (ours.runs > 0 && ours.confirmed === 0) complaints.push(`${name}: nothing was ever logged, so this shows nothing`);
  if (!mayRefuse && ours.refused + ours.once > 0)
    complaints.push(`${name}: ${ours.refused} saves refused and ${ours.once} made once, with nothing in their way`);
  if (mustLose && control && control.lost + control.resurrected === 0)
    complaints.push(`${name}: the control lost nothing, so this shows nothing`);
  return complaints;
}
