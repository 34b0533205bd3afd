import { CONDITIONS } from './conditions';
import type { PreparedClue, TopicForms } from './evidence';
import { type Beside, hasPhrase, readEnd, readStart, type SpellOut, spellOutPhrases } from './phrase-list';
import type { Candidate, Side, Surroundings } from './surroundings';
import { findHits, type Hit, type KnownWords, type WordIndex } from './word-list';

/** Words in use, and expressions: these are made when first asked for, which for most is never. */
interface Tables {
  readonly words: KnownWords;
  readonly test: (source: string, text: string) => boolean;
  readonly spellOut: SpellOut;
}

/** How the names of a topic are judged. */
export interface Evidence extends Tables, TopicForms {
  /** Judged by whether the name is weak: of its two forms the first is for strong ones. */
  readonly isOfFeed: boolean;
}

/** Makes words ready to be looked up. */
export function openWords(index: WordIndex): Tables {
  const made = new Map<string, RegExp>();
  const spelled = new Map<string, string>();
  const make = (source: string) => {
    const border = source.lastIndexOf('/');
    const expression = new RegExp(source.slice(1, border), source.slice(border + 1));
    made.set(source, expression);
    return expression;
  };
  return {
    words: { index, entries: new Map() },
    test: (source, text) => (made.get(source) ?? make(source)).test(text),
    spellOut(whole) {
      const known = spelled.get(whole) ?? spellOutPhrases(whole);
      spelled.set(whole, known);
      return known;
    },
  };
}

/** What is read of the surroundings of one candidate, each once and when first asked for. */
interface Reading {
  readonly evidence: Evidence;
  readonly candidate: Candidate;
  readonly around: Surroundings;
  end?: Beside;
  start?: Beside;
  /** By list. */
  hits?: ReadonlyMap<string, readonly HitOnSide[]>;
}

interface HitOnSide extends Pick<Hit, 'first' | 'last'> {
  readonly side: Side;
}

const NOTHING: Beside = { phrases: [], beyondArticle: [] };

/** The score of a candidate by these clues; what speaks against is heard in full, what speaks for it until `enough` is reached. */
export function scoreByClues(
  numbers: readonly number[],
  given: Pick<Reading, 'evidence' | 'candidate' | 'around'>,
  { start, enough }: { start: number; enough: number },
): number {
  const reading: Reading = { ...given };
  const { clues } = given.evidence;
  let score = start;
  for (const number of numbers) {
    const clue = clues[number];
    if (clue && clue.weight < 0) score += weighClue(clue, reading);
  }
  for (const number of numbers) {
    if (score >= enough) break;
    const clue = clues[number];
    if (clue && clue.weight > 0) score += weighClue(clue, reading);
  }
  return score;
}

function weighClue(clue: PreparedClue, reading: Reading): number {
  const { candidate, around, evidence } = reading;
  if (clue.name && !evidence.test(clue.name, candidate.words)) return 0;
  if (clue.follows && !hasPhrase(clue.follows, endOf(reading), evidence.spellOut)) return 0;
  if (clue.precedes && !hasPhrase(clue.precedes, startOf(reading), evidence.spellOut)) return 0;
  if (clue.before && !evidence.test(clue.before, around.justBefore)) return 0;
  if (clue.after && !evidence.test(clue.after, around.after)) return 0;
  if (clue.when && !CONDITIONS[clue.when](around)) return 0;
  if (clue.lacks?.some(list => hitsOf(list, reading))) return 0;
  return clue.near ? clue.weight * countWords(clue.near, clue, reading) : clue.weight;
}

function endOf(reading: Reading): Beside {
  const { around } = reading;
  reading.end ??= around.isTightBefore() ? readEnd(around.before, around.wordsBefore()) : NOTHING;
  return reading.end;
}

function startOf(reading: Reading): Beside {
  const { around } = reading;
  reading.start ??= around.isTightAfter() ? readStart(around.after, around.wordsAfter()) : NOTHING;
  return reading.start;
}

/** How many letters of two words are compared: "sheriff" and "sheriffs" are one. */
const STEM = 5;

function countWords(list: string, { most = 1, reach }: PreparedClue, reading: Reading): number {
  let count = 0;
  const hits = hitsOf(list, reading);
  if (!hits) return count;
  const found = new Set<string>();
  for (const { side, first, last } of hits) {
    if (count >= most) return count;
    const stem = first.lower.slice(0, STEM);
    if (found.has(stem) || (reach !== undefined && side.distanceOf(first, last) > reach)) continue;
    found.add(stem);
    count = Math.min(most, count + side.worth);
  }
  return count;
}

/** What of a list stands around, in the order of the sides; undefined for most lists. */
function hitsOf(list: string, reading: Reading): readonly HitOnSide[] | undefined {
  reading.hits ??= sortHits(reading);
  return reading.hits.get(list);
}

function sortHits({ around, evidence }: Reading): Map<string, HitOnSide[]> {
  const sorted = new Map<string, HitOnSide[]>();
  for (const side of around.sides) {
    if (side.text === '') continue;
    for (const { lists, first, last } of findHits(evidence.words, { text: side.text, words: side.words() })) {
      const hit = { side, first, last };
      for (const list of lists) {
        const known = sorted.get(list);
        if (known) known.push(hit);
        else sorted.set(list, [hit]);
      }
    }
  }
  return sorted;
}
