/**
 * Looks some ZIPs up twice: as the extension does, and in the raw files by plain searching, which shares no code with it.
 * Every seat, name, title, number and district office has to agree.
 */

const TERRITORIES = ['DC', 'PR', 'GU', 'VI', 'AS', 'MP'];

/** The lines of the table a ZIP has, by text alone. @param {string} csv @param {string} zip */
function listSeats(csv, zip) {
  const found = new Set();
  for (let at = csv.indexOf(`,${zip},`); at >= 0; at = csv.indexOf(`,${zip},`, at + 1)) {
    const line = csv.slice(csv.lastIndexOf('\n', at) + 1, csv.indexOf('\r', at));
    const [, state, , district] = line.split(',');
    found.add(`${state}-${Number(district)}`);
  }
  return [...found];
}

/** @param {string | undefined} phone */
const digits = phone => (phone === undefined ? '' : `+1${phone.replace(/\D/g, '')}`);

/** What the raw files say of one person. @param {any} entry @param {any[]} offices */
function sayPerson(entry, offices) {
  const { first, last, suffix, official_full } = entry.name;
  const own = offices.find(one => one.id.bioguide === entry.id.bioguide)?.offices ?? [];
  const home = own
    .filter((/** @type {any} */ one) => one.phone)
    .map((/** @type {any} */ one) => `${one.city} ${digits(one.phone)}`);
  const term = entry.terms[entry.terms.length - 1];
  const name = official_full ?? [first, last, suffix].filter(Boolean).join(' ');
  return JSON.stringify([name, term.state, digits(term.phone), [...new Set(home)].sort()]);
}

/** @param {any[]} people @param {any[]} offices @param {string} today */
function rawAnswers(people, offices, today) {
  const serving = people.filter(({ terms }) => terms[terms.length - 1].end > today);
  const over = people.filter(({ terms }) => terms[terms.length - 1].end <= today);
  const seat = (/** @type {any} */ { terms }) => {
    const { type, state, district } = terms[terms.length - 1];
    return type === 'rep' ? `${state}-${district}` : state;
  };
  return (/** @type {string} */ id) => {
    const there = serving.filter(entry => seat(entry) === id).map(entry => sayPerson(entry, offices));
    const gone = over.filter(entry => seat(entry) === id).map(() => 'over');
    const seats = id.includes('-') ? 1 : TERRITORIES.includes(id) ? 0 : 2;
    return [...there, ...gone, ...Array(Math.max(0, seats - there.length - gone.length)).fill('vacant')].sort();
  };
}

/** What the extension answers, in the same form. @param {any} seats */
function ourSeats(seats) {
  return seats
    .map((/** @type {any} */ { kind, member }) => {
      if (kind !== 'held') return kind;
      const { name, state, number = '', offices } = member;
      const home = offices.map((/** @type {any} */ one) => `${one.city} ${one.number}`);
      return JSON.stringify([name, state, number, [...new Set(home)].sort()]);
    })
    .sort();
}

/**
 * @param {{ files: { members: Buffer, offices: Buffer, zips: Buffer }, zips: string[], at: number, find: (zip: string) => import('../../lib/targets/congress/find-members.ts').MembersAnswer }} sample
 * @returns {{ checked: number, differ: string[] }}
 */
export function checkAgainstRaw({ files, zips, at, find }) {
  const csv = files.zips.toString('latin1');
  // The list of terms ends at noon in Washington; the clock of this check is not within an hour of one.
  const today = new Date(at).toISOString().slice(0, 10);
  const ask = rawAnswers(JSON.parse(files.members.toString()), JSON.parse(files.offices.toString()), today);
  const differ = zips.filter(zip => {
    const seats = listSeats(csv, zip);
    const { house, senate } = find(zip);
    const ours = house.kind === 'one' ? [house.seat] : house.kind === 'choice' ? house.seats : [];
    const states = [...new Set(seats.map(id => id.slice(0, 2)))];
    const isHouse = JSON.stringify(ourSeats(ours)) === JSON.stringify(seats.flatMap(ask).sort());
    const isKind = house.kind === (seats.length === 1 ? 'one' : 'choice');
    if (states.length > 1) return !(isHouse && isKind && senate.kind === 'choice');
    const senators = ask(String(states[0]));
    const isSenate =
      senate.kind === 'seats'
        ? JSON.stringify(ourSeats(senate.seats)) === JSON.stringify(senators)
        : senate.kind === 'none' && senators.length === 0;
    return !(isHouse && isKind && isSenate);
  });
  return { checked: zips.length, differ };
}
