import type { CallRecord } from './call-record';

/** Where a saved call now is: in both stores, or in one with the other named, so that the screen can say so. */
export type Saved = { readonly copies: 2 } | { readonly copies: 1; readonly failed: 'database' | 'journal' };

/** What a repair found: calls brought back into the database from the journal, and into the journal from the database. */
export interface RepairReport {
  readonly restoredToDatabase: number;
  readonly restoredToJournal: number;
  /** Copies that could not be read (wrong seal, damaged); kept aside for export, never overwritten. */
  readonly unreadable: number;
}

/** The call log as screens see it; the platform gives the real one, tests may give one in memory. */
export interface CallLog {
  /** Writes one revision to database and journal; resolves only when durable; rejects when neither took it. */
  save(call: CallRecord): Promise<Saved>;
  /** The open attempt, if any; one older than 12 hours is ended as *not recorded* first. */
  readOpen(): Promise<CallRecord | null>;
  /** One call by id, tombstones not included. */
  read(id: string): Promise<CallRecord | null>;
  /** Calls newest first, without tombstones, at most `limit` from `offset`. */
  readMany(range: { readonly limit: number; readonly offset: number }): Promise<readonly CallRecord[]>;
  /** How many calls are in the log: ended and open, without tombstones. */
  count(): Promise<number>;
  /** Calls `show` after every change made by any window; returns the way to stop. */
  watch(show: () => void): () => void;
  /** Compares both stores and heals each from the other; run once per browser start and when their counters disagree. */
  repair(): Promise<RepairReport>;
}
