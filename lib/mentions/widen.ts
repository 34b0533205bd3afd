/** A place in a text: offsets, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** How far a span may grow, in characters. */
const REACH = 80;

/** What belongs to the span of a name of this kind, when it stands directly before or after it. */
interface Widening {
  readonly name: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** Section signs and words between a code and its section: "§", "§§", "section", "sec.". */
const SECTION = '(?:§+|sections?|secs?\\.?|sección|part)?\\s*';
const CODE =
  '(?:8\\s*(?:U\\.?\\s?S\\.?\\s?(?:C(?:\\.?\\s?[AS])?\\b\\.?|Code)|(?:Código|Code) de (?:los )?(?:Estados Unidos|EE\\.?\\s?UU\\.?))|title 8,?(?: of the (?:U\\.?S\\.?|United States) Code)?,?)';
const SUBPARAGRAPHS = /^(?:\s?\([a-zA-Z0-9]{1,4}\))+/;
const DETAINER_BEFORE =
  /(?<![A-Za-zÀ-ÿ\d])(?:(?:(?:federal\s+)?civil|administrative)\s+)?(?:(?:ICE|I\.C\.E\.|DHS|INS|CBP|USCIS|immigration|Immigration|IMMIGRATION)(?:\s+(?:civil|immigration|administrative))?|civil|Civil|CIVIL)\s+$/;
const REQUEST_AFTER = /^\s+requests?(?![A-Za-zÀ-ÿ\d])/i;
const SPANISH_AFTER =
  /^\s+(?:migratori[oa]s?|de\s+(?:la\s+)?(?:inmigración|inmigracion|migración|migracion|migra)|del?\s+(?:ICE|DHS))(?![A-Za-zÀ-ÿ\d])/i;
const REQUESTED_BEFORE =
  /(?<![A-Za-zÀ-ÿ\d])(?:[oó]rden(?:es)?|orden(?:es)?|solicitud(?:es)?|petici[oó]n(?:es)?|pedidos?|avisos?|notificaci[oó]n(?:es)?)\s+(?:administrativas?\s+)?de\s+$/i;

const WIDENINGS: readonly Widening[] = [
  { name: /^1357/, before: new RegExp(`(?<![\\d.,])${CODE}\\s*${SECTION}$`, 'i'), after: SUBPARAGRAPHS },
  { name: /^1357/, before: /§+\s*$/ },
  {
    name: /^287\.7$/,
    before: new RegExp(`(?<![\\d.,])(?:8|title 8,?)\\s*C\\.?\\s?F\\.?\\s?R\\.?\\s*${SECTION}$`, 'i'),
    after: SUBPARAGRAPHS,
  },
  { name: /^detainers?$/i, before: DETAINER_BEFORE, after: REQUEST_AFTER },
  { name: /^detainers?$/i, after: SPANISH_AFTER },
  { name: /\sholds?$/i, before: /(?<![A-Za-zÀ-ÿ\d])civil\s+$/i, after: REQUEST_AFTER },
  {
    name: /^i.?247/i,
    before: /(?<![A-Za-zÀ-ÿ\d])(?:forms?|formularios?|formas?|planillas?)\s+$/i,
    after: /^(?!s)[a-z](?![A-Za-zÀ-ÿ\d])/i,
  },
  { name: /^retenci/i, before: REQUESTED_BEFORE },
  { name: /de retenci[oó]n$/i, after: SPANISH_AFTER },
  { name: /(?:task force|jail enforcement) model$/i, before: /(?<![A-Za-zÀ-ÿ\d])Tribal\s+$/ },
];

/** Grows a found name over the words that belong to it: the code of a section, the qualifier of a detainer. */
export function widen(text: string, place: Place): Place {
  const words = text.slice(place.start, place.end);
  let { start, end } = place;
  for (const { name, before, after } of WIDENINGS) {
    if (!name.test(words)) continue;
    if (before) start -= before.exec(text.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0;
    if (after) end += after.exec(text.slice(end, end + REACH))?.[0].length ?? 0;
  }
  return { start, end };
}
