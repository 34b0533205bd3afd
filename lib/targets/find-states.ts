import type { StateCode } from '../language/state-names';
import { listStateSpellings, type StateSpelling } from './state-spellings';

/** A state named in a text: UTF-16 offsets into the folded text, and whether the words can mean anything else. */
export interface StateNamed {
  readonly code: StateCode;
  readonly start: number;
  readonly end: number;
  readonly isCertain: boolean;
}

/** Shortened names that are words, sounds or people too: read as a state after "Town," only. */
const NEEDS_TOWN = new Set(
  'Ala. Ark. Cal. Conn. Del. Ill. Ind. Kan. La. Mass. Miss. Mo. Ore. Pa. Penn. Tex. Wash.'.split(' '),
);
/** Two letters that also stand behind a person's name, or are a word. */
const ALSO_DEGREE_OR_WORD = new Set<string>('AL AS DE HI ID IN LA MA MD ME MS OH OK OR PA'.split(' '));
/** Names women and men have, too. */
const ALSO_GIVEN_NAME = new Set(['Virginia', 'Georgia']);
/** A capital letter behind such a name that goes on about the state. */
const OF_A_STATE =
  /^ (?:A\.?G\.?|Assembly|Attorney|Beach|Bureau|Capitol|Coalition|Congress|Constitution|Court|Democrat|Department|Dept|General|Gov|House|Immigra|Latin|Law|Legislat|Lt|National|Police|Republican|Rep\b|Reps\b|Secretary|Sen|Sheriff|State|Supreme|Tech|Troopers)/;
/** Not the state: roads, waters, papers, towns and counties that lie elsewhere. */
const SOMETHING_ELSE =
  /^(?:'s)? (?:Ave(?:nue)?|Street|St\.|Road|Rd|Boulevard|Blvd|Drive|River|Valley|Gulf|County|Counties|Parish|Post|Times|Magazine|Review|Daily|Circuit)(?![a-z])/;
/** Towns of other states. */
const TOWN_ELSEWHERE = /^(?:Kansas|Michigan|Nevada|Texas|Virginia) City\b/;
const GEORGIA_ABROAD =
  /Tbilisi|Tiflis|Armenia|Azerbai|Caucas|Abkhaz|Abjasia|Ossetia|Osetia|Russia|Rusia|Republic of Georgia|Republica de Georgia|country of Georgia/;
const BORDER = '(?<![\\p{L}\\p{N}.])';
const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Longest first, in the letters of the name and in capitals; made once, at the first question. */
function prepare(): { readonly pattern: RegExp; readonly byText: ReadonlyMap<string, StateSpelling> } {
  const spellings = listStateSpellings();
  const byText = new Map<string, StateSpelling>();
  for (const spelling of spellings) {
    byText.set(spelling.text, spelling);
    if (spelling.kind === 'name' && !byText.has(spelling.text.toUpperCase()))
      byText.set(spelling.text.toUpperCase(), spelling);
  }
  const texts = [...byText.keys()].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return { pattern: new RegExp(`${BORDER}(?:${texts.map(quote).join('|')})(?![\\p{L}\\p{N}])`, 'gu'), byText };
}

/** Finds states by name in a folded text, in reading order; knows nothing but the text. */
export function createStateFinder(): (folded: string) => readonly StateNamed[] {
  const { pattern, byText } = prepare();
  return folded =>
    [...folded.matchAll(pattern)].flatMap(match => {
      const spelling = byText.get(match[0]);
      const end = match.index + match[0].length;
      const around = { before: folded.slice(0, match.index), after: folded.slice(end), folded };
      const isCertain = spelling && judge(spelling, around);
      return spelling && isCertain !== undefined ? [{ code: spelling.code, start: match.index, end, isCertain }] : [];
    });
}

interface Around {
  readonly before: string;
  readonly after: string;
  readonly folded: string;
}

/** True when it can only be the state, false when it is likely, undefined when it is something else. */
function judge({ kind, text, code }: StateSpelling, { before, after, folded }: Around): boolean | undefined {
  if (SOMETHING_ELSE.test(after) || TOWN_ELSEWHERE.test(text + after)) return;
  // "Rep. Kim, D-Md.": somebody's state, not what is told about.
  const isPartys = /[(\s][DRI]-$/.test(before);
  if (isPartys) return false;
  if (kind === 'postal') return judgePostal(code, before, after);
  if (kind === 'short') return !NEEDS_TOWN.has(text) || /\p{Lu}[\p{L}'.-]*, $/u.test(before) ? true : undefined;
  // "S.D. Tex." is a court of law.
  if (kind === 'letters') return !/^[NS]\./.test(text) || !/^ \p{Lu}[\p{L}.]*/u.test(after) ? true : judgeCourt(code);
  return judgeName(text, { before, after, folded });
}

const judgeCourt = (code: StateCode): boolean | undefined => (code === 'ND' || code === 'SD' ? undefined : true);

function judgePostal(code: StateCode, before: string, after: string): boolean | undefined {
  if (/^ \d{5}(?!\d)/.test(after)) return true;
  if (/\p{Lu}\p{L}* (?:County|Parish|Borough), $/u.test(before)) return true;
  // The word before must be written as names are: in a line of capitals "OR" is a word.
  if (!/\p{Lu}[\p{L}'.-]*\p{Ll}[\p{L}'.-]*,? $/u.test(before) || !before.endsWith(', ')) return;
  return !ALSO_DEGREE_OR_WORD.has(code);
}

function judgeName(text: string, { before, after, folded }: Around): boolean | undefined {
  // Baja California is in Mexico, and "Nevada, Mo." a town.
  if (/\b(?:Baja|Lake|Lago|British) $/.test(before)) return;
  if (/^, (?:[A-Z][a-z]{1,4}\.|[A-Z]\. ?[A-Z]\.)/.test(after) && !text.includes(',')) return;
  if (text.toUpperCase() === 'GEORGIA' && GEORGIA_ABROAD.test(folded)) return;
  if (!ALSO_GIVEN_NAME.has(text)) return true;
  return !/^ \p{Lu}['\p{Ll}]/u.test(after) || OF_A_STATE.test(after) ? true : undefined;
}
