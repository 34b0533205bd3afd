import { isRecord } from '../is-record';

/** What a store says it has been given: how many writes, and an order-free sum over their ids and revisions; kept in each store apart. */
export interface Tally {
  readonly writes: number;
  /** Unsigned 32 bits. */
  readonly sum: number;
}

interface Written {
  readonly id: string;
  readonly revision: number;
}

/** The tally of a store that was given nothing. */
export const NO_TALLY: Tally = { writes: 0, sum: 0 };

/** The tally after these writes; one write missed on one side keeps two tallies apart until a repair sets both anew. */
export function addToTally(tally: Tally, written: Iterable<Written>): Tally {
  let { writes, sum } = tally;
  for (const call of written) {
    writes += 1;
    sum = (sum + hash(`${call.id} ${call.revision}`)) >>> 0;
  }
  return { writes, sum };
}

/** True when both stores were given the same. */
export const talliesAgree = (a: Tally, b: Tally): boolean => a.writes === b.writes && a.sum === b.sum;

/** A stored tally checked; anything else counts as nothing given, which a repair then puts right. */
export function parseTally(raw: unknown): Tally {
  if (!isRecord(raw)) return NO_TALLY;
  const { writes, sum } = raw;
  return typeof writes === 'number' && typeof sum === 'number' ? { writes, sum } : NO_TALLY;
}

/** FNV-1a: cheap and spread well enough to notice a difference; nothing here defends against an attacker. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
