import { useEffect, useState } from 'preact/hooks';
import { type CallStatistics, readStatistics } from '../../lib/calls/statistics';
import type { Titled } from '../../lib/campaigns/tell-apart';
import { CALL_PLOTS_WORDS } from '../../lib/language/call-plots-words';
import type { CallPlotsWords } from '../../lib/language/en/call-plots';
import { formatDay } from '../../lib/language/format';
import { useLanguage, useWords } from '../hooks/use-words';
import { BarPlot } from './BarPlot';
import { PlotFigure } from './PlotFigure';
import type { CallOverview } from './use-call-list';
import { WeekPlot } from './WeekPlot';
import './plots.css';

/** Where the numbers come from. */
export interface CallPlotsProps {
  /** Another whenever the log has changed. */
  readonly overview: CallOverview;
  /** Every campaign there are calls for, by the name it has on this page. */
  readonly campaigns: readonly Titled[];
  readonly at: number;
  readonly timeZone: string;
}

/** Calls per week, what came of them, and for which campaigns: each as a picture, a sentence and a table. */
export function CallPlots({ overview, campaigns, at, timeZone }: CallPlotsProps) {
  const words = useWords(CALL_PLOTS_WORDS);
  const [statistics, setStatistics] = useState<CallStatistics | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readStatistics({ lookups: overview.lookups, at, timeZone }, overview.open).then(
      read => isCurrent && setStatistics(read),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
    // Not at every tick of the clock.
  }, [overview, timeZone]);
  if (!statistics) return <p role="status">{words.reading}</p>;
  return (
    <div class="plot-row">
      <Weeks {...statistics} />
      <Outcomes {...statistics} />
      <Campaigns {...statistics} named={campaigns} />
    </div>
  );
}

const sumOf = ({ talked, message, nobody }: CallStatistics['weeks'][number]) => talked + message + nobody;

function Weeks({ weeks, streakWeeks }: CallStatistics) {
  const words = useWords(CALL_PLOTS_WORDS);
  const language = useLanguage();
  const sums = weeks.map(sumOf);
  const calls = sums.reduce((all, sum) => all + sum, 0);
  const inWeeks = words.weeksSay({ weeks: weeks.length, calls, most: Math.max(0, ...sums) });
  const text = `${inWeeks} ${words.streak(streakWeeks)}`;
  const year = Number(weeks.at(-1)?.sunday.slice(0, 4));
  return (
    <PlotFigure
      isWide
      title={words.weeks}
      text={text}
      columns={[words.week, words.talked, words.message, words.nobody, words.all]}
      rows={[...weeks]
        .reverse()
        .map(week => [formatDay(week.sunday, language, year), week.talked, week.message, week.nobody, sumOf(week)])}
    >
      <WeekPlot label={text} weeks={weeks} />
    </PlotFigure>
  );
}

function Outcomes({ outcomes }: CallStatistics) {
  const words = useWords(CALL_PLOTS_WORDS);
  const bars = outcomes.map(({ outcome, count }) => ({ name: words.outcome[outcome], count }));
  const most = [...bars].sort((a, b) => b.count - a.count)[0];
  const text = most && most.count > 0 ? words.outcomesSay(most.name, most.count) : words.outcomes;
  return (
    <PlotFigure
      title={words.outcomes}
      text={text}
      columns={[words.outcomeColumn, words.calls]}
      rows={bars.map(({ name, count }) => [name, count])}
    >
      <BarPlot label={text} bars={bars} />
    </PlotFigure>
  );
}

/** More campaigns than this are in the table only. */
const MOST_BARS = 8;

function Campaigns({ campaigns, named }: CallStatistics & { readonly named: readonly Titled[] }) {
  const words: CallPlotsWords = useWords(CALL_PLOTS_WORDS);
  const titles = new Map(named.map(({ campaign, title }) => [campaign, title]));
  const bars = campaigns.map(({ campaign, count }) => ({ name: titles.get(campaign) ?? '', count }));
  const [most] = bars;
  const text = most ? words.campaignsSay(most.name, most.count) : words.campaigns;
  return (
    <PlotFigure
      title={words.campaigns}
      text={text}
      columns={[words.campaignColumn, words.calls]}
      rows={bars.map(({ name, count }) => [name, count])}
    >
      <BarPlot label={text} bars={bars.slice(0, MOST_BARS)} />
    </PlotFigure>
  );
}
