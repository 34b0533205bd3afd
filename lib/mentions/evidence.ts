import type { CompiledName, TopicEvidence } from './compile-topics';

/** How far around a name its evidence is read, in characters: a paragraph's worth. */
const NEAR = 300;
/** How far around a name a word speaks against it: a clause's worth. */
const BESIDE = 70;

/** One place where a name's letters stand, before it is known whether the topic is meant. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly name: CompiledName;
}

/** How sure a candidate is: `certain` and `likely` are mentions, `doubtful` ones need another mention in the same text, `no` are none. */
export type Verdict = 'certain' | 'likely' | 'doubtful' | 'no';

const INVISIBLE_TAIL = /[\u00ad\u200b-\u200f\u2060\ufeff]+$/;
const PART_OF_A_WORD = /[\p{L}\p{N}_]$/u;
const JOINED_BEFORE = /(?:^|[^\p{L}\p{N}])(?:non|anti|pro|pre|post|ex|no)[-\u2010-\u2014]$/iu;
const LABEL_BEFORE =
  /(?:step|table|tables|figure|fig|exhibit|rule|article|appendix|item|lot|part|part no|page|psalm|model|gate|route|exit|apartment|apt|flight|weight|mass|paso|tabla|figura|artículo|página)[.:]?\s+$/i;
const MEASURE_BEFORE =
  /(?:weighs?|weighing|weighed|pesa|sample \d+:|serving size[^.]{0,20})\s+(?:about |only |just )?\(?$/i;
const OTHER_LAW_BEFORE =
  /(?:I\.?\s?R\.?\s?C\.?|(?:tax|insurance|penal|labor|vehicle|health|water|fiscal) (?:code|act|law)(?:['’]s)?),?\s*(?:§+|section|sec\.?)?\s*$/i;
const OTHER_LAW_AFTER =
  /^(?:\s*\(\w{1,4}\))*\s+(?:of|de) (?:the|la|el|this|that)\s(?!immigration|inmigraci|INA\b|federal immigration)[^.;:]{0,60}?(?:act|code|treaty|constitution|regulations|charter|ley|código)\b/i;
const AMOUNT_AFTER = /^\s*(?:of|de)\s+(?!(?:the|la|el)\b|INA\b)\p{L}|^\s*\/|^\s*(?:less|more|net|bag|pack)\b/iu;
const PROGRAM_BESIDE =
  /(?:^["'”’]?\s*(?:deportation |fingerprint |fingerprinting |federal |enforcement )?(?:program|initiative|programme)|(?:programa|iniciativa|llamado|llamada)\s+(?:de\s+)?["'“‘«]?$)/i;
const LEAD_VERB =
  /(?:\b(?:end|ending|ended|stop|stopping|leave|leaving|left|opt(?:s|ed|ing)? out of|out of|quit|join(?:s|ed|ing)?|scrap|replac(?:e|es|ed|ing)|under|against|reviv(?:e|es|ed|ing)|implementing|frenar|contra|terminar(?: con)?|poner fin a|bajo|salir(?:se)? de)\s+(?:the\s+)?["'“‘«]?)$/i;
const QUALIFIED_BEFORE = /(?:more|safe|safer|stronger|once|gated|private|most|and|y|más)[,\s-]+$/i;

/** Decides from the words around a candidate whether its topic is meant. */
export function weighCandidate(text: string, candidate: Candidate, evidence: TopicEvidence | undefined): Verdict {
  const { start, end, name } = candidate;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const words = text.slice(start, end);
  if (isPartOfMore(before, after, words)) return 'no';
  if (/^\d/.test(words) && isOtherNumber(before, after, words)) return 'no';
  const speaksFor = isNear(evidence?.speaksFor, text, candidate, NEAR);
  const against = isNear(evidence?.speaksAgainst, text, candidate, BESIDE);
  if (against === 'over' || (against && !speaksFor)) return 'no';

  const wording = readWording(words, name.name);
  if (wording === 'lower') {
    const isProgram = PROGRAM_BESIDE.test(after) || PROGRAM_BESIDE.test(before);
    return speaksFor && (isProgram || !words.includes(' ')) && !QUALIFIED_BEFORE.test(before) ? 'likely' : 'no';
  }
  if (!name.isWeak && wording === 'exact') return speaksFor ? 'certain' : 'likely';
  if (QUALIFIED_BEFORE.test(before) && /\s/.test(words)) return 'no';
  if (speaksFor) return 'likely';
  return LEAD_VERB.test(before) && wording === 'exact' && /\p{Lu}/u.test(words) ? 'likely' : 'doubtful';
}

/** Whether a word of the expression stands near the candidate, or over it: as part of a longer name that is another thing. */
function isNear(words: RegExp | undefined, text: string, { start, end }: Candidate, reach: number): boolean | 'over' {
  if (!words) return false;
  const from = Math.max(0, start - reach);
  let found = false;
  for (const match of text.slice(from, end + reach).matchAll(words)) {
    const at = from + match.index;
    const isOutside = at + match[0].length <= start || at >= end;
    if (!isOutside && !(at >= start && at + match[0].length <= end)) return 'over';
    found ||= isOutside;
  }
  return found;
}

/** `lower`: written without the capitals the name has, so perhaps ordinary words; `capitals`: all of it in a headline's capitals. */
function readWording(words: string, name: string): 'exact' | 'lower' | 'capitals' {
  const initials = (text: string) =>
    text.split(/[\s\u00ad\u200b-\u200f]+/).filter(word => /^\p{Lu}/u.test(word)).length;
  if (/\p{Lu}/u.test(name) && initials(words) < initials(name)) return 'lower';
  const isMixed = /\p{Ll}/u.test(name) && name.includes(' ');
  return isMixed && !/\p{Ll}/u.test(words) ? 'capitals' : 'exact';
}

function isPartOfMore(before: string, after: string, words: string): boolean {
  const seen = before.replace(INVISIBLE_TAIL, '');
  if (PART_OF_A_WORD.test(seen)) return true;
  if (/[-\u2010-\u2014]$/.test(seen) && /[\p{L}\p{N}][-\u2010-\u2014]$/u.test(seen) && !JOINED_BEFORE.test(seen))
    return true;
  if (/[\p{L}\p{N}_]/u.test(after.replace(/^[\u00ad\u200b-\u200f\u2060\ufeff]+/, '').charAt(0))) return true;
  return /^\d/.test(words) && (/[\d.,][.,]$|[$€£.]$/.test(seen) || /^[-\u2010-\u2015]\d/.test(after));
}

function isOtherNumber(before: string, after: string, words: string): boolean {
  if (LABEL_BEFORE.test(before) || MEASURE_BEFORE.test(before)) return true;
  if (OTHER_LAW_BEFORE.test(before) || OTHER_LAW_AFTER.test(after)) return true;
  return !words.includes(')') && AMOUNT_AFTER.test(after);
}
