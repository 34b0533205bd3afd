import { CONDITIONS } from './conditions';
import type { PreparedClue, TopicForms } from './evidence';
import { type Beside, hasPhrase, readEnd, readStart } from './phrase-list';
import type { Candidate, Side, Surroundings } from './surroundings';
import { findHits, type Hit, type KnownWords, type WordIndex } from './word-list';

/** Words in use, and expressions: these are made when first asked for, which for most is never. */
interface Tables {
  readonly words: KnownWords;
  readonly test: (source: string, text: string) => boolean;
}

/** How the names of a topic are judged. */
export interface Evidence extends Tables, TopicForms {
  /** Judged by whether the name is weak: of its two forms the first is for strong ones. */
  readonly isOfFeed: boolean;
}

/** Makes words ready to be looked up. */
export const openWords = (index: WordIndex): Tables => ({
  words: { index, entries: new Map() },
  test: createTest(),
});

/** An expression in use. */
interface Opened {
  readonly source: string;
  /** In lower case. */
  readonly needed: readonly string[];
  made?: RegExp;
}

/** Tries expressions as `spellExpression` gives them. Most are tried in vain, and to look for the letters they need costs a hundredth of making them. */
function createTest(): Tables['test'] {
  const opened = new Map<string, Opened>();
  const open = (spelled: string): Opened => {
    const border = spelled.indexOf('\n');
    const one = { source: spelled.slice(border + 1), needed: border < 0 ? [''] : spelled.slice(0, border).split('|') };
    opened.set(spelled, one);
    return one;
  };
  let [last, lower] = ['', ''];
  return (spelled, text) => {
    if (text !== last) [last, lower] = [text, text.toLowerCase()];
    const one = opened.get(spelled) ?? open(spelled);
    if (!one.needed.some(letters => lower.includes(letters))) return false;
    one.made ??= makeExpression(one.source);
    return one.made.test(text);
  };
}

function makeExpression(source: string): RegExp {
  const border = source.lastIndexOf('/');
  return new RegExp(source.slice(1, border), source.slice(border + 1));
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
  if (clue.follows && !hasPhrase(clue.follows, endOf(reading))) return 0;
  if (clue.precedes && !hasPhrase(clue.precedes, startOf(reading))) return 0;
  if (clue.before && !evidence.test(clue.before, around.justBefore)) return 0;
  if (clue.after && !evidence.test(clue.after, around.justAfter)) return 0;
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
