import { isTermOver } from './congress-term';
import { districtId, hasSenators, type Member } from './member';
import { findTerritory } from './territory-zips';
import { findDistricts, type ZipTable } from './zip-table';

/** What the caller told of where they live, all of it optional. */
export interface CallerPlace {
  /** Two letters, or empty. */
  readonly state: string;
  /** Five digits, with or without four more; or empty. */
  readonly zip: string;
  /** The district chosen among a ZIP's, `TX-37`; or empty. */
  readonly district: string;
}

/** The directory as far as a look-up needs it; members of other states may be left out. */
export interface Directory {
  readonly members: readonly Member[];
  readonly zips: ZipTable;
  /** The last day on which the table's districts hold, 2027-01-03. */
  readonly mapsUntil: string;
}

/** One seat: who holds it, that nobody does, or that the directory is too old to say. */
export type Seat =
  | { readonly kind: 'held'; readonly state: string; readonly district?: number; readonly member: Member }
  | { readonly kind: 'vacant'; readonly state: string; readonly district?: number }
  | { readonly kind: 'over'; readonly state: string; readonly district?: number; readonly member: Member };

/** The caller's seat in the House, or what is missing to know it. */
export type HouseAnswer =
  | { readonly kind: 'one'; readonly seat: Seat }
  /** The ZIP lies in several districts; never guessed. */
  | { readonly kind: 'choice'; readonly seats: readonly Seat[] }
  | { readonly kind: 'needs_zip' }
  | { readonly kind: 'unknown_zip' }
  /** The ZIP is in other states than the one the caller gave. */
  | { readonly kind: 'mismatch'; readonly states: readonly string[] }
  /** The districts in the table were drawn for a Congress that is over. */
  | { readonly kind: 'maps_over'; readonly since: string };

/** The caller's seats in the Senate: two, or none where there are none; or what is missing to know them. */
export type SenateAnswer =
  | { readonly kind: 'seats'; readonly seats: readonly Seat[] }
  | { readonly kind: 'none'; readonly state: string }
  | { readonly kind: 'choice'; readonly states: readonly string[] }
  | { readonly kind: 'needs_place' }
  | { readonly kind: 'unknown_zip' }
  | { readonly kind: 'mismatch'; readonly states: readonly string[] };

/** The caller's members of Congress. */
export interface MembersAnswer {
  readonly house: HouseAnswer;
  readonly senate: SenateAnswer;
}

const stateOf = (district: string): string => district.slice(0, 2);
const numberOf = (district: string): number => Number(district.slice(3));

/** Districts the ZIP may lie in, `TX-37`; for the territories' own ZIPs their one seat. */
function listDistricts(zips: ZipTable, zip: string): readonly string[] {
  const found = findDistricts(zips, zip);
  if (found.length > 0) return found;
  const territory = findTerritory(zip);
  return territory === undefined ? [] : [districtId(territory, 0)];
}

/** The states a look-up needs the members of: the ZIP's, and the caller's own. */
export function listStatesAsked(zips: ZipTable, { state, zip }: CallerPlace): readonly string[] {
  const states = [state, ...listDistricts(zips, zip).map(stateOf)];
  return [...new Set(states)].filter(code => code !== '');
}

function isAtLarge(state: string, { zips, members }: Directory): boolean {
  if (!hasSenators(state) || zips.districts.includes(districtId(state, 0))) return true;
  return members.some(member => member.chamber === 'house' && member.state === state && member.district === 0);
}

function readSeat(holder: Member, at: number): Seat {
  const { state, district } = holder;
  const kind = isTermOver(holder.endsOn, at) ? 'over' : 'held';
  return { kind, state, member: holder, ...(district !== undefined && { district }) };
}

function readHouseSeat(id: string, members: readonly Member[], at: number): Seat {
  const [state, district] = [stateOf(id), numberOf(id)];
  const holder = members.find(one => one.chamber === 'house' && one.state === state && one.district === district);
  return holder ? readSeat(holder, at) : { kind: 'vacant', state, district };
}

function readSenateSeats(state: string, members: readonly Member[], at: number): readonly Seat[] {
  const holders = members.filter(one => one.chamber === 'senate' && one.state === state);
  const seats = holders.map(holder => readSeat(holder, at));
  const empty = Array.from({ length: Math.max(0, 2 - seats.length) }, (): Seat => ({ kind: 'vacant', state }));
  return [...seats, ...empty];
}

function findHouse(directory: Directory, place: CallerPlace, at: number): HouseAnswer {
  const { state, zip, district } = place;
  const { members, zips, mapsUntil } = directory;
  const all = zip === '' ? [] : listDistricts(zips, zip);
  const own = state === '' ? all : all.filter(id => stateOf(id) === state);
  if (all.length > 0 && own.length === 0) return { kind: 'mismatch', states: [...new Set(all.map(stateOf))] };
  if (own.length === 0) {
    // One seat for a whole state: no ZIP is needed, and an unknown one does no harm.
    if (state !== '' && isAtLarge(state, directory)) {
      return { kind: 'one', seat: readHouseSeat(districtId(state, 0), members, at) };
    }
    return { kind: zip === '' ? 'needs_zip' : 'unknown_zip' };
  }
  const isDrawn = own.some(id => numberOf(id) !== 0);
  if (isDrawn && isTermOver(mapsUntil, at)) return { kind: 'maps_over', since: mapsUntil };
  const chosen = own.find(id => id === district) ?? (own.length === 1 ? own[0] : undefined);
  if (chosen !== undefined) return { kind: 'one', seat: readHouseSeat(chosen, members, at) };
  return { kind: 'choice', seats: own.map(id => readHouseSeat(id, members, at)) };
}

function findSenate({ members, zips }: Directory, { state, zip, district }: CallerPlace, at: number): SenateAnswer {
  const all = zip === '' ? [] : [...new Set(listDistricts(zips, zip).map(stateOf))];
  if (state !== '' && all.length > 0 && !all.includes(state)) return { kind: 'mismatch', states: all };
  const isChosen = listDistricts(zips, zip).includes(district);
  const ours = state !== '' ? state : isChosen ? stateOf(district) : all.length === 1 ? all[0] : undefined;
  if (ours === undefined) {
    if (all.length > 1) return { kind: 'choice', states: all };
    return { kind: zip === '' ? 'needs_place' : 'unknown_zip' };
  }
  if (!hasSenators(ours)) return { kind: 'none', state: ours };
  return { kind: 'seats', seats: readSenateSeats(ours, members, at) };
}

/** The seats of a publisher's own division: `TX` has two senators and every district, `TX-37` one seat. */
export function findSeats(
  { members }: Directory,
  division: string,
  at: number,
): { readonly senators: readonly Seat[]; readonly representatives: readonly Seat[] } {
  const state = stateOf(division);
  if (division !== state) return { senators: [], representatives: [readHouseSeat(division, members, at)] };
  const representatives = members.filter(one => one.chamber === 'house' && one.state === state);
  return {
    senators: hasSenators(state) ? readSenateSeats(state, members, at) : [],
    representatives: representatives.map(member => readSeat(member, at)),
  };
}

/** Finds the caller's members of Congress on this device; where the place does not decide, every candidate and never a guess. */
export function findMembers(directory: Directory, place: CallerPlace, at: number): MembersAnswer {
  return { house: findHouse(directory, place, at), senate: findSenate(directory, place, at) };
}
