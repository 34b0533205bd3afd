/** What is written into a log under test: a list of revisions in their order, made outside the browser so that nobody has to ask it. */
import { randomUUID } from 'node:crypto';

/**
 * @typedef {import('../../lib/calls/call-record').CallRecord} CallRecord
 *
 * @typedef {object} PlanOptions
 * @property {number} calls
 * @property {number} [first] serial number of the first
 * @property {number} [at] when the first is made, ms since epoch
 * @property {boolean} [changes] false: every call is written once, ended
 */

const OUTCOMES = /** @type {const} */ (['voicemail', 'reached', 'no_answer', 'busy', 'call_back']);

/**
 * Calls as people make them: tried, ended, some edited, some taken back and ended anew, some deleted later.
 * @param {PlanOptions} options
 * @returns {CallRecord[]}
 */
export function makePlan({ calls, first = 0, at = Date.now(), changes = true }) {
  /** @type {CallRecord[]} */
  const plan = [];
  /** @type {CallRecord[]} */
  const made = [];
  for (let index = 0; index < calls; index += 1) {
    const attempt = makeAttempt(first + index, at + index);
    if (!changes) {
      plan.push(end(attempt, first + index));
      continue;
    }
    const steps = stepsOf(attempt, first + index);
    plan.push(...steps);
    made.push(/** @type {CallRecord} */ (steps.at(-1)));
    const earlier = made[index - 2];
    if (index % 5 === 4 && earlier) plan.push(remove(earlier));
  }
  return plan;
}

/** @param {CallRecord} attempt @param {number} serial */
function stepsOf(attempt, serial) {
  const ended = end(attempt, serial);
  if (serial % 3 === 0) return [attempt, ended, edit(ended)];
  if (serial % 7 === 6) {
    const { outcome: _outcome, endedAt: _endedAt, ...open } = ended;
    const reopened = /** @type {CallRecord} */ ({ ...open, revision: 3, state: 'open' });
    return [attempt, ended, reopened, end(reopened, serial + 1)];
  }
  return [attempt, ended];
}

/** @param {number} serial @param {number} at @returns {CallRecord} */
function makeAttempt(serial, at) {
  return {
    id: randomUUID(),
    revision: 1,
    state: 'open',
    startedAt: at,
    way: 'call',
    campaign: 'starter end-287g',
    action: 'call',
    target: `office-${serial % 7}`,
    details: {
      officeName: 'An invented office',
      number: '+12025550142',
      campaignTitle: 'An invented campaign',
      name: 'Rosa Delgado',
      place: 'Frederick',
      note: `call ${serial}`,
    },
  };
}

/** @param {CallRecord} call @param {number} serial @returns {CallRecord} */
const end = (call, serial) => ({
  ...call,
  revision: call.revision + 1,
  state: 'ended',
  endedAt: call.startedAt + 60_000,
  outcome: OUTCOMES[serial % OUTCOMES.length] ?? 'busy',
});

/** @param {CallRecord} call @returns {CallRecord} */
function edit(call) {
  const { details } = call;
  if (!details) throw new Error('A call under test has details');
  return { ...call, revision: call.revision + 1, details: { ...details, note: `${details.note}, corrected` } };
}

/** @param {CallRecord} call @returns {CallRecord} */
const remove = ({ id, revision }) => ({
  ...{ id, revision: revision + 1, state: 'deleted', startedAt: 0 },
  ...{ way: 'none', campaign: ' ', action: '', target: '' },
});
