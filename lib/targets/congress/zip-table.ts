import { isRecord } from '../../is-record';
import { districtId } from './member';

/**
 * Which districts a ZIP area lies in, packed: a bit for each of 100,000 ZIPs, how many come before each block of them, and for
 * each ZIP that there is the number of its set of districts. A look-up is a handful of array reads and unpacks nothing.
 */
export interface ZipTable {
  /** `TX-37`, `VT-0` at large; the numbers in `members` stand for their places here. */
  readonly districts: readonly string[];
  /** One bit for each ZIP from 00000. */
  readonly present: Uint8Array;
  /** How many ZIPs there are before each 256 bits of `present`. */
  readonly before: Uint16Array;
  /** For each ZIP that there is, in order, its set. */
  readonly sets: Uint16Array;
  /** Where each set begins in `members`; one more than there are sets. */
  readonly starts: Uint16Array;
  readonly members: Uint16Array;
}

const ZIPS = 100_000;
const BLOCK_BITS = 256;
const BLOCK_BYTES = BLOCK_BITS / 8;

const bitsOf = (byte: number): number => {
  let count = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) count += 1;
  return count;
};

/** One row of the source: a ZIP and one district it lies in, at least partly. */
export interface ZipRow {
  readonly zip: number;
  readonly state: string;
  readonly district: number;
}

function compareDistricts(one: ZipRow, other: ZipRow): number {
  if (one.state !== other.state) return one.state < other.state ? -1 : 1;
  return one.district - other.district;
}

/** Numbers the districts by state and number. */
function numberDistricts(rows: readonly ZipRow[]) {
  const byState = new Map<string, Map<number, ZipRow>>();
  for (const row of rows) {
    const ofState = byState.get(row.state) ?? new Map<number, ZipRow>();
    if (ofState.size === 0) byState.set(row.state, ofState);
    if (!ofState.has(row.district)) ofState.set(row.district, row);
  }
  const each = [...byState.values()].flatMap(ofState => [...ofState.values()]).sort(compareDistricts);
  const numbers = new Map<string, Map<number, number>>([...byState.keys()].map(state => [state, new Map()]));
  for (const [index, { state, district }] of each.entries()) numbers.get(state)?.set(district, index);
  const districts = each.map(({ state, district }) => districtId(state, district));
  return { districts, numberOf: ({ state, district }: ZipRow) => numbers.get(state)?.get(district) ?? 0 };
}

/** More districts than there can be: ZIP and district fit into one number, which sorts by ZIP first. */
const SHIFT = 1_024;

/** For each ZIP in order its districts, of rows in any order and perhaps twice. */
function groupByZip(rows: readonly ZipRow[], numberOf: (row: ZipRow) => number) {
  const pairs = Uint32Array.from(rows, row => row.zip * SHIFT + numberOf(row)).sort();
  const zips: number[] = [];
  const lists: number[][] = [];
  for (const [index, pair] of pairs.entries()) {
    if (index > 0 && pairs[index - 1] === pair) continue;
    const zip = Math.floor(pair / SHIFT);
    if (zips.at(-1) === zip) lists.at(-1)?.push(pair % SHIFT);
    else {
      zips.push(zip);
      lists.push([pair % SHIFT]);
    }
  }
  return { zips, lists };
}

/** Packs the table; the same rows in any order give the same bytes. */
export function packZips(rows: readonly ZipRow[]): ZipTable {
  const { districts, numberOf } = numberDistricts(rows);
  const { zips, lists } = groupByZip(rows, numberOf);
  const present = new Uint8Array(Math.ceil(ZIPS / BLOCK_BITS) * BLOCK_BYTES);
  for (const zip of zips) present[zip >> 3] = (present[zip >> 3] ?? 0) | (1 << (zip & 7));
  const kinds = new Map<string, number>();
  const unlike: number[][] = [];
  const sets = Uint16Array.from(lists, list => {
    const key = list.join();
    const known = kinds.get(key);
    if (known !== undefined) return known;
    kinds.set(key, unlike.length);
    return unlike.push(list) - 1;
  });
  const starts = new Uint16Array(unlike.length + 1);
  for (const [index, list] of unlike.entries()) starts[index + 1] = (starts[index] ?? 0) + list.length;
  return { districts, present, before: countBefore(present), sets, starts, members: Uint16Array.from(unlike.flat()) };
}

function countBefore(present: Uint8Array): Uint16Array {
  const before = new Uint16Array(present.length / BLOCK_BYTES);
  let count = 0;
  for (const [index, byte] of present.entries()) {
    if (index % BLOCK_BYTES === 0) before[index / BLOCK_BYTES] = count;
    count += bitsOf(byte);
  }
  return before;
}

/** Where a ZIP stands among those that there are, or -1. */
function rankOf({ present, before }: ZipTable, zip: number): number {
  const byte = zip >> 3;
  if (!((present[byte] ?? 0) & (1 << (zip & 7)))) return -1;
  const block = Math.floor(byte / BLOCK_BYTES);
  let rank = before[block] ?? 0;
  for (let index = block * BLOCK_BYTES; index < byte; index += 1) rank += bitsOf(present[index] ?? 0);
  return rank + bitsOf((present[byte] ?? 0) & ((1 << (zip & 7)) - 1));
}

/** The districts a ZIP (its first five digits) lies in, `TX-37`, by state and number; none when the table does not have it. */
export function findDistricts(table: ZipTable, zip: string): readonly string[] {
  const digits = /^\d{5}/.exec(zip.trim())?.[0];
  const rank = digits === undefined ? -1 : rankOf(table, Number(digits));
  if (rank < 0) return [];
  const set = table.sets[rank] ?? 0;
  const members = table.members.subarray(table.starts[set], table.starts[set + 1]);
  return Array.from(members, member => table.districts[member] ?? '').filter(id => id !== '');
}

/** How many ZIPs the table has. */
export const countZips = (table: ZipTable): number => table.sets.length;

/** Bytes the packed table takes in memory and, nearly, on disk. */
export function tableBytes(table: ZipTable): number {
  const arrays = [table.present, table.before, table.sets, table.starts, table.members];
  return arrays.reduce((sum, array) => sum + array.byteLength, 0) + table.districts.join(' ').length;
}

/** A number that changes when any byte of the table does (FNV-1a): what a damaged store gave back is not believed. */
export function checksum(table: ZipTable): number {
  let hash = 0x811c9dc5;
  const add = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  for (const array of [table.present, table.before, table.sets, table.starts, table.members]) {
    for (const byte of new Uint8Array(array.buffer, array.byteOffset, array.byteLength)) add(byte);
  }
  for (const character of table.districts.join(' ')) add(character.codePointAt(0) ?? 0);
  return hash >>> 0;
}

/** True when a stored value still has the form of a table; `checksum` tells whether it is the same one. */
export function isZipTable(value: unknown): value is ZipTable {
  if (!isRecord(value)) return false;
  const { districts, present, before, sets, starts, members } = value;
  return (
    Array.isArray(districts) &&
    districts.every(id => typeof id === 'string') &&
    present instanceof Uint8Array &&
    [before, sets, starts, members].every(array => array instanceof Uint16Array)
  );
}
