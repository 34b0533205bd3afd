import type { Cell } from '../read-agreement-rows';

/** The cells of a CSV text by row and column: quotes, quotes doubled in quotes, and lines that end in any of the three ways. */
export function readCsv(text: string): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  const cells = /(?:"((?:[^"]|"")*)"([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\r|\n|$)/g;
  for (const [, quoted, behind = '', plain = '', end] of text.replace(/^\uFEFF/, '').matchAll(cells)) {
    const written = quoted === undefined ? plain : quoted.replaceAll('""', '"') + behind;
    row.push({ text: written.trim() });
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows.at(-1)?.every(cell => cell.text === '') ? rows.slice(0, -1) : rows;
}
