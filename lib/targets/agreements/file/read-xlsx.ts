import { fail, type Result, succeed } from '../../../result';
import type { Cell } from '../read-agreement-rows';
import { openZip, type ZipFile } from './read-zip';
import { scanXml, type XmlTag } from './scan-xml';

/** The cells of one sheet, by row and column from 0; rows and cells that are not there are holes. */
export type Grid = readonly (readonly (Cell | undefined)[] | undefined)[];

/** No sheet of agencies is larger; beyond, somebody plays with us. */
const MOST_BYTES = 32_000_000;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 100;

type Read = (name: string) => Promise<string | null>;

/** Reads the sheets of an XLSX file in their order; unreadable: none, or broken, or its days are counted from 1904; too many: something is written beyond the rows and columns that are read. */
export async function readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly Grid[], 'unreadable' | 'too_many'>> {
  const zip = openZip(bytes);
  const read = zip && readTexts(zip);
  const workbook = await read?.('xl/workbook.xml');
  if (!read || !workbook) return fail('unreadable');
  const links = readRelations((await read('xl/_rels/workbook.xml.rels')) ?? '');
  const ids: string[] = [];
  for (const tag of scanXml(workbook)) {
    if (tag.name === 'workbookPr' && /^(?:1|true)$/.test(tag.attribute('date1904') ?? '')) return fail('unreadable');
    if (tag.name === 'sheet') ids.push(tag.attribute('r:id') ?? '');
  }
  const strings = readStrings((await read('xl/sharedStrings.xml')) ?? '');
  const grids: Grid[] = [];
  for (const id of ids) {
    const name = (links.get(id) ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
    const sheet = await read(name);
    if (sheet === null) continue;
    const relations = await read(name.replace(/([^/]+)$/, '_rels/$1.rels'));
    const grid = readSheet(sheet, strings, readRelations(relations ?? ''));
    if (!grid) return fail('too_many');
    grids.push(grid);
  }
  return grids.length > 0 ? succeed(grids) : fail('unreadable');
}

const readTexts =
  (zip: ZipFile): Read =>
  async name => {
    const bytes = await zip.read(name, MOST_BYTES);
    return bytes && new TextDecoder().decode(bytes);
  };

function readRelations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const tag of scanXml(xml)) {
    if (tag.name === 'Relationship') targets.set(tag.attribute('Id') ?? '', tag.attribute('Target') ?? '');
  }
  return targets;
}

/** Texts are kept once, in runs; how a word is pronounced is none of it. */
function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isSpoken = false;
  for (const { name, kind, before } of scanXml(xml)) {
    if (name === 'si' && kind !== 'close') text = '';
    if (name === 'rPh') isSpoken = kind === 'open';
    if (name === 't' && kind === 'close' && !isSpoken) text += before;
    if (name === 'si' && kind !== 'open') strings.push(text);
  }
  return strings;
}

type Place = readonly [row: number, column: number];

interface CellBegun {
  readonly place: Place;
  readonly type: string;
}

/** Null where more is written than is read: a row left out in silence would be missing in the account. */
function readSheet(xml: string, strings: readonly string[], relations: ReadonlyMap<string, string>): Grid | null {
  const grid: Cell[][] = [];
  let cell: CellBegun = { place: [-1, -1], type: '' };
  let text = '';
  for (const tag of scanXml(xml)) {
    const { name, kind, before } = tag;
    if (name === 'row' && kind !== 'close') cell = { place: beginRow(tag, cell.place), type: '' };
    if (name === 'c' && kind !== 'close') [cell, text] = [beginCell(tag, cell.place), ''];
    if ((name === 'v' || name === 't') && kind === 'close') text += before;
    if (name === 'c' && kind === 'close') {
      const said = sayCell(cell.type, text, strings);
      if (isRead(cell.place)) put(grid, cell.place, { text: said });
      else if (said !== '') return null;
    }
    if (name === 'hyperlink' && kind !== 'close') {
      const place = readPlace(tag.attribute('ref') ?? '');
      const link = relations.get(tag.attribute('r:id') ?? '');
      const there = place && grid[place[0]]?.[place[1]];
      if (there && link !== undefined) put(grid, place, { ...there, link });
    }
  }
  return grid;
}

/** Rows and cells may leave out where they are: then they follow the one before. */
const beginRow = (tag: XmlTag, [before]: Place): Place => [Number(tag.attribute('r') ?? before + 2) - 1, -1];

const beginCell = (tag: XmlTag, [row, column]: Place): CellBegun => ({
  place: readPlace(tag.attribute('r') ?? '') ?? [row, column + 1],
  type: tag.attribute('t') ?? 'n',
});

const sayCell = (type: string, text: string, strings: readonly string[]): string =>
  (type === 's' ? (strings[Number(text)] ?? '') : text).trim();

const isRead = ([row, column]: Place): boolean => row >= 0 && row < MOST_ROWS && column < MOST_COLUMNS;

function put(grid: Cell[][], [row, column]: Place, cell: Cell): void {
  grid[row] ??= [];
  (grid[row] as Cell[])[column] = cell;
}

/** "C7" as row and column from 0. */
function readPlace(written: string): Place | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})(?::|$)/.exec(written) ?? [];
  if (letters === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(digits) - 1, column];
}
