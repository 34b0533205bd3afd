import { scaleBand, scaleLinear } from 'd3-scale';
import { formatCount } from '../../lib/language/format-time';
import { useLanguage } from '../hooks/use-words';
import { usePlotWidth } from './use-plot-width';

/** Named counts to draw, in this order. */
export interface BarPlotProps {
  /** What the picture shows, in a sentence. */
  readonly label: string;
  readonly bars: readonly { readonly name: string; readonly count: number }[];
}

const BAR_PX = 42;
const LETTER_PX = 7;

/** A bar to each name, its name above it and its number at its end. */
export function BarPlot({ label, bars }: BarPlotProps) {
  const { box, width } = usePlotWidth<HTMLDivElement>();
  const height = bars.length * BAR_PX;
  const language = useLanguage();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const x = scaleLinear([0, most], [0, Math.max(10, width - 12 - LETTER_PX * formatCount(most, language).length)]);
  const y = scaleBand(
    bars.map((_, index) => index),
    [0, height],
  );
  const fits = Math.floor(width / LETTER_PX);
  return (
    <div ref={box} class="plot-box">
      <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {bars.map(({ name, count }, index) => (
          <g key={name} class="plot-bar talked" transform={`translate(0 ${y(index)})`}>
            <text x={0} y={15}>
              {name.length > fits ? `${name.slice(0, fits - 1)}…` : name}
            </text>
            <rect x={0} y={21} width={Math.max(count > 0 ? 2 : 0, x(count))} height={14} rx={2} />
            <text class="plot-count" x={x(count) + 6} y={32}>
              {formatCount(count, language)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
