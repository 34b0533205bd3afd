import { type DirectoryRefusal, refuse } from './directory-refusal';
import { districtId, type Member } from './member';
import type { ZipTable } from './zip-table';

/** How much of the numbers a refresh would change. */
export interface NumbersChanged {
  /** Numbers that would go, or come, whichever is more. */
  readonly changed: number;
  /** Numbers there are now. */
  readonly all: number;
}

/** A refresh that changes more of the numbers than this is held back until the user decides. */
const HELD_SHARE = 0.05;

const listNumbers = (members: readonly Member[]): ReadonlySet<string> =>
  new Set(
    members.flatMap(({ id, number, offices }) =>
      [number, ...offices.map(office => office.number)].filter(one => one !== undefined).map(one => `${id} ${one}`),
    ),
  );

/** Counts numbers by whose they are: one that passes from a member to another has changed. */
export function compareNumbers(before: readonly Member[], after: readonly Member[]): NumbersChanged {
  const [old, fresh] = [listNumbers(before), listNumbers(after)];
  const gone = [...old].filter(number => !fresh.has(number)).length;
  const come = [...fresh].filter(number => !old.has(number)).length;
  return { changed: Math.max(gone, come), all: old.size };
}

/** True when a refresh must wait for the user: a hijacked file would change many numbers at once. */
export const mustHold = ({ changed, all }: NumbersChanged): boolean => changed > all * HELD_SHARE;

/** Seats may be empty; more of them than this share, and more than two, mean that a file is not whole. */
const EMPTY_SHARE = 0.05;

/** Both sources say which districts there are: where too many are in one only, that one is refused. */
export function checkTogether(members: readonly Member[], zips: ZipTable): DirectoryRefusal | null {
  const held = new Set(
    members.flatMap(({ chamber, state, district }) =>
      chamber === 'house' && district !== undefined ? [districtId(state, district)] : [],
    ),
  );
  const states = new Set(zips.districts.map(id => id.slice(0, 2)));
  const empty = zips.districts.filter(id => !held.has(id));
  if (empty.length > Math.max(2, zips.districts.length * EMPTY_SHARE)) {
    return refuse('members', 'too_many_empty', { detail: `${empty.length} / ${zips.districts.length}` });
  }
  const unmapped = [...held].filter(id => states.has(id.slice(0, 2)) && !zips.districts.includes(id));
  if (unmapped.length <= Math.max(2, held.size * EMPTY_SHARE)) return null;
  return refuse('zips', 'too_many_empty', { detail: `${unmapped.length} / ${held.size}` });
}
