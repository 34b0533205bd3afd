import { checkTogether } from '../../lib/targets/congress/compare-directories';
import type { CongressGap, FoundCongress } from '../../lib/targets/congress/congress-at-hand';
import { endOfTerm, mapsUntil } from '../../lib/targets/congress/congress-term';
import { type Directory, findMembers } from '../../lib/targets/congress/find-members';
import { lookUpCongress } from '../../lib/targets/congress/look-up-congress';
import { parseMembers } from '../../lib/targets/congress/parse-members';
import { parseZips } from '../../lib/targets/congress/parse-zips';
import { countZips, findDistricts, tableBytes } from '../../lib/targets/congress/zip-table';
import { parsePhoneNumber } from '../../lib/targets/parse-phone-number';

/** The three files as bytes, the SHA-256 of the third, and the moment to look from, ms. */
export interface DirectoryFiles {
  readonly members: Uint8Array;
  readonly offices: Uint8Array;
  readonly zips: Uint8Array;
  readonly sha256: string;
  readonly at: number;
}

const DAY = 86_400_000;

/** Now, ms; once the Congress a ZIP table was drawn for is over, the day before that end: old files are measured as on a day of theirs. */
export const findMeasuredDay = (sha256: string, now: number): number =>
  Math.min(now, endOfTerm(mapsUntil(sha256, now)) - DAY);

/** Reads the files as the extension does; throws with the refusal. */
export function readDirectory({ members, offices, zips, sha256, at }: DirectoryFiles) {
  const people = parseMembers({ members, offices });
  if (!people.ok) throw new Error(JSON.stringify(people.error));
  const table = parseZips(zips);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  const refused = checkTogether(people.value.members, table.value.table);
  if (refused) throw new Error(JSON.stringify(refused));
  const directory: Directory = {
    members: people.value.members,
    zips: table.value.table,
    mapsUntil: mapsUntil(sha256, at),
  };
  return { directory, people: people.value, odd: [...people.value.odd, ...table.value.odd] };
}

/** Every ZIP the table has. */
export function* listZips(directory: Directory): Generator<string> {
  for (let zip = 0; zip < 100_000; zip += 1) {
    const text = String(zip).padStart(5, '0');
    if (findDistricts(directory.zips, text).length > 0) yield text;
  }
}

const bump = (counts: Record<string, number>, key: string) => {
  counts[key] = (counts[key] ?? 0) + 1;
};

/** How a caller with this ZIP alone is led: to one office, a choice, a vacant seat; `nobody` must not happen. */
function nameHouse({ representative: { offices, gaps } }: FoundCongress): string {
  const [gap] = gaps as readonly (CongressGap | undefined)[];
  if (offices.length === 1 && gap === undefined) return 'one';
  return gap === undefined ? 'nobody' : gap.kind;
}

/** Looks every ZIP of the table up, the way the popup does, and counts what comes of it. */
export function lookUpAll(directory: Directory, at: number) {
  const counts: Record<string, number> = {};
  const senate: Record<string, number> = {};
  const [choices, candidates] = [{ zips: 0, states: 0, withVacant: 0 }, [] as number[]];
  const zips = [...listZips(directory)];
  for (const zip of zips) {
    const found = lookUpCongress(
      { directory, fetchedAt: at },
      { place: { state: '', zip, district: '' }, elsewhere: [] },
      at,
    ).user;
    bump(counts, nameHouse(found));
    const { offices, gaps } = found.senators;
    bump(senate, gaps[0]?.kind ?? (offices.length === 2 ? 'two' : 'nobody'));
    const [gap] = found.representative.gaps;
    if (gap?.kind !== 'choice') continue;
    choices.zips += 1;
    candidates.push(gap.seats.length);
    if (new Set(gap.seats.map(seat => seat.state)).size > 1) choices.states += 1;
    if (gap.seats.some(seat => seat.kind === 'vacant')) choices.withVacant += 1;
  }
  return { zips: zips.length, counts, senate, choices, most: Math.max(0, ...candidates) };
}

/** Microseconds a look-up takes, the ZIP alone and the whole answer, over all ZIPs of the table. */
export function timeLookUps(directory: Directory, at: number, clock: () => number) {
  const zips = [...listZips(directory)];
  const time = (work: (zip: string) => unknown) => {
    const begin = clock();
    for (const zip of zips) work(zip);
    return ((clock() - begin) * 1_000) / zips.length;
  };
  time(zip => findDistricts(directory.zips, zip));
  return {
    zip: time(zip => findDistricts(directory.zips, zip)),
    answer: time(zip => findMembers(directory, { state: '', zip, district: '' }, at)),
  };
}

/** Each number of a list parsed, the refused ones with their reason. */
export function judgeNumbers(numbers: readonly string[]) {
  const refused = numbers.flatMap(number => {
    const parsed = parsePhoneNumber(number);
    return parsed.ok ? [] : [{ number, why: parsed.error.code }];
  });
  return { numbers: numbers.length, parsed: numbers.length - refused.length, refused };
}

export { countZips, findDistricts, findMembers, parseMembers as readMembers, parseZips as readZips, tableBytes };
