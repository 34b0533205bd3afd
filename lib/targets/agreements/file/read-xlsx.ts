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

/** Reads the sheets of an XLSX file in their order; null for what is none, or is broken, or counts its days from 1904. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Grid[] | null> {
  const zip = openZip(bytes);
  const read = zip && readTexts(zip);
  const workbook = await read?.('xl/workbook.xml');
  if (!read || !workbook) return null;
  const links = readRelations((await read('xl/_rels/workbook.xml.rels')) ?? '');
  const ids: string[] = [];
  for (const tag of scanXml(workbook)) {
    if (tag.name === 'workbookPr' && /^(?:1|true)$/.test(tag.attribute('date1904') ?? '')) return null;
    if (tag.name === 'sheet') ids.push(tag.attribute('r:id') ?? '');
  }
  const strings = readStrings((await read('xl/sharedStrings.xml')) ?? '');
  const grids: Grid[] = [];
  for (const id of ids) {
    const name = (links.get(id) ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
    const sheet = await read(name);
    if (sheet === null) continue;
    const relations = await read(name.replace(/([^/]+)$/, '_rels/$1.rels'));
    grids.push(readSheet(sheet, strings, readRelations(relations ?? '')));
  }
  return grids.length > 0 ? grids : null;
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

interface CellBegun {
  readonly place: readonly [row: number, column: number] | null;
  readonly type: string;
}

function readSheet(xml: string, strings: readonly string[], relations: ReadonlyMap<string, string>): Grid {
  const grid: Cell[][] = [];
  let cell: CellBegun = { place: null, type: '' };
  let text = '';
  for (const tag of scanXml(xml)) {
    const { name, kind, before } = tag;
    if (name === 'c' && kind !== 'close') [cell, text] = [beginCell(tag), ''];
    if ((name === 'v' || name === 't') && kind === 'close') text += before;
    if (name === 'c' && kind === 'close') put(grid, cell.place, { text: sayCell(cell.type, text, strings) });
    if (name === 'hyperlink' && kind !== 'close') {
      const place = readPlace(tag.attribute('ref') ?? '');
      const link = relations.get(tag.attribute('r:id') ?? '');
      const there = place && grid[place[0]]?.[place[1]];
      if (there && link !== undefined) put(grid, place, { ...there, link });
    }
  }
  return grid;
}

const beginCell = (tag: XmlTag): CellBegun => ({
  place: readPlace(tag.attribute('r') ?? ''),
  type: tag.attribute('t') ?? 'n',
});

const sayCell = (type: string, text: string, strings: readonly string[]): string =>
  (type === 's' ? (strings[Number(text)] ?? '') : text).trim();

function put(grid: Cell[][], place: CellBegun['place'], cell: Cell): void {
  if (!place) return;
  const [row, column] = place;
  grid[row] ??= [];
  (grid[row] as Cell[])[column] = cell;
}

/** "C7" as row and column from 0. */
function readPlace(written: string): CellBegun['place'] {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})(?::|$)/.exec(written) ?? [];
  if (letters === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row >= 0 && row < MOST_ROWS && column < MOST_COLUMNS ? [row, column] : null;
}
