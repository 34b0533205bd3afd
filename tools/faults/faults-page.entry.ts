import type { CallLog, RepairReport } from '../../lib/calls/call-log';
import type { CallRecord } from '../../lib/calls/call-record';
import { createCallLog } from '../../lib/platform/call-store';
import { createJournal } from '../../lib/platform/journal';
import { openSeal } from '../../lib/platform/seal';
import { openPlainLog, type PlainLog, type PlainLogName } from './plain-logs';

/** Which log is under test: the product's, or one without its protection. */
export type LogKind = 'product' | PlainLogName;

/** What a check found in the log, and what was repaired and told on the way. */
export interface Found {
  readonly calls: readonly CallRecord[];
  /** How many of the calls `fill` wrote, which are not among the others. */
  readonly filled: number;
  /** Calls that came back into the database and into the second copy, counted by comparing them before and after. */
  readonly broughtBack: { readonly database: number; readonly journal: number };
  /** What the notice says now that it did not say before; null when there is none. */
  readonly told: RepairReport | null;
  readonly health: string;
}

interface Confirmation {
  readonly index: number;
  readonly copies: number;
  readonly ms: number;
}

let log: CallLog | undefined;
let plain: PlainLog | undefined;
let confirmations: Confirmation[] = [];
let isDone = false;
let hear: () => void = () => undefined;

/** Opens the log under test; once per page. */
export async function openLog(kind: LogKind): Promise<void> {
  if (kind === 'product') log = await createCallLog();
  else plain = await openPlainLog(kind);
}

async function save(call: CallRecord): Promise<number> {
  if (log) return (await log.save(call)).copies;
  if (!plain) throw new Error('No log is open');
  await plain.save(call);
  return 1;
}

/** Writes one revision after the other without a pause; answers at once, `hearAfter` tells how it goes. */
export function write(plan: readonly CallRecord[]): void {
  confirmations = [];
  isDone = false;
  void (async () => {
    for (const [index, call] of plan.entries()) {
      const start = performance.now();
      const copies = await save(call).catch(() => 0);
      confirmations.push({ index, copies, ms: performance.now() - start });
      hear();
    }
    isDone = true;
    hear();
  })();
}

/** Confirmations from this one on, as soon as there is one more or the writing is done. */
export async function hearAfter(count: number): Promise<{ confirmations: Confirmation[]; isDone: boolean }> {
  if (confirmations.length <= count && !isDone) {
    await new Promise<void>(resolve => {
      hear = resolve;
    });
  }
  return { confirmations: confirmations.slice(count), isDone };
}

/** Repairs as the screens do after their first paint, compares, and reads everything. */
export async function check(): Promise<Found> {
  if (plain) {
    const calls = (await plain.read()).filter(({ state }) => state !== 'deleted');
    return { ...sortOut(calls), broughtBack: { database: 0, journal: 0 }, told: null, health: 'ok' };
  }
  if (!log) throw new Error('No log is open');
  const before = await readBoth(log);
  const toldBefore = await log.readNotice().catch(() => null);
  // The screens say so when it fails; what matters here is what they then show.
  await log.repairIfDue().catch(() => null);
  const after = await readBoth(log);
  const notice = await log.readNotice().catch(() => null);
  const calls = await log.readMany({ limit: 1_000_000, offset: 0 });
  return {
    ...sortOut(calls),
    broughtBack: {
      database: countNew(before.database, after.database),
      journal: countNew(before.journal, after.journal),
    },
    told: notice && subtract(notice, toldBefore),
    health: log.health().database,
  };
}

/** A hundred thousand calls are counted here: they would be long on their way. */
function sortOut(found: readonly CallRecord[]): Pick<Found, 'calls' | 'filled'> {
  const isFilled = ({ target }: CallRecord) => target === FILLED;
  return {
    calls: found.filter(call => !isFilled(call)),
    filled: new Set(found.filter(isFilled).map(({ id }) => id)).size,
  };
}

const FILLED = 'filled-office';
const HOUR_MS = 3_600_000;

/** Logs so many ended calls at once, from this serial number on. */
export async function fill(from: number, count: number): Promise<void> {
  if (!log) throw new Error('Only the product is filled');
  const calls = Array.from({ length: count }, (_, index): CallRecord => {
    const startedAt = Date.now() - (from + index + 1) * HOUR_MS;
    const place = { campaign: 'starter end-287g' as const, action: 'call', target: FILLED };
    const details = { officeName: 'An invented office', number: '+12025550142', campaignTitle: 'An invented campaign' };
    return {
      ...{ id: crypto.randomUUID(), revision: 2, state: 'ended', startedAt, endedAt: startedAt + 60_000 },
      ...{ way: 'call', outcome: 'busy', ...place },
      details: { ...details, name: 'Rosa Delgado', place: 'Frederick', note: `filled ${from + index}` },
    };
  });
  const { copies } = await log.saveMany(calls);
  if (copies !== 2) throw new Error('The calls to fill the log with were saved once only');
}

/** How many calls the log lists with this outcome, before any repair. */
export async function countOutcome(outcome: string): Promise<number> {
  const calls = (await log?.readMany({ limit: 10_000, offset: 0 })) ?? [];
  return calls.filter(call => call.outcome === outcome).length;
}

/** The user has read the notice. */
export const dismiss = (): Promise<void> => log?.dismissNotice().catch(() => undefined) ?? Promise.resolve();

type Revisions = ReadonlyMap<string, { readonly revision: number; readonly state: CallRecord['state'] }>;

async function readBoth(product: CallLog): Promise<{ database: Revisions; journal: Revisions }> {
  const database = await product.readRevisions();
  const { calls } = await createJournal(await openSeal())
    .readAll()
    .catch(() => ({ calls: [] }));
  const journal = new Map<string, Pick<CallRecord, 'revision' | 'state'>>();
  for (const call of calls) {
    if ((journal.get(call.id)?.revision ?? 0) < call.revision) journal.set(call.id, call);
  }
  return { database, journal };
}

const countNew = (before: Revisions, after: Revisions) =>
  [...after].filter(([id, { revision, state }]) => state !== 'deleted' && (before.get(id)?.revision ?? 0) < revision)
    .length;

const subtract = (now: RepairReport, before: RepairReport | null): RepairReport => ({
  restoredToDatabase: now.restoredToDatabase - (before?.restoredToDatabase ?? 0),
  restoredToJournal: now.restoredToJournal - (before?.restoredToJournal ?? 0),
  unreadable: now.unreadable - (before?.unreadable ?? 0),
});
