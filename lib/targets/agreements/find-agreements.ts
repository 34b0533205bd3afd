import type { Agreement } from '../../campaigns/feed-schema';
import { createUnplacedFinder, keyOfPlace } from '../find-places';
import { foldPlaceText } from '../state-spellings';

/** A county that has an agreement, or an agency that has, in the county or state it is listed under. */
export interface AgreedPlace {
  readonly division: string;
  /** Absent where the county itself is meant. */
  readonly agency?: string;
}

/** A name on the page that has an agreement in some state, while the page does not say in which. */
export interface UnsettledName {
  /** As the page has it, without the word county. */
  readonly name: string;
  readonly isCounty: boolean;
  /** One for each state of the list. */
  readonly places: readonly AgreedPlace[];
}

/** What a text says of the list: places it names for certain, and names that want a state. */
export interface AgreementsNamed {
  readonly agreed: readonly AgreedPlace[];
  readonly unsettled: readonly UnsettledName[];
}

/** Reads a text with the divisions found in it. */
export type AgreementFinder = (text: string, places: readonly string[]) => AgreementsNamed;

interface Agency extends AgreedPlace {
  readonly agency: string;
  /** As papers write it too, in small letters: "apopka police". */
  readonly names: readonly string[];
}

const COUNTY = /\/(?:county|parish|borough|census_area|municipio):([^/]+)$/;
const stateOf = (division: string): string => division.split('/').slice(0, 3).join('/');

/** Makes the finder for the lists at hand; it looks at nothing but the text, and never takes a state that the text does not say. */
export function createAgreementFinder(agreements: readonly Agreement[]): AgreementFinder {
  const counties = new Set(agreements.filter(({ kind }) => kind === 'county').map(({ division }) => division));
  const byKey = groupByKey([...counties]);
  const agencies = listNames(agreements);
  const findUnplaced = createUnplacedFinder();
  return (text, places) => {
    const folded = ` ${foldPlaceText(text).toLowerCase().replace(/\s+/g, ' ')} `;
    const said = agencies.filter(({ names }) => names.some(name => isWholeIn(folded, name)));
    const states = new Set(places.map(stateOf));
    const here = said.filter(({ division }) => states.has(stateOf(division)));
    const open = places.length === 0 ? said.filter(agency => !here.includes(agency)) : [];
    const unplaced = findUnplaced(text).flatMap(names => askCounty(names, byKey));
    return {
      agreed: [
        ...places.filter(place => counties.has(place)).map(division => ({ division })),
        ...here.map(({ division, agency }) => ({ division, agency })),
      ],
      unsettled: mergeUnsettled([...unplaced, ...open.map(askAgency)]),
    };
  };
}

function groupByKey(divisions: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>();
  for (const division of divisions) {
    const [, id] = COUNTY.exec(division) ?? [];
    if (id === undefined) continue;
    const key = keyOfPlace(id.replaceAll('_', ' '));
    byKey.set(key, [...(byKey.get(key) ?? []), division]);
  }
  return byKey;
}

/** A county's own agency goes by the county's name, which is found with its state. */
function listNames(agreements: readonly Agreement[]): readonly Agency[] {
  const agencies = new Map<string, Agency>();
  for (const { agency, kind, division } of agreements) {
    if (kind === 'county') continue;
    const name = foldPlaceText(agency).toLowerCase();
    const police = /^(.+ police) (?:services )?dep(?:artment|t)\.?$/.exec(name)?.[1];
    agencies.set(`${division} ${name}`, { agency, division, names: police ? [police] : [name] });
  }
  return [...agencies.values()];
}

/** The name may stand in a longer word first, and by itself after. */
function isWholeIn(folded: string, name: string): boolean {
  if (name === '') return false;
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(`${folded[at - 1] ?? ''}${folded[at + name.length] ?? ''}`)) return true;
  }
  return false;
}

function askCounty(names: readonly string[], byKey: ReadonlyMap<string, readonly string[]>): readonly UnsettledName[] {
  const name = names.find(each => byKey.has(keyOfPlace(each)));
  const divisions = name === undefined ? [] : (byKey.get(keyOfPlace(name)) ?? []);
  return name === undefined ? [] : [{ name, isCounty: true, places: divisions.map(division => ({ division })) }];
}

const askAgency = ({ agency, division }: Agency): UnsettledName => ({
  name: agency,
  isCounty: false,
  places: [{ division, agency }],
});

/** Asked once for each name, however often the page says it. */
function mergeUnsettled(names: readonly UnsettledName[]): readonly UnsettledName[] {
  const merged = new Map<string, UnsettledName>();
  for (const each of names) {
    const key = `${each.isCounty} ${each.name.toLowerCase()}`;
    const before = merged.get(key);
    const places = [...(before?.places ?? []), ...each.places];
    const once = places.filter(
      ({ division }, index) => places.findIndex(other => other.division === division) === index,
    );
    merged.set(key, { ...(before ?? each), places: once });
  }
  return [...merged.values()];
}
