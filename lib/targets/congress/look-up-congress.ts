import type { Hours } from '../../campaigns/office-schema';
import type { Line, Office } from '../office';
import type { CongressAtHand, CongressGap, FoundCongress, FoundMembers, MemberOffice } from './congress-at-hand';
import {
  type CallerPlace,
  type Directory,
  findMembers,
  findSeats,
  type HouseAnswer,
  type Seat,
  type SenateAnswer,
} from './find-members';
import { type DistrictOffice, type Member, titleOf } from './member';
import { readWashingtonHours } from './washington-hours';

/** What a screen asks of the directory. */
export interface CongressQuestion {
  readonly place: CallerPlace;
  /** Publishers' own divisions: `TX`, `TX-37`. */
  readonly elsewhere: readonly string[];
}

const TITLES = {
  senator: 'Senator',
  representative: 'Representative',
  delegate: 'Delegate',
  resident_commissioner: 'Resident Commissioner',
} as const;

function compareOffices(state: string): (one: DistrictOffice, other: DistrictOffice) => number {
  const rank = (office: DistrictOffice) => (office.state === state ? 0 : 1);
  return (one, other) => rank(one) - rank(other) || one.city.localeCompare(other.city, 'en');
}

function listLines({ number, offices }: Member, state: string): readonly Line[] {
  const washington: Line[] = number === undefined ? [] : [{ number, purpose: 'main' }];
  const home = offices.toSorted(compareOffices(state)).map(
    (office): Line => ({
      number: office.number,
      purpose: 'district',
      at: { city: office.city, state: office.state, ...(office.hours !== undefined && { hours: office.hours }) },
    }),
  );
  return [...washington, ...home].filter(
    (line, index, all) => all.findIndex(other => other.number === line.number) === index,
  );
}

/** The caller's state, or empty, and Washington's hours around now. */
interface Circumstances {
  readonly state: string;
  readonly hours: Hours;
}

function toOffice(member: Member, { state, hours }: Circumstances): Office {
  const division = `ocd-division/country:us/state:${member.state.toLowerCase()}`;
  return {
    id: `congress:${member.id}`,
    name: `Office of ${TITLES[titleOf(member)]} ${member.name}`,
    role: 'United States Congress',
    division: member.district ? `${division}/cd:${member.district}` : division,
    lines: listLines(member, state),
    hours,
    isHoursUsual: true,
    translations: { es: { name: `Oficina de ${member.name}` } },
  };
}

function readSeats(seats: readonly Seat[], now: Circumstances): FoundMembers {
  const offices: MemberOffice[] = [];
  const gaps: CongressGap[] = [];
  for (const seat of seats) {
    if (seat.kind === 'vacant') gaps.push(seat);
    else if (seat.kind === 'over') gaps.push({ kind: 'over', member: seat.member });
    else {
      const office = toOffice(seat.member, now);
      if (office.lines.length === 0) gaps.push({ kind: 'no_number', member: seat.member });
      else offices.push({ office, member: seat.member, title: titleOf(seat.member) });
    }
  }
  return { offices, gaps };
}

const missing = (gap: CongressGap): FoundMembers => ({ offices: [], gaps: [gap] });

function readHouse(house: HouseAnswer, now: Circumstances): FoundMembers {
  return house.kind === 'one' ? readSeats([house.seat], now) : missing(house);
}

function readSenate(senate: SenateAnswer, now: Circumstances): FoundMembers {
  if (senate.kind === 'seats') return readSeats(senate.seats, now);
  if (senate.kind === 'none') return missing({ kind: 'no_senators', state: senate.state });
  if (senate.kind === 'choice') return missing({ kind: 'state_choice', states: senate.states });
  return missing(senate);
}

function lookElsewhere(directory: Directory, division: string, at: number): FoundCongress {
  const now = { state: '', hours: readWashingtonHours(at) };
  const { senators, representatives } = findSeats(directory, division, at);
  return {
    senators:
      senators.length === 0 ? missing({ kind: 'no_senators', state: division.slice(0, 2) }) : readSeats(senators, now),
    representative: readSeats(representatives, now),
  };
}

/** Answers a screen's question from the directory: offices that can be rung, and for every other seat why not. */
export function lookUpCongress(
  { directory, fetchedAt }: { readonly directory: Directory; readonly fetchedAt: number },
  { place, elsewhere }: CongressQuestion,
  at: number,
): CongressAtHand {
  const { house, senate } = findMembers(directory, place, at);
  const now = { state: place.state, hours: readWashingtonHours(at) };
  return {
    fetchedAt,
    user: { senators: readSenate(senate, now), representative: readHouse(house, now) },
    elsewhere: Object.fromEntries(elsewhere.map(division => [division, lookElsewhere(directory, division, at)])),
  };
}
