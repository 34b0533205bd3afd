import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { WeekCount } from '../../lib/calls/statistics';
import { CALL_PLOTS_WORDS } from '../../lib/language/call-plots-words';
import { formatDay } from '../../lib/language/format';
import { useLanguage, useWords } from '../hooks/use-words';
import { usePlotWidth } from './use-plot-width';

const HEIGHT = 190;
const EDGE = { top: 8, right: 4, bottom: 22, left: 30 };
const SERIES = ['talked', 'message', 'nobody'] as const;
/** Room a letter of a date needs under its bar, in CSS pixels. */
const LETTER_PX = 7;

/** The weeks of a plot. */
export interface WeekPlotProps {
  /** What the picture shows, in a sentence. */
  readonly label: string;
  readonly weeks: readonly WeekCount[];
}

/** Calls per week as bars, those where somebody talked at the bottom. */
export function WeekPlot({ label, weeks }: WeekPlotProps) {
  const words = useWords(CALL_PLOTS_WORDS);
  const language = useLanguage();
  const { box, width } = usePlotWidth<HTMLDivElement>();
  const most = Math.max(1, ...weeks.map(({ talked, message, nobody }) => talked + message + nobody));
  const x = scaleBand(
    weeks.map(({ sunday }) => sunday),
    [EDGE.left, width - EDGE.right],
  ).padding(0.18);
  const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4);
  const layers = stack<WeekCount, (typeof SERIES)[number]>().keys(SERIES)([...weeks]);
  const year = Number(weeks.at(-1)?.sunday.slice(0, 4));
  const dates = weeks.map(({ sunday }) => ({
    sunday,
    said: formatDay(sunday, language, year),
    end: (x(sunday) ?? 0) + x.bandwidth(),
  }));
  // "27 de diciembre de 2026" needs twice the room of "May 3".
  const datePx = LETTER_PX * Math.max(...dates.map(({ said }) => said.length));
  const everyNth = Math.max(1, Math.ceil(datePx / x.step()));
  return (
    <div ref={box} class="plot-box">
      <ul class="plot-key">
        {SERIES.map(series => (
          <li key={series} class={series}>
            {words[series]}
          </li>
        ))}
      </ul>
      <svg role="img" aria-label={label} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map(tick => (
            <g key={tick} class="plot-tick">
              <line x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} />
              <text x={EDGE.left - 6} y={y(tick)} dy="0.32em" text-anchor="end">
                {tick}
              </text>
            </g>
          ))}
        {layers.map(layer => (
          <g key={layer.key} class={`plot-bar ${layer.key}`}>
            {layer.map(([low, high], index) => (
              <rect
                key={weeks[index]?.sunday}
                x={x(weeks[index]?.sunday ?? '')}
                width={x.bandwidth()}
                y={y(high)}
                height={y(low) - y(high)}
              />
            ))}
          </g>
        ))}
        {dates
          .filter(({ end }, index) => (weeks.length - 1 - index) % everyNth === 0 && end >= datePx)
          .map(({ sunday, said, end }) => (
            <text key={sunday} class="plot-date" x={end} y={HEIGHT - 5} text-anchor="end">
              {said}
            </text>
          ))}
      </svg>
    </div>
  );
}
