import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CallLog, CallLookups, LogHealth, RepairReport, Saved } from '../../lib/calls/call-log';
import type { CallRecord, Outcome } from '../../lib/calls/call-record';
import {
  type CallEdit,
  deleteCall,
  editCall,
  endCall,
  leaveUnrecorded,
  restoreCall,
} from '../../lib/calls/call-session';
import { planCallBack } from '../../lib/calls/follow-up';
import { type MonthSummary, readMonth } from '../../lib/calls/statistics';
import type { CampaignKey } from '../../lib/campaigns/campaign';

/** What *My calls* shows of the log besides its rows. */
export interface ListedCalls {
  readonly open: CallRecord | null;
  readonly notice: RepairReport | null;
  readonly health: LogHealth['database'];
  /** Still to do, the earliest first. */
  readonly followUps: readonly CallRecord[];
}

/** What is looked up once the first rows are there. */
export interface CallOverview {
  readonly lookups: CallLookups;
  /** An attempt that is not yet a call. */
  readonly open: CallRecord | null;
  readonly month: MonthSummary;
  readonly campaigns: readonly CampaignKey[];
}

/** What can be corrected about a call. */
export interface CallChange extends CallEdit {
  readonly outcome?: Outcome | undefined;
}

/** What a change came to, for the page to say. */
export type Kept = 'twice' | 'once' | 'newer' | 'failed';

/** The list and everything that can be done with it. */
export interface CallList {
  /** Null until first read, or after reading failed. */
  readonly listed: ListedCalls | null;
  /** Null until looked up. */
  readonly overview: CallOverview | null;
  readonly hasFailed: boolean;
  /** Reads again what no watcher tells: the notice, once it was dismissed. */
  reload(): void;
  /** Corrects a call; `undo` puts it back as it was. */
  change(call: CallRecord, change: CallChange): Promise<Changed>;
  /** Turns calls into tombstones; `undo` puts back those it took. */
  remove(calls: readonly CallRecord[]): Promise<Removed>;
}

/** What a change came to, with the way to take it back; null where nothing was changed. */
export interface Changed {
  readonly kept: Kept;
  readonly undo: (() => Promise<Kept>) | null;
}

/** What deleting came to; with some another window may have come first. */
export interface Removed extends Changed {
  /** How many were deleted here. */
  readonly count: number;
}

const nameKept = (saved: Saved): Kept => (saved.copies === 2 ? 'twice' : saved.copies === 1 ? 'once' : 'newer');

const ORDER: readonly Kept[] = ['twice', 'newer', 'once', 'failed'];

/** The worst that happened to several, and ids of those that were written. */
interface SavedSome {
  readonly kept: Kept;
  readonly written: ReadonlySet<string>;
}

async function saveEach(log: CallLog, calls: readonly CallRecord[]): Promise<SavedSome> {
  let worst: Kept = 'twice';
  const written = new Set<string>();
  for (const call of calls) {
    const kept = await log.save(call).then(nameKept, () => 'failed' as const);
    if (kept === 'twice' || kept === 'once') written.add(call.id);
    if (ORDER.indexOf(kept) > ORDER.indexOf(worst)) worst = kept;
  }
  return { kept: worst, written };
}

/** Above so many, they are written in one step. */
const ONE_BY_ONE = 20;

async function saveSome(log: CallLog, calls: readonly CallRecord[]): Promise<SavedSome> {
  if (calls.length <= ONE_BY_ONE) return saveEach(log, calls);
  const saved = await log.saveMany(calls).catch(() => null);
  return { kept: saved ? nameKept(saved) : 'failed', written: new Set(saved?.written) };
}

/** Those still to be deleted: one that was deleted elsewhere would be saved again without a word. Of many the log says so itself. */
async function listLeft(log: CallLog, calls: readonly CallRecord[]): Promise<readonly CallRecord[]> {
  if (calls.length > ONE_BY_ONE) return calls;
  const gone = await listDeleted(log, calls).catch((): readonly CallRecord[] => []);
  return calls.filter(call => !gone.includes(call));
}

const orFailed = (putBack: () => Promise<Kept>) => () => putBack().catch((): Kept => 'failed');

async function removeCalls(log: CallLog, calls: readonly CallRecord[]): Promise<Removed> {
  const left = await listLeft(log, calls);
  const { kept, written } = await saveSome(log, left.map(deleteCall));
  const removed = left.filter(({ id }) => written.has(id));
  const putBack = async () => {
    const gone = await listDeleted(log, removed);
    const back = (await asTheyWere(log, gone)).map(call => restoreCall(call, deleteCall(call)));
    return (await saveSome(log, back)).kept;
  };
  const count = removed.length;
  const isLess = kept === 'twice' && count < calls.length;
  return { kept: isLess ? 'newer' : kept, count, undo: count > 0 ? orFailed(putBack) : null };
}

/** An attempt comes back over, where another call is in hand by now. */
async function asTheyWere(log: CallLog, calls: readonly CallRecord[]): Promise<readonly CallRecord[]> {
  const inHand = await log.readOpen();
  const isInTheWay = ({ id, state }: CallRecord) => inHand !== null && state === 'open' && id !== inHand.id;
  return calls.map(call => (isInTheWay(call) ? leaveUnrecorded(call) : call));
}

/** Those that are deleted now: what another window has made of one meanwhile is not put back over. */
async function listDeleted(log: CallLog, calls: readonly CallRecord[]): Promise<readonly CallRecord[]> {
  if (calls.length > ONE_BY_ONE) {
    const revisions = await log.readRevisions();
    return calls.filter(({ id }) => revisions.get(id)?.state === 'deleted');
  }
  const stored = await Promise.all(calls.map(({ id }) => log.read(id)));
  return calls.filter((_, index) => stored[index] === null);
}

/** The open attempt first, because reading it may end it; everything that stands above the rows is there with them, or it would push a row away under the finger. */
async function readListed(log: CallLog): Promise<ListedCalls> {
  const open = await log.readOpen();
  const [notice, followUps] = await Promise.all([
    log.readNotice().catch(() => null),
    // The rows say what is wrong; there are just no follow-ups.
    log
      .lookUp()
      .then(lookups => lookups.readFollowUps())
      .catch(() => []),
  ]);
  return { open, notice, followUps, health: log.health().database };
}

async function readOverview(log: CallLog, listed: ListedCalls, { now, timeZone }: Clock): Promise<CallOverview> {
  const { open, followUps } = listed;
  const lookups = await log.lookUp();
  const campaigns = await lookups.listCampaigns();
  return { lookups, open, campaigns, month: await readMonth({ lookups, at: now(), timeZone }, followUps) };
}

function applyChange(call: CallRecord, { outcome, ...edit }: CallChange, { now, timeZone }: Clock): CallRecord {
  const isReached = (outcome ?? call.outcome) === 'reached';
  const edited = editCall(call, isReached ? edit : { ...edit, stance: null });
  if (outcome === undefined || outcome === call.outcome) return edited;
  // Correcting an outcome leaves the time the call ended as it was.
  return planCallBack(endCall(edited, outcome, call.endedAt ?? now()), now(), timeZone);
}

/** Saves a change; what was typed is true of the call as another window has left it, too. */
async function saveChange(log: CallLog, call: CallRecord, apply: (to: CallRecord) => CallRecord): Promise<Changed> {
  const changed = apply(call);
  const saved = await log.save(changed).catch(() => null);
  if (!saved) return { kept: 'failed', undo: null };
  const putBack = async () => {
    const back = (await asTheyWere(log, [call])).map(before => restoreCall(before, changed));
    return (await saveEach(log, back)).kept;
  };
  if (saved.copies > 0) return { kept: nameKept(saved), undo: orFailed(putBack) };
  const { newer } = saved as Extract<Saved, { copies: 0 }>;
  return newer.state === 'deleted' ? { kept: 'newer', undo: null } : saveChange(log, newer, apply);
}

interface Clock {
  readonly now: () => number;
  readonly timeZone: string;
}

/** When what is read. */
interface ListTiming {
  readonly changes: LogChanges;
  /** False until the first rows are there, which the overview must not hold up. */
  readonly hasRows: boolean;
}

/** How often the log has changed, with the way to read it again. */
export interface LogChanges {
  readonly turn: number;
  /** Reads again what no watcher tells. */
  reload(): void;
}

/** Counts the changes any window makes to the log. */
export function useLogChanges(log: CallLog): LogChanges {
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn(before => before + 1), []);
  useEffect(() => log.watch(reload), [log, reload]);
  return { turn, reload };
}

/** Keeps *My calls* in step with the log, whichever window writes to it. */
export function useCallList(log: CallLog, clock: Clock, { changes, hasRows }: ListTiming): CallList {
  const [listed, setListed] = useState<ListedCalls | null>(null);
  const [overview, setOverview] = useState<CallOverview | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { turn, reload } = changes;
  const { now, timeZone } = clock;
  useEffect(() => {
    let isCurrent = true;
    void readListed(log).then(
      found => isCurrent && setListed(found),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [log, turn]);
  useEffect(() => {
    if (!hasRows || !listed) return;
    let isCurrent = true;
    void readOverview(log, listed, { now, timeZone }).then(
      found => isCurrent && setOverview(found),
      // The rows say what is wrong; there is just no overview.
      () => isCurrent && setOverview(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [log, now, timeZone, listed, hasRows]);
  return {
    listed,
    overview,
    hasFailed,
    reload,
    change: (call, wanted) => saveChange(log, call, now => applyChange(now, wanted, clock)),
    remove: calls => removeCalls(log, calls),
  };
}
