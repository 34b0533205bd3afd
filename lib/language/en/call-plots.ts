import type { Outcome } from '../../calls/call-record';
import { formatCount } from '../format-time';
import { plural } from '../language';
import { callsEn } from './calls';

const shown = (count: number) => formatCount(count, 'en');

const OUTCOMES: Readonly<Record<Outcome, string>> = callsEn.outcomes;

/** English words of the plots of *My calls*. */
export const callPlotsEn = {
  reading: 'Counting your calls…',
  weeks: 'Calls per week',
  weeksSay: ({ weeks, calls, most }: { weeks: number; calls: number; most: number }) =>
    `In the last ${weeks} weeks: ${plural(calls, '1 call', `${shown(calls)} calls`)}, at most ${shown(most)} in a week.`,
  streak: (count: number) =>
    count === 0
      ? 'No call this week or last.'
      : plural(count, 'A call in 1 week so far.', `A call in ${count} weeks in a row.`),
  talked: 'Talked',
  message: 'Voicemail',
  nobody: 'Nobody reached',
  week: 'Week of',
  all: 'All',
  outcomes: 'What came of them',
  outcomesSay: (most: string, count: number) =>
    `Most often: ${most}, ${plural(count, 'once', `${shown(count)} times`)}.`,
  outcome: OUTCOMES,
  outcomeColumn: 'Outcome',
  campaigns: 'Calls per campaign',
  campaignsSay: (most: string, count: number) => `Most for “${most}”: ${shown(count)}.`,
  campaignColumn: 'Campaign',
  calls: 'Calls',
  asTable: 'As a table',
};

/** What every language must have for the plots. */
export type CallPlotsWords = typeof callPlotsEn;
