import type { Saved } from '../calls/call-log';
import type { CallRecord } from '../calls/call-record';
import { endCall } from '../calls/call-session';
import { winningCopies } from '../calls/merge-copies';
import type { SealedCall } from '../calls/sealed-call';
import { inTime } from './in-time';
import type { JournalLook } from './journal';
import { type LogPlaces, openCopy, sealCall } from './log-places';
import type { OpenLog } from './open-log';

/** A store that has not answered after this long counts as failed, in ms; should it answer later, the repair unites both. */
const STORE_PATIENCE_MS = 5_000;

/** What is stored of a call, and the other attempts still open, before a write. */
interface Held {
  readonly own: SealedCall | undefined;
  readonly others: readonly SealedCall[];
}

/** Writes one revision to both stores; the caller holds the `log` lock; rejects when neither took it. `note` hears which calls are written. */
export async function saveCall(
  log: OpenLog,
  call: CallRecord,
  note: (ids: readonly string[]) => void = () => undefined,
): Promise<Saved> {
  const look = await lookAtJournal(log, call.id);
  const places = log.places();
  const held = await readHeld(log, call, look);
  const sealed = await sealCall(places.seal, call, held.own);
  if (held.own && held.own.revision >= call.revision) {
    const stored = await openCopy(places.seal, held.own);
    if (!isSameCall(stored, call)) return { copies: 0, newer: stored };
  }
  // A retry writes the very bytes that are stored, or the stores would hold two copies of one revision.
  const own = held.own?.revision === call.revision ? held.own : sealed;
  const found = await findInJournal(places, held.others);
  const others = await endOthers(places, winningCopies([...held.others, ...found]).values(), call);
  note([...others, own].map(({ id }) => id));
  // What the journal has of the others, too: written and counted a second time, the stores would seem to disagree.
  return writeBoth(places, { calls: [...others, own], look: look && { ...look, calls: [...look.calls, ...found] } });
}

/** Reads the journal's side; null when it cannot be read: then the database carries on alone. */
async function lookAtJournal(log: OpenLog, id: string): Promise<JournalLook | null> {
  try {
    const { journal, seal } = log.places();
    const look = await journal.look([id]);
    if (look.keyId === seal.keyId) return look;
    return (await log.reopen()).journal.look([id]);
  } catch {
    return null;
  }
}

function readHeld(log: OpenLog, call: CallRecord, look: JournalLook | null): Promise<Held> {
  const choose = (stored: Iterable<SealedCall>, open: readonly SealedCall[]): Held => ({
    own: winningCopies([...stored, ...(look?.calls ?? [])]).get(call.id),
    others: call.state === 'open' ? open.filter(({ id }) => id !== call.id) : [],
  });
  return log.ask(
    async database => {
      const [stored, open] = await Promise.all([database.read(call.id), database.readOpen()]);
      return choose(stored ? [stored] : [], open);
    },
    async ({ journal }) => {
      const stored = winningCopies((await journal.readAll()).calls);
      return choose(
        stored.values(),
        [...stored.values()].filter(({ state }) => state === 'open'),
      );
    },
  );
}

const isSameCall = (a: CallRecord, b: CallRecord) => fingerprint(a) === fingerprint(b);

const fingerprint = ({ details, ...head }: CallRecord) =>
  JSON.stringify([Object.entries(head).sort(), Object.entries(details ?? {}).sort()]);

/** What the journal has of these calls; it alone may know that one has ended. */
async function findInJournal({ journal }: LogPlaces, calls: readonly SealedCall[]): Promise<readonly SealedCall[]> {
  if (calls.length === 0) return [];
  const look = await journal.look(calls.map(({ id }) => id)).catch(() => null);
  return look?.calls ?? [];
}

/** One attempt at a time: a new one ends those before it, without an outcome, at its own start. */
function endOthers({ seal }: LogPlaces, others: Iterable<SealedCall>, call: CallRecord): Promise<SealedCall[]> {
  return Promise.all(
    [...others].map(async other => {
      if (other.state !== 'open') return other;
      const at = Math.max(other.startedAt, call.startedAt);
      return sealCall(seal, endCall(await openCopy(seal, other), 'not_recorded', at), other);
    }),
  );
}

/** What to write, and what the journal has of it. */
interface ToWrite {
  readonly calls: readonly SealedCall[];
  readonly look: JournalLook | null;
}

async function writeBoth({ database, journal }: LogPlaces, { calls, look }: ToWrite): Promise<Saved> {
  const [inDatabase, inJournal] = await Promise.allSettled([
    database.ok
      ? inTime(STORE_PATIENCE_MS, database.value.write(calls))
      : Promise.reject(new Error(`The database is ${database.error}`)),
    look
      ? inTime(STORE_PATIENCE_MS, journal.write(calls, look))
      : Promise.reject(new Error('The journal cannot be read')),
  ]);
  if (inDatabase.status === 'fulfilled' && inJournal.status === 'fulfilled') return { copies: 2 };
  if (inJournal.status === 'fulfilled') return { copies: 1, failed: 'database' };
  if (inDatabase.status === 'fulfilled') return { copies: 1, failed: 'journal' };
  throw new Error('Neither store took the call', { cause: [inDatabase.reason, inJournal.reason] });
}
