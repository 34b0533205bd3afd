import type { SavedMany } from '../calls/call-log';
import type { CallRecord } from '../calls/call-record';
import type { SealedCall } from '../calls/sealed-call';
import { inTime } from './in-time';
import { underLock } from './lock';
import { type LogPlaces, sealCall } from './log-places';
import type { OpenLog } from './open-log';

/** A store that has not taken thousands of calls after this long counts as failed, in ms. */
const STORE_PATIENCE_MS = 120_000;

/** Calls sealed between two reports of progress. */
const AT_A_TIME = 200;

/**
 * Writes many calls at once. The database decides, in one transaction: killed before its commit nothing is there, after it
 * everything is, and the journal, written second and in one step, is healed from it. Rejects when the database took nothing.
 */
export async function saveCalls(
  log: OpenLog,
  calls: readonly CallRecord[],
  tell: (done: number) => void = () => undefined,
): Promise<SavedMany> {
  const places = await log.keepUp();
  const sealed = await sealAll(places, calls, tell);
  return underLock('log', () => writeAll(places, sealed));
}

/** Outside the lock, so that a call can be saved meanwhile. */
async function sealAll({ seal }: LogPlaces, calls: readonly CallRecord[], tell: (done: number) => void) {
  const sealed: SealedCall[] = [];
  for (let start = 0; start < calls.length; start += AT_A_TIME) {
    const some = calls.slice(start, start + AT_A_TIME);
    sealed.push(...(await Promise.all(some.map(call => sealCall(seal, call, undefined)))));
    tell(sealed.length);
  }
  return sealed;
}

async function writeAll({ seal, journal, database }: LogPlaces, sealed: readonly SealedCall[]): Promise<SavedMany> {
  if (!database.ok) throw new Error(`The database is ${database.error}`);
  const { keyId, tally } = await journal.look([]);
  if (keyId !== seal.keyId) throw new Error('Everything was erased meanwhile');
  const winning = await inTime(STORE_PATIENCE_MS, database.value.write(sealed));
  const written = winning.map(({ id }) => id);
  if (winning.length === 0) return { copies: 2, written };
  try {
    await inTime(STORE_PATIENCE_MS, journal.writeMany(winning, tally));
    return { copies: 2, written };
  } catch {
    return { copies: 1, failed: 'journal', written };
  }
}
