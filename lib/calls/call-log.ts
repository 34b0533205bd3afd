import type { CampaignKey } from '../campaigns/campaign';
import type { CallFilter } from './call-filter';
import type { CallRecord } from './call-record';
import type { CallRevision } from './export/plan-import';

/** A part of the log: the calls a filter means, newest first, at most `limit` from `offset`. */
export interface Range extends CallFilter {
  readonly limit: number;
  readonly offset: number;
}

/**
 * Where a saved call now is: in both stores; in one with the other named, so that the screen can say so; or nowhere new,
 * because another window changed this call meanwhile: then the log keeps `newer`, and the screen shows that one instead.
 */
export type Saved =
  | { readonly copies: 2 }
  | { readonly copies: 1; readonly failed: 'database' | 'journal' }
  | { readonly copies: 0; readonly newer: CallRecord };

/** Where many calls saved at once now are; `written`: ids of those that were news to the log. */
export type SavedMany = ({ readonly copies: 2 } | { readonly copies: 1; readonly failed: 'journal' }) & {
  readonly written: readonly string[];
};

/** What a repair found: calls brought back into the database from the journal, and into the journal from the database. */
export interface RepairReport {
  readonly restoredToDatabase: number;
  readonly restoredToJournal: number;
  /** Copies that could not be read (wrong seal, damaged); kept aside for export, never overwritten. */
  readonly unreadable: number;
}

/** How the database is: `damaged` cannot be opened or read, `newer` was written by a later version of Call-In; in both cases the journal carries on alone. */
export interface LogHealth {
  readonly database: 'ok' | 'damaged' | 'newer';
}

/** One copy nobody could read, as found, for the export of what is left. */
export interface KeptCopy {
  readonly store: 'database' | 'journal';
  readonly keptAt: number;
  /** The raw value, JSON only: bytes as base64. */
  readonly value: unknown;
}

/** Looking calls up, tombstones never among them. */
export interface CallLookups {
  /** Newest first. */
  find(range: Range): Promise<readonly CallRecord[]>;
  /** How many a filter means. */
  count(filter: CallFilter): Promise<number>;
  /** How many different offices a filter means. */
  countTargets(filter: CallFilter): Promise<number>;
  /** Calls with a follow-up still to do, the earliest first. */
  readFollowUps(): Promise<readonly CallRecord[]>;
  /** Every campaign there are calls for. */
  listCampaigns(): Promise<readonly CampaignKey[]>;
}

/** The call log as screens see it; the platform gives the real one, tests may give one in memory. */
export interface CallLog {
  /**
   * Writes one revision to database and journal; resolves only when durable; rejects when neither took it. An `open` call
   * ends any other open one as *not recorded*: one attempt at a time. A revision not above the stored one changes nothing.
   */
  save(call: CallRecord): Promise<Saved>;
  /**
   * Writes many revisions, all in one step per store: the database takes all or none, and only then the journal gets them.
   * Rejects when the database took none; revisions not above the stored ones change nothing. `tell` hears how many are sealed.
   */
  saveMany(calls: readonly CallRecord[], tell?: (done: number) => void): Promise<SavedMany>;
  /** The open attempt, if any; one older than a day is ended as *not recorded* first. */
  readOpen(): Promise<CallRecord | null>;
  /** One call by id, tombstones not included; without `details` when they cannot be opened. */
  read(id: string): Promise<CallRecord | null>;
  /** Calls newest first, without tombstones, at most `limit` from `offset`. */
  readMany(range: { readonly limit: number; readonly offset: number }): Promise<readonly CallRecord[]>;
  /** Which revision of every call the log has, tombstones included. */
  readRevisions(): Promise<ReadonlyMap<string, CallRevision>>;
  /** How many calls are in the log: ended and open, without tombstones. */
  count(): Promise<number>;
  /** The ways to look calls up, fetched from the package at the first use. */
  lookUp(): Promise<CallLookups>;
  /** Calls `show` after every change made by any window, with the ids of what changed where they are known; returns the way to stop. */
  watch(show: (ids?: readonly string[]) => void): () => void;
  /** Whether the database works, as far as the last use of it told. */
  health(): LogHealth;
  /** Compares both stores and heals each from the other, always. */
  repair(): Promise<RepairReport>;
  /** Repairs when the stores disagree or nobody has since the browser started, else null; call it after the first paint. */
  repairIfDue(): Promise<RepairReport | null>;
  /** What repairs brought back or could not read and the user has not yet dismissed; null when there is nothing to tell. */
  readNotice(): Promise<RepairReport | null>;
  /** The user has read the notice. */
  dismissNotice(): Promise<void>;
  /** Copies kept aside because nobody could read them, for an export. */
  readKept(): Promise<readonly KeptCopy[]>;
  /** Throws a damaged database away, after keeping what can be read, and fills a new one from the journal; the user asks for it. */
  rebuild(): Promise<RepairReport>;
}
