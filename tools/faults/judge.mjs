/** What was confirmed against what was found. */

/**
 * @typedef {import('../../lib/calls/call-record').CallRecord} CallRecord
 *
 * @typedef {object} Confirmation what the page said of one revision of the plan
 * @property {number} index in the plan
 * @property {number} copies stores that have it; 0 when the save was refused, which the screen says
 * @property {number} ms from asking to the answer
 *
 * @typedef {object} Verdict
 * @property {number} confirmed calls that were said to be logged
 * @property {string[]} lost ids of confirmed calls that are not there
 * @property {string[]} doubled notes that are there twice
 * @property {string[]} resurrected ids of calls that are there although deleted, or as they were before a confirmed change
 * @property {string[]} onceLost ids of calls of which a copy failed, as the screen said, and the other is lost as well
 * @property {string[]} wordless ids of calls that are there without their note, name and number
 */

/**
 * @param {readonly CallRecord[]} plan
 * @param {readonly Confirmation[]} confirmations
 * @param {readonly CallRecord[]} found every call the log lists
 * @param {number} enough copies with which "Logged" is said
 * @returns {Verdict}
 */
export function judge(plan, confirmations, found, enough) {
  const logged = compare(plan, confirmations, found, enough);
  const once = compare(plan, confirmations, found, 1);
  const isNew = (/** @type {string} */ id) => !logged.lost.includes(id) && !logged.resurrected.includes(id);
  return { ...logged, onceLost: [...once.lost, ...once.resurrected].filter(isNew) };
}

/** @param {readonly CallRecord[]} plan @param {readonly Confirmation[]} confirmations @param {readonly CallRecord[]} found @param {number} enough */
function compare(plan, confirmations, found, enough) {
  const sure = lastConfirmed(plan, confirmations, enough);
  const there = new Map(found.map(call => [call.id, call]));
  /** @type {Omit<Verdict, 'onceLost'>} */
  const verdict = { confirmed: 0, lost: [], doubled: findDoubles(found), resurrected: [], wordless: [] };
  for (const [id, { index, wasLogged }] of sure) {
    if (wasLogged) verdict.confirmed += 1;
    // What was asked for after the last confirmation may have been done or not.
    const possible = plan.filter((call, at) => call.id === id && at >= index);
    const call = there.get(id);
    if (!call) {
      if (!possible.some(({ state }) => state === 'deleted')) verdict.lost.push(id);
    } else if (!possible.some(one => isSame(one, call))) verdict.resurrected.push(id);
    else if (!call.details) verdict.wordless.push(id);
  }
  return verdict;
}

/** @param {readonly CallRecord[]} plan @param {readonly Confirmation[]} confirmations @param {number} enough */
function lastConfirmed(plan, confirmations, enough) {
  /** @type {Map<string, { index: number, wasLogged: boolean }>} */
  const sure = new Map();
  for (const { index, copies } of confirmations) {
    const call = plan[index];
    if (!call || copies < enough) continue;
    const before = sure.get(call.id);
    const wasLogged = call.state === 'ended' || before?.wasLogged === true;
    sure.set(call.id, { index: Math.max(index, before?.index ?? 0), wasLogged });
  }
  return sure;
}

/** Of a call whose details are sealed for good the rest is compared. @param {CallRecord} one @param {CallRecord} found */
function isSame(one, found) {
  // An attempt somebody left open ends as not recorded when the next begins.
  if (found.outcome === 'not_recorded' && one.state === 'open') return found.revision === one.revision + 1;
  return (
    one.revision === found.revision &&
    one.state === found.state &&
    one.outcome === found.outcome &&
    (!found.details || one.details?.note === found.details.note)
  );
}

/** @param {readonly CallRecord[]} found */
function findDoubles(found) {
  const seen = new Set();
  return found.flatMap(({ details }) => {
    const serial = details && /^call \d+/.exec(details.note)?.[0];
    if (!serial) return [];
    if (seen.has(serial)) return [serial];
    seen.add(serial);
    return [];
  });
}
