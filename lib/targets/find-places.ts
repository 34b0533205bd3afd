import type { StateCode } from '../language/state-names';
import { createStateFinder, type StateNamed } from './find-states';
import { foldPlaceText } from './state-spellings';

/** A place named in a text: an Open Civic Data division, and whether the words can mean another. */
export interface PlaceNamed {
  readonly division: string;
  readonly isCertain: boolean;
}

/** Finds the places a text names; `known` are divisions worth knowing by name (those of the campaigns at hand). */
export type PlaceFinder = (text: string) => readonly PlaceNamed[];

interface Known {
  readonly division: string;
  readonly state: string;
  readonly isCounty: boolean;
  readonly key: string;
}

type Span = Pick<StateNamed, 'start' | 'end'>;

interface Found extends PlaceNamed {
  /** Words of states that only say where it lies, or are part of its name. */
  readonly states: readonly StateNamed[];
}

const COUNTY_STEP = /^(county|parish|borough|census_area|municipio):(.+)$/;
const NAME = "\\p{Lu}[\\p{L}'.-]*(?: (?:de la |de |du |of )?\\p{Lu}[\\p{L}'.-]*){0,3}";
const COUNTY_AFTER = new RegExp(`(${NAME}) (?:County|Parish|Borough|COUNTY|PARISH|Co\\.)(?!\\p{L})`, 'gu');
const COUNTY_BEFORE = new RegExp(
  `(?:[Cc]ondado|[Pp]arroquia|[Mm]unicipio|[Cc]ounty|[Pp]arish)(?: de| del| of) (${NAME})`,
  'gu',
);
/** Words that may stand before a county's name with a capital and are none of it. */
const NOT_IN_NAME =
  /^(?:The|In|At|Of|For|From|And|But|By|On|To|With|Near|Outside|Former|Sheriff|Deputies|Officials|Commissioners|As|When|While|After|Before|Since|Unlike|That|This|El|La|En|Los|Las|Del|Today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) /;

/** "Maryland's Frederick County". */
const OWNER = /^.*'s (?=\p{Lu})/u;

/** Makes the finder of places; pure, never throws, and looks at nothing but the text it is given. */
export function createPlaceFinder(known: readonly string[]): PlaceFinder {
  const findStates = createStateFinder();
  const places = known.flatMap(readKnown);
  return text => {
    const folded = foldPlaceText(text);
    const states = findStates(folded);
    const local = [...findCounties(folded, states, places), ...findCities(folded, states, places)];
    const used = new Set(local.flatMap(place => place.states));
    const whole = states
      .filter(state => !used.has(state))
      .map(({ code, isCertain }) => ({ division: divisionOf(code), isCertain }));
    return mergePlaces([...local, ...whole]);
  };
}

/** A county named without its state: what its name may be, the longest first ("Jenkins of Frederick", "Frederick"). */
export type UnplacedCounty = readonly string[];

/** Makes the finder of counties whose state the text does not say; as pure as the finder of places. */
export function createUnplacedFinder(): (text: string) => readonly UnplacedCounty[] {
  const findStates = createStateFinder();
  return text => {
    const folded = foldPlaceText(text);
    const states = findStates(folded);
    return [...folded.matchAll(COUNTY_AFTER), ...folded.matchAll(COUNTY_BEFORE)].flatMap(match => {
      const at = { start: match.index, end: match.index + match[0].length };
      if (stateBehind(at, folded, states) ?? onlyState(states)) return [];
      const words = stripLead(match[1] ?? '').split(' ');
      return [words.map((_, index) => words.slice(index).join(' '))];
    });
  };
}

/** One entry for each division, certain if any of its mentions is; certain ones first, then by id. */
export function mergePlaces(places: readonly PlaceNamed[]): readonly PlaceNamed[] {
  const sure = new Map<string, boolean>();
  for (const { division, isCertain } of places) sure.set(division, isCertain || sure.get(division) === true);
  return [...sure]
    .map(([division, isCertain]) => ({ division, isCertain }))
    .sort((one, other) => Number(other.isCertain) - Number(one.isCertain) || (one.division < other.division ? -1 : 1));
}

function readKnown(division: string): Known[] {
  const [, , region, ...finer] = division.split('/');
  const last = finer.at(-1);
  const [, state] = /^(?:state|territory|district):(\w\w)$/.exec(region ?? '') ?? [];
  const county = COUNTY_STEP.exec(last ?? '');
  const name = county?.[2] ?? /^place:(.+)$/.exec(last ?? '')?.[1];
  if (state === undefined || name === undefined) return [];
  return [{ division, state, isCounty: county !== null, key: keyOfPlace(name.replaceAll('_', ' ')) }];
}

/** What tells a place's name from others: feeds write `prince_george~s`, papers "Prince George's". */
export const keyOfPlace = (name: string): string =>
  foldPlaceText(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function findCounties(folded: string, states: readonly StateNamed[], known: readonly Known[]): Found[] {
  return [...folded.matchAll(COUNTY_AFTER), ...folded.matchAll(COUNTY_BEFORE)].flatMap(match => {
    const at = { start: match.index, end: match.index + match[0].length };
    const state = stateBehind(at, folded, states) ?? onlyState(states);
    if (!state) return [];
    const inside = states.filter(each => isWithin(each, at));
    const written = match[1] ?? '';
    const isWhole = inside.some(each => keyOfPlace(folded.slice(each.start, each.end)) === keyOfPlace(written));
    // "Un condado de Nuevo México" is any of them.
    if (isWhole && inside.includes(state)) return [];
    const named = stripLead(isWhole ? written : written.replace(OWNER, ''));
    // "Sheriff Jenkins of Frederick County": the words before a name may have capitals too.
    const tails = named.split(' ').map((_, index, words) => keyOfPlace(words.slice(index).join(' ')));
    const ours = known.find(
      ({ isCounty, state: its, key }) => isCounty && its === state.code.toLowerCase() && tails.includes(key),
    );
    return [
      {
        division: ours?.division ?? countyDivision(state.code, named),
        isCertain: state.isCertain,
        states: [state, ...inside],
      },
    ];
  });
}

function findCities(folded: string, states: readonly StateNamed[], known: readonly Known[]): Found[] {
  const cities = known.filter(({ isCounty }) => !isCounty);
  if (cities.length === 0) return [];
  return [...folded.matchAll(new RegExp(`(?<!\\p{L})${NAME}`, 'gu'))].flatMap(match => {
    const words = match[0].replace(/[.,]$/, '').split(' ');
    const at = { start: match.index, end: match.index + match[0].length };
    const behind = stateBehind(at, folded, states);
    const state = behind ?? onlyState(states);
    if (!state) return [];
    const runs = words.flatMap((_, from) =>
      words.slice(from).map((_each, count) => keyOfPlace(words.slice(from, from + count + 1).join(' '))),
    );
    // "New York" by itself is the state.
    const itself = isWithin(state, at) ? keyOfPlace(folded.slice(state.start, state.end)) : '';
    const ours = cities.find(
      ({ state: its, key }) => its === state.code.toLowerCase() && key !== itself && runs.includes(key),
    );
    // A city's name alone may be somebody's: "John Durham".
    const isCertain = behind !== undefined && state.isCertain;
    return ours ? [{ division: ours.division, isCertain, states: [state] }] : [];
  });
}

const isWithin = (state: Span, at: Span) => state.start >= at.start && state.end <= at.end;

/** The state right behind a name: "Frederick County, Md." */
function stateBehind({ start, end }: Span, folded: string, states: readonly StateNamed[]): StateNamed | undefined {
  const isNear = (to: number) => /^(?:'s)?,? (?:(?:in|en|de) )?$/.test(folded.slice(end, to));
  return states.find(state => state.start > start && isNear(state.start));
}

/** The state a text is about, if it names but one; several leave it open. */
function onlyState(states: readonly StateNamed[]): StateNamed | undefined {
  return new Set(states.map(({ code }) => code)).size === 1 ? states[0] : undefined;
}

function stripLead(name: string): string {
  const shorter = name.replace(NOT_IN_NAME, '');
  return shorter === name ? name : stripLead(shorter);
}

const TERRITORIES = new Set<string>(['AS', 'GU', 'MP', 'PR', 'VI']);

function divisionOf(code: StateCode): string {
  const kind = code === 'DC' ? 'district' : TERRITORIES.has(code) ? 'territory' : 'state';
  return `ocd-division/country:us/${kind}:${code.toLowerCase()}`;
}

/** By the rules Open Civic Data makes ids from names. */
function countyDivision(code: StateCode, name: string): string {
  const kind = code === 'LA' ? 'parish' : code === 'AK' ? 'borough' : code === 'PR' ? 'municipio' : 'county';
  const id = name
    .toLowerCase()
    .replaceAll(' ', '_')
    .replace(/[^a-z0-9._-]/g, '~');
  return `${divisionOf(code)}/${kind}:${id}`;
}
