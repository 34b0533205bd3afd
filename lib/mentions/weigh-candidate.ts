import type { PreparedForm } from './evidence';
import { weighLearned } from './learned-words';
import { type Candidate, once, readSurroundings } from './surroundings';
import { type Evidence, scoreByClues } from './weigh-clues';
import { findHits } from './word-list';
import { readWords, readWordsAt } from './words';

/** How sure a candidate is: `certain` and `likely` are mentions, `doubtful` ones need a certain mention on the same page, `no` are none. */
export type Verdict = 'certain' | 'likely' | 'doubtful' | 'no';

const CERTAIN = 3;
const LIKELY = 0.5;
const DOUBTFUL = -1;
/** Below it no word that was learned is asked. */
const HOPELESS = -4;
/** Nor from here on. */
const SETTLED = 4;

/** What a hashtag adds: people tag what they mean. */
const TAG_WEIGHT = 4;
/** What names of another kind near a name add: one that stands by itself, and one that is doubtful itself. */
const COMPANION_WEIGHT = 2.5;
const DOUBTFUL_COMPANION_WEIGHT = 1.25;
/** How far a companion may stand, in characters. */
const COMPANY = 300;

/** A candidate with what its own surroundings say. */
export interface ScoredCandidate extends Candidate {
  /** Reckoned when first asked for: of a page's many names most are only company, and most of that is never heard. */
  readonly score: () => number;
  /** The same with all that speaks for it, where the other stops when it is certain. */
  readonly wholeScore: () => number;
  /** What the words around it add by what was learned; nothing for a feed's name, of which nothing was. */
  readonly learned: () => number;
  /** False for what cannot be a mention whatever stands near. */
  readonly isOpen: boolean;
}

/** Scores a candidate by its letters and the words around it. */
export function scoreCandidate(text: string, candidate: Candidate, evidence: Evidence): ScoredCandidate {
  const form = formOf(candidate, evidence);
  const isOpen = form !== undefined && !isPartOfLonger(text, candidate, evidence);
  const around = once(() => readSurroundings(text, candidate));
  const scoreUpTo = (enough: number) => {
    if (!isOpen) return Number.NEGATIVE_INFINITY;
    const start = form.start + (candidate.isTag ? TAG_WEIGHT : 0);
    return scoreByClues(form.clues, { evidence, candidate, around: around() }, { start, enough });
  };
  const score = once(() => scoreUpTo(CERTAIN));
  const wholeScore = () => scoreUpTo(Number.POSITIVE_INFINITY);
  const learned = () => (evidence.isOfFeed ? 0 : weighLearned(around()));
  return { ...candidate, score, wholeScore, learned, isOpen };
}

/** The first form whose letters fit. */
function formOf(candidate: Candidate, { forms, test, isOfFeed }: Evidence): PreparedForm | undefined {
  if (!isOfFeed) return forms.find(({ name }) => test(name, candidate.words));
  return hasCapitals(candidate) ? forms[candidate.name.isWeak ? 1 : 0] : undefined;
}

/** A feed's name with capitals is not meant by the same words without; the packaged forms see to it themselves. */
function hasCapitals({ words, name }: Candidate): boolean {
  if (name.name === name.name.toLowerCase()) return true;
  const initials = (text: string) =>
    text.split(/\s+/).filter(word => word.charAt(0) !== word.charAt(0).toLowerCase()).length;
  return initials(words) >= initials(name.name);
}

/** Whether the name is part of a longer one that is another thing. */
function isPartOfLonger(text: string, candidate: Candidate, { longer, words }: Evidence): boolean {
  if (!longer) return false;
  // Seldom is a word of the name one of theirs.
  const own = readWordsAt(text, candidate);
  if (!own.some(({ lower }) => longer.words.some(word => lower.startsWith(word)))) return false;
  const { start, end } = candidate;
  const from = Math.max(0, start - 80);
  const around = text.slice(from, end + 80);
  return findHits(words, { text: around, words: readWords(around), until: end - from }, longer.list).some(
    ({ first, last }) => {
      const at = from + first.start;
      const to = from + last.end;
      return to > start && at < end && (at < start || to > end);
    },
  );
}

/** Settles one of the candidates of a text, in their order, in the company of the others. */
export function judgeCandidate(scored: readonly ScoredCandidate[], index: number): Verdict {
  const candidate = scored[index];
  if (!candidate?.isOpen) return 'no';
  const score = candidate.score();
  if (score >= SETTLED) return 'certain';
  if (score < CERTAIN) {
    const heard = score + weighCompany(scored, index);
    return verdictOf(heard < HOPELESS ? heard : heard + candidate.learned());
  }
  const learned = candidate.learned();
  if (score + learned >= LIKELY) return verdictOf(score + learned);
  // What more speaks for a certain name is heard only where what was learned would take it away.
  return verdictOf(candidate.wholeScore() + weighCompany(scored, index) + learned);
}

function weighCompany(scored: readonly ScoredCandidate[], index: number): number {
  const own = scored[index];
  if (!own) return 0;
  let best = 0;
  const look = (step: 1 | -1) => {
    for (let at = index + step; best < COMPANION_WEIGHT; at += step) {
      const other = scored[at];
      if (!other || other.start - own.end > COMPANY || own.start - other.end > COMPANY) return;
      if (isOfAnotherKind(own, other)) best = Math.max(best, worthOf(other.score()));
    }
  };
  look(-1);
  look(1);
  return best;
}

const isOfAnotherKind = (a: Candidate, b: Candidate) => a.name !== b.name && kindOf(a) !== kindOf(b);
/** "Detainers" beside "detainer", "I-247" beside "I-247A" say nothing new. */
const kindOf = ({ name }: Candidate) => `${name.topic} ${name.name.slice(0, 3).toLowerCase()}`;

const worthOf = (score: number) =>
  score >= LIKELY ? COMPANION_WEIGHT : score >= DOUBTFUL ? DOUBTFUL_COMPANION_WEIGHT : 0;

function verdictOf(score: number): Verdict {
  if (score >= CERTAIN) return 'certain';
  if (score >= LIKELY) return 'likely';
  return score >= DOUBTFUL ? 'doubtful' : 'no';
}
