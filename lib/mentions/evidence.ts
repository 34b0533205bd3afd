import type { CompiledName, TopicEvidence } from './compile-topics';
import { isMeasured, isNoun, isOtherNumber, isPartOfMore } from './other-things';

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

const CIVIC_WORDS =
  /(?<![\p{L}])(?:sheriff|jail|deput|county|commission|police|executive order|president|governor|protest|march|rally|federal|booking|inmate|custody|federal|alguacil|cárcel|condado|policía|gobernador|presidente|marcha|comisionad|huellas|obispo)/giu;
const NAMES_PROGRAM = /(?:program|model|modelo|programa)(?: de .+)?$|^modelo/i;
const PROGRAM_BESIDE =
  /(?:^["'”’]?\s*(?:deportation |fingerprint |fingerprinting |federal |enforcement )?(?:program|initiative|programme)|(?:programa|iniciativa|llamado|llamada)\s+(?:de\s+)?["'“‘«]?$)/i;
const LEAD_VERB =
  /(?:\b(?:end|ending|ended|stop|stopping|leave|leaving|left|opt(?:s|ed|ing)? out of|out of|quit|join(?:s|ed|ing)?|scrap|replac(?:e|es|ed|ing)|under|against|reviv(?:e|es|ed|ing)|implementing|frenar|contra|terminar(?: con)?|poner fin a|bajo|salir(?:se)? de)\s+(?:the\s+)?["'“‘«]?)$/i;
/** "More secure communities": the words in their ordinary sense. */
const QUALIFIED_BEFORE = /(?<!\p{L})(?:more|safer?|stronger|once|gated|private|más)[,\s-]+$/iu;
const LISTED_BEFORE = /(?<!\p{L})(?:and|y|most|or|o)\s+$/iu;

/** Decides from the words around a candidate whether its topic is meant. */
export function weighCandidate(text: string, candidate: Candidate, evidence: TopicEvidence | undefined): Verdict {
  const { start, end, name } = candidate;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const words = text.slice(start, end);
  if (isPartOfMore(before, after, words)) return 'no';
  const speaksFor = !!evidence?.speaksFor && isNear(evidence.speaksFor, text, { ...candidate, reach: NEAR }) !== false;
  if (/^\d/.test(words) && (isOtherNumber(before, after, words) || (isMeasured(before) && !speaksFor))) return 'no';
  const isHold = /holds?$/i.test(words);
  if (isHold && !isNoun(before, after)) return 'no';
  const against = evidence?.speaksAgainst && isNear(evidence.speaksAgainst, text, { ...candidate, reach: BESIDE });
  if (against === 'over' || (against && !speaksFor)) return 'no';

  const wording = readWording(words, name.name);
  const isQualified = /\s/.test(words) && QUALIFIED_BEFORE.test(before);
  if (wording === 'lower') {
    const isProgram = PROGRAM_BESIDE.test(after) || PROGRAM_BESIDE.test(before) || NAMES_PROGRAM.test(words);
    return speaksFor && (isProgram || !words.includes(' ')) && !isQualified && !LISTED_BEFORE.test(before)
      ? 'likely'
      : 'no';
  }
  if (!name.isWeak && wording === 'exact') return 'certain';
  if (isQualified) return 'no';
  if (!name.isWeak || speaksFor || isHold) return 'likely';
  const isDistinct = /\d|\p{Lu}\p{Ll}/u.test(words);
  if (!isDistinct) return 'doubtful';
  return LEAD_VERB.test(before) || countCivicWords(before, after) > 1 ? 'likely' : 'doubtful';
}

/** How many different words of local government and police stand near: each says a little, two say enough for a name that is hardly anything else. */
function countCivicWords(before: string, after: string): number {
  const found = `${before} ${after}`.match(CIVIC_WORDS) ?? [];
  return new Set(found.map(word => word.slice(0, 5).toLowerCase())).size;
}

/** Whether a word of the expression stands near the candidate, or over it: as part of a longer name that is another thing. */
function isNear(words: RegExp, text: string, { start, end, reach }: Candidate & { reach: number }): boolean | 'over' {
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
  const initials = (text: string) => text.split(/\s+/).filter(word => /^\p{Lu}/u.test(word)).length;
  if (/\p{Lu}/u.test(name) && initials(words) < initials(name)) return 'lower';
  const isMixed = /\p{Ll}/u.test(name) && name.includes(' ');
  return isMixed && !/\p{Ll}/u.test(words) ? 'capitals' : 'exact';
}
