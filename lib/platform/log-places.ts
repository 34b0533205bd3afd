import type { CallDetails, CallRecord } from '../calls/call-record';
import { parseCallDetails, type SealedCall } from '../calls/sealed-call';
import type { Result } from '../result';
import { createJournal, type Journal } from './journal';
import { type DatabaseFailure, type LogDatabase, openLogDatabase } from './log-database';
import { openSeal, type Seal } from './seal';
import { prepareLocal } from './write-local';

/** The stores of the log as one window holds them open. */
export interface LogPlaces {
  readonly seal: Seal;
  readonly journal: Journal;
  readonly database: Result<LogDatabase, DatabaseFailure>;
}

/** Opens key, database and journal; a database that does not open is an expected failure, a key that cannot be read rejects. */
export async function openLogPlaces(): Promise<LogPlaces> {
  // The first write waits for it by itself; what is shown first does not.
  void prepareLocal();
  const [seal, database] = await Promise.all([openSeal(), openLogDatabase()]);
  return { seal, journal: createJournal(seal), database };
}

const contextOf = (id: string) => `call ${id}`;

/** Seals what only the caller may read; a call whose stored details could not be opened keeps them as they are. */
export async function sealCall(seal: Seal, call: CallRecord, held: SealedCall | undefined): Promise<SealedCall> {
  const { details, ...head } = call;
  if (details) return { ...head, details: await seal.sealJson(details, contextOf(call.id)) };
  return held?.details && call.state !== 'deleted' ? { ...head, details: held.details } : head;
}

/** Opens a stored call; without `details` when they do not open. */
export async function openCopy(seal: Seal, { details: sealed, ...head }: SealedCall): Promise<CallRecord> {
  const details = sealed ? await openDetails(seal, head.id, sealed) : null;
  return details ? { ...head, details } : head;
}

async function openDetails(seal: Seal, id: string, sealed: Uint8Array<ArrayBuffer>): Promise<CallDetails | null> {
  const opened = await seal.openJson(sealed, contextOf(id));
  return opened.ok ? parseCallDetails(opened.value) : null;
}
