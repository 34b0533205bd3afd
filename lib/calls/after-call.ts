import { showLocalDate } from '../campaigns/local-date';
import type { Line } from '../targets/office';
import type { CallableTarget } from '../targets/resolve-targets';
import { type CallRecord, type Outcome, wasMade } from './call-record';

/** Outcomes of a number where nobody could be talked to, so that another number of the same people is worth a try. */
const NOBODY_TALKED: readonly (Outcome | undefined)[] = ['busy', 'mailbox_full', 'no_answer', 'wrong_number'];

/** The same people's next number, after one where nobody could be talked to; never one noted as wrong, and never a text telephone. */
export function findElsewhere(
  { lines }: CallableTarget,
  { outcome, details }: CallRecord,
  wrong: ReadonlyMap<string, number>,
): Line | undefined {
  if (!NOBODY_TALKED.includes(outcome)) return;
  const rung = lines.findIndex(line => line.number === details?.number);
  return lines
    .slice(rung + 1)
    .find(line => line.purpose !== 'TTY' && line.number !== details?.number && !wrong.has(line.number));
}

/** Where a number or an office was rung. */
export interface Rung {
  readonly number: string;
  readonly target: string;
}

/** The last call of today to this number or office, for whichever campaign; `calls` are newest first. */
export function findCallToday(
  calls: readonly CallRecord[],
  { number, target }: Rung,
  now: { readonly at: number; readonly timeZone: string },
): CallRecord | undefined {
  const today = showLocalDate(now.at, now.timeZone);
  return calls.find(
    call =>
      wasMade(call) &&
      (call.details ? call.details.number === number : call.target === target) &&
      showLocalDate(call.startedAt, now.timeZone) === today,
  );
}

/** Numbers the caller noted as wrong, E.164, with when they last did; the log is where they are kept, so that an undo takes them back. */
export function listWrongNumbers(calls: readonly CallRecord[]): ReadonlyMap<string, number> {
  const wrong = calls.filter(({ outcome, state }) => outcome === 'wrong_number' && state === 'ended');
  return new Map(
    wrong
      .flatMap(({ details, startedAt }) => (details ? [[details.number, startedAt] as const] : []))
      .sort(([, a], [, b]) => a - b),
  );
}
