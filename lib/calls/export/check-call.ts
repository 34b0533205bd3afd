import { writeCanonical } from '../../canonical-json';
import { fail, type Result, succeed } from '../../result';
import { type CallRecord, CHOSEN_OUTCOMES, type Outcome, type Way } from '../call-record';
import { parseCallDetails, parseSealedCall } from '../sealed-call';
import type { CallField } from './backup-refusal';

/** A call could never be changed again above the last safe number; nobody corrects one a million times. */
const MOST_REVISIONS = 1_000_000;
const LONGEST_TEXT = 1_000_000;
/** Noon of the last day a calendar of ours can show. */
const LAST_MS = Date.UTC(9999, 11, 31, 12);

const WAYS: readonly unknown[] = ['call', 'phone', 'copy', 'none'] satisfies Way[];
const OUTCOMES: readonly unknown[] = [...CHOSEN_OUTCOMES, 'not_recorded'] satisfies Outcome[];

const isMoment = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= LAST_MS;
const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isRevision = (value: unknown): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= MOST_REVISIONS;

type Raw = Readonly<Record<string, unknown>>;

const CHECKS: readonly (readonly [CallField, (raw: Raw) => boolean])[] = [
  ['id', ({ id }) => typeof id === 'string' && /^[\w:-]{1,100}$/.test(id)],
  ['date', ({ startedAt, endedAt }) => isMoment(startedAt) && (endedAt === undefined || isMoment(endedAt))],
  ['revision', ({ revision }) => isRevision(revision)],
  ['state', ({ state }) => state === 'open' || state === 'ended'],
  ['outcome', ({ state, outcome }) => (outcome === undefined ? state !== 'ended' : OUTCOMES.includes(outcome))],
  ['way', ({ way }) => WAYS.includes(way)],
  [
    'campaign',
    ({ campaign, action, target }) => [campaign, action, target].every(isText) && String(campaign).includes(' '),
  ],
  ['details', ({ details }) => details === undefined || areDetails(details)],
];

const areDetails = (details: unknown): boolean =>
  parseCallDetails(details) !== null && Object.values(details as object).every(isText);

/** A call of a file, or the first field that is missing or wrong; nothing in it is left out, or it would be lost without a word. */
export function checkCall(raw: unknown): Result<CallRecord, CallField> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return fail('all');
  const wrong = CHECKS.find(([, isSound]) => !isSound(raw as Raw));
  if (wrong) return fail(wrong[0]);
  const { details: written, ...head } = raw as Raw;
  const checked = parseSealedCall(head);
  if (!checked) return fail('all');
  const { details: _sealed, ...call } = checked;
  const details = written === undefined ? null : parseCallDetails(written);
  const whole = details ? { ...call, details } : call;
  const { started: _inWords, ...given } = raw as Raw;
  return writeCanonical(whole) === writeCanonical(given) ? succeed(whole) : fail('other');
}
