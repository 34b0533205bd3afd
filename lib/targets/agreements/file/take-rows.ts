import type { SheetRow } from '../read-agreement-rows';
import type { Grid } from './read-xlsx';

/** A heading may stand under a title or two. */
const ROWS_OF_TITLE = 20;

/** The rows under the heading that has all columns asked for, each under one of its names; null where none has. */
export function takeRows(grid: Grid, needed: readonly (readonly string[])[]): readonly SheetRow[] | null {
  // A hole is walked over as an empty cell.
  const namesOf = (row: Grid[number]) => Array.from(row ?? [], cell => cell?.text.toLowerCase() ?? '');
  const head = Array.from(grid.slice(0, ROWS_OF_TITLE), namesOf).findIndex(names =>
    needed.every(several => several.some(name => names.includes(name))),
  );
  if (head < 0) return null;
  const names = namesOf(grid[head]);
  return Array.from(grid.slice(head + 1), (row, index) => ({
    row: head + index + 2,
    cells: Object.fromEntries(
      names.flatMap((name, column) => {
        const cell = row?.[column];
        return name !== '' && cell ? [[name, cell]] : [];
      }),
    ),
  }));
}
