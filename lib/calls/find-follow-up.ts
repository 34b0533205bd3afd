import { type CallRecord, partsOf } from './call-record';

/** Where is about to be rung; `present` is the call in hand, which says nothing of an earlier one. */
export interface Ringing {
  readonly target: string;
  /** E.164. */
  readonly number: string;
  readonly present: string | null;
}

/** The call to this office whose follow-up is still to do: the latest with a promise, else the latest. */
export function findFollowUp(calls: readonly CallRecord[], { target, number, present }: Ringing): CallRecord | null {
  const open = calls
    .filter(({ id, followUp }) => id !== present && followUp?.isDone === false)
    .filter(call => call.details?.number === number || partsOf(call).some(part => part.target === target))
    .toSorted((one, other) => other.startedAt - one.startedAt);
  return open.find(({ details }) => details?.promise) ?? open[0] ?? null;
}

/** A promise as it stands in a sentence: the caller's own words without the stop at their end. */
export const quotable = (promise: string): string => promise.trim().replace(/[\s.]+$/u, '');
