import Dexie from 'dexie';
import { type CallFilter, isAmong } from '../calls/call-filter';
import type { CallLookups, Range } from '../calls/call-log';
import { nameOffice, partsOf } from '../calls/call-record';
import { winningCopies } from '../calls/merge-copies';
import { parseSealedCall, type SealedCall } from '../calls/sealed-call';
import type { CampaignKey } from '../campaigns/campaign';
import type { CallRow, LogDatabase } from './log-database';
import { type LogPlaces, openCopy } from './log-places';
import type { OpenLog } from './open-log';

/** More promises than anybody keeps are not read. */
const FOLLOW_UPS = 500;

type Rows = LogDatabase['rows'];

/** Looking calls up by the database's indexes; without a database, among everything the journal has. */
export function createLookups(log: OpenLog): CallLookups {
  const open = (calls: readonly SealedCall[]) => Promise.all(calls.map(call => openCopy(log.places().seal, call)));
  return {
    find: async ({ limit, offset, ...filter }) =>
      open(
        await log.ask(
          async ({ rows }) => readRows(await findRows(rows, { ...filter, limit, offset })),
          async places => (await listJournal(places, filter)).slice(offset, offset + limit),
        ),
      ),
    count: filter =>
      log.ask(
        async ({ rows }) => (await listRows(rows, filter).count()) + (await listShared(rows, filter)).length,
        async places => (await listJournal(places, filter)).length,
      ),
    // Which office it was lies open: nothing has to be unsealed.
    countTargets: async filter => {
      const calls = await log.ask<readonly Pick<SealedCall, 'campaign' | 'target'>[]>(
        async ({ rows }) => [...(await listRows(rows, filter).toArray()), ...(await listShared(rows, filter))],
        places => listJournal(places, filter),
      );
      return new Set(calls.map(nameOffice)).size;
    },
    readFollowUps: async () =>
      open(
        await log.ask(
          async ({ rows }) => readRows(await rows.orderBy('due').limit(FOLLOW_UPS).toArray()),
          async places => (await listJournal(places, {})).filter(isToDo).sort(earliestFirst),
        ),
      ),
    listCampaigns: () =>
      log.ask(
        ({ rows }) => listCampaigns(rows),
        async places => [...new Set((await listJournal(places, {})).flatMap(partsOf).map(({ campaign }) => campaign))],
      ),
  };
}

const readRows = (rows: readonly CallRow[]): SealedCall[] =>
  rows.map(parseSealedCall).filter((call): call is SealedCall => call !== null);

/** The listed calls a filter means, newest first. */
async function findRows(rows: Rows, { limit, offset, ...filter }: Range): Promise<readonly CallRow[]> {
  const shared = await listShared(rows, filter);
  const newest = listRows(rows, filter).reverse();
  if (shared.length === 0) return newest.offset(offset).limit(limit).toArray();
  const own = await newest.limit(offset + limit).toArray();
  return [...own, ...shared].sort((a, b) => b.startedAt - a.startedAt).slice(offset, offset + limit);
}

/** Calls for several campaigns that are filed under another than the one asked for; few, and only the index of campaigns lacks them. */
function listShared(rows: Rows, filter: CallFilter): Promise<readonly CallRow[]> {
  const { campaign, outcome } = filter;
  if (campaign === undefined || outcome !== undefined) return Promise.resolve([]);
  return rows
    .where('alsoFor')
    .equals(campaign)
    .and(call => call.listed === 1 && isAmong(call, filter))
    .toArray();
}

/** The listed calls a filter means, by the index that fits, in order of time; but for those `listShared` finds. */
function listRows(rows: Rows, filter: CallFilter): Dexie.Collection<CallRow, string> {
  const { outcome, campaign, from = Dexie.minKey, to = Dexie.maxKey } = filter;
  const [index, ...by] = outcome ? ['outcome+', outcome] : campaign ? ['campaign+', campaign] : [''];
  const among = rows.where(`[listed+${index}startedAt]`).between([1, ...by, from], [1, ...by, to], true, false);
  return outcome && campaign ? among.and(call => isAmong(call, filter)) : among;
}

/** One look for each campaign, however many calls it has. */
async function listCampaigns(rows: Rows): Promise<CampaignKey[]> {
  const found: CampaignKey[] = [];
  for (;;) {
    const after = found.at(-1);
    const from = after === undefined ? [1, Dexie.minKey, Dexie.minKey] : [1, after, Dexie.maxKey];
    const next = await rows.where('[listed+campaign+startedAt]').between(from, [1, Dexie.maxKey], false).first();
    if (!next) break;
    found.push(next.campaign);
  }
  const shared = await rows.orderBy('alsoFor').uniqueKeys();
  return [...new Set([...found, ...(shared as unknown as CampaignKey[])])];
}

async function listJournal({ journal }: LogPlaces, filter: CallFilter): Promise<SealedCall[]> {
  const { calls } = await journal.readAll();
  return [...winningCopies(calls).values()]
    .filter(call => call.state !== 'deleted' && isAmong(call, filter))
    .sort((a, b) => b.startedAt - a.startedAt);
}

const isToDo = ({ followUp }: SealedCall) => followUp?.isDone === false;
const earliestFirst = (a: SealedCall, b: SealedCall) => (String(a.followUp?.on) < String(b.followUp?.on) ? -1 : 1);
