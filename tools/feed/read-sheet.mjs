/** Reading a spreadsheet or a CSV file into rows. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { read, utils } from '@e965/xlsx';

/** @typedef {import('../../lib/targets/agreements/read-agreement-rows').SheetRow} SheetRow */
/** @typedef {import('@e965/xlsx').WorkSheet} WorkSheet */

/** A heading may stand under a title or two. */
const ROWS_OF_TITLE = 20;

/** @param {string | number | boolean | Date | undefined} text */
const say = text => String(text ?? '').trim();

/**
 * The rows of the first sheet that has all the columns asked for, each under one of its names; null where none has.
 * @param {string} file
 * @param {readonly (readonly string[])[]} needed
 * @returns {SheetRow[] | null}
 */
export function readSheet(file, needed) {
  const bytes = readFileSync(file);
  // As text, so that nothing in it is taken for a date.
  const book =
    extname(file).toLowerCase() === '.csv'
      ? read(bytes.toString('utf8'), { type: 'string', raw: true })
      : read(bytes, { type: 'buffer' });
  for (const sheet of Object.values(book.Sheets)) {
    const rows = readRows(sheet, needed);
    if (rows) return rows;
  }
  return null;
}

/**
 * @param {WorkSheet} sheet
 * @param {readonly (readonly string[])[]} needed
 */
function readRows(sheet, needed) {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  /** @param {number} r @param {number} c */
  const cellAt = (r, c) =>
    /** @type {import('@e965/xlsx').CellObject | undefined} */ (sheet[utils.encode_cell({ r, c })]);
  const columns = Array.from({ length: range.e.c + 1 }, (_, c) => c);
  /** @param {number} r */
  const namesOf = r => columns.map(c => say(cellAt(r, c)?.v).toLowerCase());
  const headings = Array.from({ length: Math.min(ROWS_OF_TITLE, range.e.r + 1) }, (_, r) => r);
  const head = headings.find(r => needed.every(names => names.some(name => namesOf(r).includes(name))));
  if (head === undefined) return null;
  const names = namesOf(head);
  return Array.from({ length: range.e.r - head }, (_, index) => {
    const r = head + 1 + index;
    const cells = columns.flatMap(c => {
      const cell = cellAt(r, c);
      const name = names[c];
      if (!cell || !name) return [];
      const link = cell.l?.Target;
      return [[name, { text: say(cell.t === 'e' ? cell.w : cell.v), ...(link !== undefined && { link }) }]];
    });
    return { row: r + 1, cells: Object.fromEntries(cells) };
  });
}
