/** A place in a text: offsets, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** How far a span may grow, in characters. */
const REACH = 80;

/** What belongs to the span of a name of this kind, when it stands directly before or after it; expressions are made when asked for. */
interface Widening {
  /** By the name in lower case. */
  readonly isOf: (name: string) => boolean;
  readonly before?: () => RegExp;
  readonly after?: () => RegExp;
}

const isForm = (name: string) => name.startsWith('247', 1) || name.startsWith('247', 2);
const isDetainer = (name: string) => name === 'detainer' || name === 'detainers';
const isOrder = (name: string) => name.endsWith('de retención') || name.endsWith('de retencion');
const isModel = (name: string) => name === 'task force model' || name === 'jail enforcement model';
const isOfficer = (name: string) => name === 'warrant service officer';
const subparagraphs = () => /^(?:\s?\([a-zA-Z0-9]{1,4}\))+/;
const requestAfter = () => /^\s+requests?(?![A-Za-zÀ-ÿ\d])/i;
const spanishAfter = () =>
  /^(?:\s+(?:civil(?:es)?|administrativ[oa]s?|migratori[oa]s?))*(?:\s+(?:de\s+(?:in)?migraci[oó]n|del?\s+(?:ICE|DHS|INS)))?(?![A-Za-zÀ-ÿ\d])/i;
const modelBefore = () => /(?<![A-Za-zÀ-ÿ\d])modelo\s+del?\s+(?:los\s+)?$/i;
/** The models of 287(g) have as many Spanish names as translators: their first words are names in the file of topics, this is what may follow. */
const modelAfter = () =>
  /^(?:(?:\s+(?:de|del|para|en|la|las|los))*\s+(?:fuerzas?|tareas?|trabajo|operativ[oa]s?|especial(?:es)?|conjunt[oa]s?|tribal|c[aá]rcel(?:es)?|prisi[oó]n|prisiones|carcelari[oa]s?|penitenciari[oa]s?|ley|migratori[oa]s?|inmigraci[oó]n|servicios?|[oó]rden(?:es)?|judicial(?:es)?|administrativas|arresto|garant[ií]as|suboficiales|ordenanzas|citatorios|mandamientos|notificador(?:es)?|notificaci[oó]n)(?![A-Za-zÀ-ÿ]))+/i;
const WIDENINGS: readonly Widening[] = [
  {
    isOf: name => name.startsWith('1357'),
    before: () =>
      /(?<![\d.,])(?:8\s*(?:U\.?\s?S\.?\s?(?:C(?:\.?\s?[AS])?\b\.?|Code)|(?:Código|Code) de (?:los )?(?:Estados Unidos|EE\.?\s?UU\.?))|title 8,?(?: of the (?:U\.?S\.?|United States) Code)?,?)\s*(?:§+|sections?|secs?\.?|sección|part)?\s*$/i,
    after: subparagraphs,
  },
  { isOf: name => name.startsWith('1357'), before: () => /§+\s*$/ },
  {
    isOf: name => name === '287.7',
    before: () => /(?<![\d.,])(?:8|title 8,?)\s*C\.?\s?F\.?\s?R\.?\s*(?:§+|sections?|secs?\.?|sección|part)?\s*$/i,
    after: subparagraphs,
  },
  {
    isOf: isDetainer,
    before: () =>
      /(?<![A-Za-zÀ-ÿ\d])(?:(?:(?:federal\s+)?civil|administrative)\s+)?(?:(?:(?:U\.?S\.? )?Immigration (?:and|&) Customs Enforcement(?: \(ICE\))?|(?:Department of )?Homeland Security|ICE|ice|I\.C\.E\.|DHS|INS|CBP|USCIS|Border Patrol|immigration|Immigration|IMMIGRATION)(?:\s+(?:civil|immigration|administrative))?|civil|Civil|CIVIL)(?:\s+|[-\u2010\u2011])$/,
    after: requestAfter,
  },
  { isOf: name => isDetainer(name) || name.startsWith('detenedor'), after: spanishAfter },
  { isOf: name => name.endsWith('hold for ice'), after: () => /^\s+detainers?(?![A-Za-zÀ-ÿ\d])/ },
  { isOf: name => /[\s\u2010-]holds?$/.test(name), before: () => /(?<![A-Za-zÀ-ÿ\d])civil\s+$/i, after: requestAfter },
  {
    isOf: isForm,
    before: () => /(?<![A-Za-zÀ-ÿ\d])(?:form|formulario|forma|planilla)\s+$/i,
    after: () => /^(?!s)[a-z](?![A-Za-zÀ-ÿ\d])|^[a-z](?=s(?![A-Za-zÀ-ÿ\d]))/i,
  },
  {
    isOf: name => isDetainer(name) || name.startsWith('retenci'),
    before: () =>
      /(?<![A-Za-zÀ-ÿ\d])(?:[oó]rden(?:es)?|solicitud(?:es)?|petici[oó]n(?:es)?|pedidos?|avisos?|notificaci[oó]n(?:es)?)\s+(?:administrativas?\s+)?de\s+$/i,
  },
  { isOf: isOrder, after: spanishAfter },
  { isOf: isOrder, after: () => /^\s+de\s+la\s+migra(?![A-Za-zÀ-ÿ\d])/i },
  { isOf: isOfficer, after: () => /^\s+models?(?![A-Za-zÀ-ÿ\d])/i },
  { isOf: name => /^(?:oficial|agente|funcionario)/.test(name), before: modelBefore },
  { isOf: name => /^(?:modelo|oficial|agente|funcionario)/.test(name), after: modelAfter },
  { isOf: isModel, before: () => /(?<![A-Za-zÀ-ÿ\d])Tribal\s+$/ },
];

/** Grows a found name over the words that belong to it: the code of a section, the qualifier of a detainer. */
export function widen(text: string, place: Place): Place {
  const name = text.slice(place.start, place.end).toLowerCase();
  let { start, end } = place;
  for (const { isOf, before, after } of WIDENINGS) {
    if (!isOf(name)) continue;
    if (before) start -= before().exec(text.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0;
    if (after) end += after().exec(text.slice(end, end + REACH))?.[0].length ?? 0;
  }
  return { start, end };
}
