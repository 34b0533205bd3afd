import type { CampaignKey } from '../campaigns/campaign';
import { createDateReader } from '../campaigns/local-date';
import { type CallRecord, MADE_OUTCOMES, type MadeOutcome, partsOf, wasMade } from './call-record';

/** All an organizer is told: which campaign, which ISO week, how many calls ended how. Nothing else may ever be added. */
export interface WeekSummary {
  readonly campaign: CampaignKey;
  /** `2026-W47`, by the caller's own days. */
  readonly week: string;
  /** Only those that happened, in the order they are offered. */
  readonly totals: readonly { readonly outcome: MadeOutcome; readonly count: number }[];
  readonly all: number;
}

const DAY = 86_400_000;

/** The ISO 8601 week of a plain date: the year is that of the week's Thursday. */
export function nameWeek(date: string): string {
  const day = Date.parse(`${date}T00:00:00Z`);
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = new Date(day + (3 - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday a week begins on, midnight in Greenwich, ms. */
export function findMonday(week: string): number {
  const [year = 1970, number = 1] = week.split('-W').map(Number);
  // It is always in the first week.
  const fourth = Date.UTC(year, 0, 4);
  return fourth + (7 * (number - 1) - ((new Date(fourth).getUTCDay() + 6) % 7)) * DAY;
}

/** Every campaign and week that has calls to tell of, the latest week first; a call for several campaigns counts for each. */
export function summarizeWeeks(calls: readonly CallRecord[], timeZone: string): readonly WeekSummary[] {
  const showDate = createDateReader(timeZone);
  const groups = new Map<string, CallRecord[]>();
  for (const call of calls.filter(wasMade)) {
    const week = nameWeek(showDate(call.startedAt));
    for (const campaign of new Set(partsOf(call).map(part => part.campaign))) {
      const members = groups.get(`${week} ${campaign}`);
      if (members) members.push(call);
      else groups.set(`${week} ${campaign}`, [call]);
    }
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([group, members]) => {
      const [week = '', ...campaign] = group.split(' ');
      const totals = MADE_OUTCOMES.map(outcome => ({
        outcome,
        count: members.filter(call => call.outcome === outcome).length,
      })).filter(({ count }) => count > 0);
      return { campaign: campaign.join(' ') as CampaignKey, week, totals, all: members.length };
    });
}
