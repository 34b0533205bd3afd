import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { CALL_PLOTS_WORDS } from '../../lib/language/call-plots-words';
import { formatCount } from '../../lib/language/format-time';
import { useLanguage, useWords } from '../hooks/use-words';

/** A plot with what it says. */
export interface PlotFigureProps {
  readonly title: string;
  /** What the picture shows, in a sentence. */
  readonly text: string;
  readonly columns: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly [string, ...number[]])[];
  readonly isWide?: boolean;
  /** The picture, which carries the sentence as its text alternative. */
  readonly children: ComponentChildren;
}

/** Title, sentence, picture, and the same numbers as a table behind a press. */
export function PlotFigure({ title, text, columns, rows, isWide, children }: PlotFigureProps) {
  const words = useWords(CALL_PLOTS_WORDS);
  const language = useLanguage();
  const id = useId();
  return (
    <figure class={isWide ? 'plot wide-plot' : 'plot'} aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        <p>{text}</p>
      </figcaption>
      {children}
      <details class="fold">
        <summary>{words.asTable}</summary>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...numbers]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {numbers.map((number, index) => (
                  <td key={columns[index + 1]}>{formatCount(number, language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
