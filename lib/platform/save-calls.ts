import type { Saved } from '../calls/call-log';
import type { CallRecord } from '../calls/call-record';
import { winningCopies } from '../calls/merge-copies';
import type { SealedCall } from '../calls/sealed-call';
import { underLock } from './lock';
import { openCopy, sealCall } from './log-places';
import type { OpenLog } from './open-log';
import { isSameCall, lookAtJournal, writeBoth } from './save-call';

/** Calls in one write: the lock is free between two, so that a call in progress never waits long. */
const AT_A_TIME = 200;

/** Writes one revision of each of many ended or deleted calls; what was written before a batch failed stays written. */
export async function saveCalls(log: OpenLog, calls: readonly CallRecord[]): Promise<readonly Saved[]> {
  const saved: Saved[] = [];
  for (let start = 0; start < calls.length; start += AT_A_TIME) {
    const batch = calls.slice(start, start + AT_A_TIME);
    saved.push(...(await underLock('log', () => saveBatch(log, batch))));
  }
  return saved;
}

async function saveBatch(log: OpenLog, calls: readonly CallRecord[]): Promise<readonly Saved[]> {
  const ids = calls.map(({ id }) => id);
  const look = await lookAtJournal(log, ids);
  const { seal } = log.places();
  const stored = await log.ask(
    database => database.readEach(ids),
    async ({ journal }) => (await journal.readAll()).calls,
  );
  const held = winningCopies([...stored, ...(look?.calls ?? [])]);
  const asked = await Promise.all(
    calls.map(async call => {
      const own = held.get(call.id);
      const newer = own && own.revision >= call.revision ? await openCopy(seal, own) : null;
      if (own && newer) return { copy: own, newer: isSameCall(newer, call) ? null : newer };
      return { copy: await sealCall(seal, call, own), newer: null };
    }),
  );
  const copies: SealedCall[] = asked.flatMap(({ copy, newer }) => (newer ? [] : [copy]));
  const written: Saved = copies.length === 0 ? { copies: 2 } : await writeBoth(log.places(), copies, look);
  return asked.map(({ newer }) => (newer ? { copies: 0, newer } : written));
}
