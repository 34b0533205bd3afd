import type { CampaignKey } from '../campaigns/campaign';
import { type PlainDate, showLocalDate } from '../campaigns/local-date';
import type { CallFilter } from './call-filter';
import type { CallLookups } from './call-log';
import { type CallRecord, MADE_OUTCOMES, type Outcome, partsOf, UNMADE_OUTCOMES } from './call-record';
import { findDayStart, findWeek, type Week } from './weeks';

/** This month in three numbers. */
export interface MonthSummary {
  readonly calls: number;
  /** Different offices where somebody was talked to. */
  readonly offices: number;
  /** Promises not yet done, whenever they were made. */
  readonly promises: number;
}

/** Calls of one week by what came of them. */
export interface WeekCount {
  readonly sunday: PlainDate;
  readonly talked: number;
  readonly message: number;
  readonly nobody: number;
}

/** What the plots show. */
export interface CallStatistics {
  /** The oldest first, this week last. */
  readonly weeks: readonly WeekCount[];
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[];
  /** Those that calls were made for, the most called first. */
  readonly campaigns: readonly { readonly campaign: CampaignKey; readonly count: number }[];
  /** Weeks in a row with a call, up to this one, or to the last while this one has none yet. */
  readonly streakWeeks: number;
}

/** Where and when statistics are read. */
export interface StatisticsInput {
  readonly lookups: CallLookups;
  readonly at: number;
  readonly timeZone: string;
}

/** Weeks of the plot: half a year. */
export const PLOTTED_WEEKS = 26;
/** A streak is not followed further back than ten years. */
const LONGEST_STREAK_WEEKS = 520;

/** One after the other: each count of a long log takes its time, and a call must be saved in between. */
async function countEach(lookups: CallLookups, outcomes: readonly Outcome[], filter: CallFilter) {
  const counts: number[] = [];
  for (const outcome of outcomes) counts.push(await lookups.count({ ...filter, outcome }));
  return counts;
}

async function countMade(lookups: CallLookups, filter: CallFilter): Promise<number> {
  return (await countEach(lookups, MADE_OUTCOMES, filter)).reduce((sum, count) => sum + count, 0);
}

/** "5 calls this month, 3 offices reached, 1 promise open": by the index, so that the log's size hardly matters. */
export async function readMonth(
  { lookups, at, timeZone }: StatisticsInput,
  followUps: readonly CallRecord[],
): Promise<MonthSummary> {
  const from = findDayStart(`${showLocalDate(at, timeZone).slice(0, 7)}-01`, timeZone);
  const [calls, offices] = await Promise.all([
    countMade(lookups, { from }),
    lookups.countTargets({ outcome: 'reached', from }),
  ]);
  const promises = followUps.filter(({ details }) => details?.promise).length;
  return { calls, offices, promises };
}

/** Everything the plots need, counted by the database's indexes; `open` is the attempt in the log that has no outcome yet. */
export async function readStatistics(input: StatisticsInput, open: CallRecord | null): Promise<CallStatistics> {
  const { lookups } = input;
  const [weeks, counts, campaigns, streakWeeks] = await Promise.all([
    readWeeks(input),
    countEach(lookups, MADE_OUTCOMES, {}),
    readCampaigns(lookups, open),
    countStreak(input),
  ]);
  const outcomes = MADE_OUTCOMES.map((outcome, index) => ({ outcome, count: counts[index] ?? 0 }));
  return { weeks, outcomes, campaigns, streakWeeks };
}

function readWeeks({ lookups, at, timeZone }: StatisticsInput): Promise<readonly WeekCount[]> {
  const weeks = Array.from({ length: PLOTTED_WEEKS }, (_, index) => findWeek(at, timeZone, PLOTTED_WEEKS - 1 - index));
  return Promise.all(weeks.map(week => countWeek(lookups, week)));
}

async function countWeek(lookups: CallLookups, { sunday, from, to }: Week): Promise<WeekCount> {
  // Most weeks of most people have none, and one question tells.
  if ((await lookups.count({ from, to })) === 0) return { sunday, talked: 0, message: 0, nobody: 0 };
  const [talked = 0, message = 0, ...nobody] = await countEach(lookups, MADE_OUTCOMES, { from, to });
  return { sunday, talked, message, nobody: nobody.reduce((sum, count) => sum + count, 0) };
}

/** No index has both campaign and outcome: all are counted at once, and only what was no call is looked at one by one. */
async function countMadeFor(lookups: CallLookups, campaign: CampaignKey, open: CallRecord | null): Promise<number> {
  const all = await lookups.count({ campaign });
  const unmade = await countEach(lookups, UNMADE_OUTCOMES, { campaign });
  const isOpen = open !== null && partsOf(open).some(part => part.campaign === campaign);
  return unmade.reduce((left, count) => left - count, isOpen ? all - 1 : all);
}

async function readCampaigns(lookups: CallLookups, open: CallRecord | null) {
  const found = [];
  // One after the other: each count of a long log takes its time, and a call must be saved in between.
  for (const campaign of await lookups.listCampaigns()) {
    found.push({ campaign, count: await countMadeFor(lookups, campaign, open) });
  }
  return found.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

async function countStreak({ lookups, at, timeZone }: StatisticsInput): Promise<number> {
  const hasCalls = async (weeksBefore: number) => {
    const { from, to } = findWeek(at, timeZone, weeksBefore);
    return (await countMade(lookups, { from, to })) > 0;
  };
  const start = (await hasCalls(0)) ? 0 : 1;
  let before = start;
  while (before < LONGEST_STREAK_WEEKS && (await hasCalls(before))) before += 1;
  return before - start;
}
