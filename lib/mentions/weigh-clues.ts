import { CONDITIONS } from './conditions';
import type { ClueTables, PreparedClue, TopicForms } from './evidence';
import { type Beside, hasPhrase, readEnd, readStart } from './phrase-list';
import type { Candidate, Surroundings } from './surroundings';
import { findHits, type Hit } from './word-list';

/** Tables in use: their expressions are made when first asked for, which for most is never. */
export interface Tables extends ClueTables {
  readonly test: (source: string, text: string) => boolean;
}

/** How the names of a topic are judged. */
export interface Evidence extends Tables, TopicForms {
  /** Judged by whether the name is weak: of its two forms the first is for strong ones. */
  readonly isOfFeed: boolean;
}

/** Puts tables to use. */
export function useTables(tables: ClueTables): Tables {
  const made = new Map<string, RegExp>();
  const make = (source: string) => {
    const border = source.lastIndexOf('/');
    const expression = new RegExp(source.slice(1, border), source.slice(border + 1));
    made.set(source, expression);
    return expression;
  };
  return { ...tables, test: (source, text) => (made.get(source) ?? make(source)).test(text) };
}

/** What is read of the surroundings of one candidate, each once and when first asked for. */
interface Reading {
  readonly evidence: Evidence;
  readonly candidate: Candidate;
  readonly around: Surroundings;
  end?: Beside;
  start?: Beside;
  readonly hits: (readonly Hit[] | undefined)[];
}

const NOTHING: Beside = { phrases: [], beyondArticle: [] };

/** The score of a candidate by these clues; what speaks against is heard in full, what speaks for it until `enough` is reached. */
export function scoreByClues(
  numbers: readonly number[],
  given: Pick<Reading, 'evidence' | 'candidate' | 'around'>,
  { start, enough }: { start: number; enough: number },
): number {
  const reading: Reading = { ...given, hits: [] };
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
  if (clue.follows && !hasPhrase(clue.follows, endOf(reading))) return 0;
  if (clue.precedes && !hasPhrase(clue.precedes, startOf(reading))) return 0;
  if (clue.before && !evidence.test(clue.before, around.justBefore)) return 0;
  if (clue.after && !evidence.test(clue.after, around.after)) return 0;
  if (clue.when && !CONDITIONS[clue.when](around)) return 0;
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
  const found = new Set<string>();
  let count = 0;
  for (const [side, { worth, distanceOf }] of reading.around.sides.entries()) {
    for (const { lists, first, last } of hitsOn(side, reading)) {
      if (count >= most) return count;
      if (!lists.includes(list)) continue;
      const stem = first.lower.slice(0, STEM);
      if (found.has(stem) || (reach !== undefined && distanceOf(first, last) > reach)) continue;
      found.add(stem);
      count = Math.min(most, count + worth);
    }
  }
  return count;
}

function hitsOn(side: number, { hits, around, evidence }: Reading): readonly Hit[] {
  const known = hits[side];
  if (known) return known;
  const one = around.sides[side];
  const found = one && one.text !== '' ? findHits(evidence.words, { text: one.text, words: one.words() }) : [];
  hits[side] = found;
  return found;
}
