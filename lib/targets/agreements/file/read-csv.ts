import type { Cell } from '../read-agreement-rows';

/** What parts cells: spreadsheets set to some countries write semicolons or tabs into what they call CSV. */
const CELLS = {
  ',': /(?:"((?:[^"]|"")*)"([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\r|\n|$)/g,
  ';': /(?:"((?:[^"]|"")*)"([^;\r\n]*)|([^;\r\n]*))(;|\r\n|\r|\n|$)/g,
  '\t': /(?:"((?:[^"]|"")*)"([^\t\r\n]*)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g,
} as const;

/** What may part the cells of a CSV text, the usual one first. */
export const SEPARATORS = [',', ';', '\t'] as const;

/** The cells of a CSV text by row and column: quotes, quotes doubled in quotes, and lines that end in any of the three ways. */
export function readCsv(text: string, separator: keyof typeof CELLS = ','): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (const [, quoted, behind = '', plain = '', end] of text.replace(/^\uFEFF/, '').matchAll(CELLS[separator])) {
    const written = quoted === undefined ? plain : quoted.replaceAll('""', '"') + behind;
    row.push({ text: written.trim() });
    if (end === separator) continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows.at(-1)?.every(cell => cell.text === '') ? rows.slice(0, -1) : rows;
}
