import { listStates, type StateCode } from '../language/state-names';

/** How a spelling names its state: in full, cut short (`Calif.`), by letters (`N.C.`), or by the post's two (`NC`). */
export type SpellingKind = 'name' | 'short' | 'letters' | 'postal';

/** One way to write a state. */
export interface StateSpelling {
  readonly code: StateCode;
  readonly kind: SpellingKind;
  readonly text: string;
}

/** What newspapers shorten names to, with the full stop; Nebraska and others have none that is theirs alone without it. */
const SHORT: Partial<Record<StateCode, readonly string[]>> = {
  AL: ['Ala.'],
  AZ: ['Ariz.'],
  AR: ['Ark.'],
  CA: ['Calif.', 'Cal.'],
  CO: ['Colo.'],
  CT: ['Conn.'],
  DE: ['Del.'],
  FL: ['Fla.'],
  GA: ['Ga.'],
  IL: ['Ill.'],
  IN: ['Ind.'],
  KS: ['Kan.', 'Kans.'],
  KY: ['Ky.'],
  LA: ['La.'],
  MD: ['Md.'],
  MA: ['Mass.'],
  MI: ['Mich.'],
  MN: ['Minn.'],
  MS: ['Miss.'],
  MO: ['Mo.'],
  MT: ['Mont.'],
  NE: ['Neb.', 'Nebr.'],
  NV: ['Nev.'],
  OK: ['Okla.'],
  OR: ['Ore.'],
  PA: ['Pa.', 'Penn.'],
  TN: ['Tenn.'],
  TX: ['Tex.'],
  VT: ['Vt.'],
  VA: ['Va.'],
  WA: ['Wash.'],
  WI: ['Wis.'],
  WY: ['Wyo.'],
};

/** Names by their first letters; a space after the first stop occurs. */
const LETTERS: Partial<Record<StateCode, string>> = {
  DC: 'D.C.',
  NC: 'N.C.',
  ND: 'N.D.',
  NH: 'N.H.',
  NJ: 'N.J.',
  NM: 'N.M.',
  NY: 'N.Y.',
  PR: 'P.R.',
  RI: 'R.I.',
  SC: 'S.C.',
  SD: 'S.D.',
  WV: 'W.Va.',
};

/** Written beside the names the catalogue has. */
const ALSO: Partial<Record<StateCode, readonly string[]>> = {
  DC: ['Washington D.C.', 'Washington, D.C.', 'Washington, DC', 'Washington DC', 'Washington, D. C.'],
  MN: ['Minesota'],
  MO: ['Misurí'],
  MS: ['Misisipí'],
  NH: ['Nueva Hampshire'],
  NY: ['New York City', 'Ciudad de Nueva York', 'ciudad de Nueva York'],
  TN: ['Tenesí'],
  TX: ['Tejas'],
  VI: ['U.S. Virgin Islands', 'US Virgin Islands', 'Islas Vírgenes Estadounidenses'],
  WA: ['Washington state', 'Washington State', 'state of Washington', 'estado de Washington'],
  WV: ['Virginia del Oeste'],
};

/** Without a word beside it this is a capital, a man or a newspaper as often as a state. */
const NEVER_ALONE: ReadonlySet<string> = new Set(['Washington']);

/** Takes accents off and makes one form of what looks the same, so that a name is found however it was typed. */
export const foldPlaceText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑‒]/g, '-')
    .replace(/\s+/g, ' ');

/** Every way a state, the District or a territory is written in either language, folded as `foldPlaceText` does. */
export function listStateSpellings(): readonly StateSpelling[] {
  const named = [...listStates('en'), ...listStates('es')].filter(({ name }) => !NEVER_ALONE.has(name));
  const names = named.map(({ code, name }) => ({ code, kind: 'name' as const, text: name }));
  const entries = <V>(record: Partial<Record<StateCode, V>>) => Object.entries(record) as [StateCode, V][];
  const also = entries(ALSO).flatMap(([code, texts]) => texts.map(text => ({ code, kind: 'name' as const, text })));
  const short = entries(SHORT).flatMap(([code, texts]) => texts.map(text => ({ code, kind: 'short' as const, text })));
  const letters = entries(LETTERS).flatMap(([code, text]) =>
    [text, text.replace('.', '. ')].map(each => ({ code, kind: 'letters' as const, text: each })),
  );
  const postal = listStates('en').map(({ code }) => ({ code, kind: 'postal' as const, text: code }));
  return [...names, ...also, ...short, ...letters, ...postal].map(each => ({
    ...each,
    text: foldPlaceText(each.text),
  }));
}
