import type { CompiledTopics } from './compile-topics';
import type { MentionSpan } from './mention';
import { foldName } from './name-pattern';
import { type PlainText, simplifyText } from './plain-text';
import type { Candidate } from './surroundings';
import { judgeCandidate, type ScoredCandidate, scoreCandidate, type Verdict } from './weigh-candidate';
import { widen } from './widen';
import { readWordBorders } from './word-borders';

/** A name found in a text and how sure it is by the words around it, before the page as a whole is heard. */
export interface WeighedMention extends MentionSpan {
  readonly verdict: Exclude<Verdict, 'no'>;
}

/** The part of a text to look for names in, UTF-16 offsets, end exclusive; the rest is there to speak for or against them. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
}

/** Most places of one text that are weighed; a text that repeats a name without end costs no more. */
const MOST_CANDIDATES = 2_000;

/** Finds every mention of the topics in a text, in order and without overlap; of names that begin at one place the longest. */
export function findMentions(text: string, topics: CompiledTopics): MentionSpan[] {
  return decideMentions(weighMentions(text, topics)).map(({ topic, start, end }) => ({ topic, start, end }));
}

/** Of all names of a page, in any order, those that are mentions: one clear mention lends its evidence to the doubtful ones. */
export function decideMentions<T extends Pick<WeighedMention, 'verdict'>>(weighed: readonly T[]): readonly T[] {
  return weighed.some(({ verdict }) => verdict === 'certain')
    ? weighed
    : weighed.filter(({ verdict }) => verdict !== 'doubtful');
}

/** Finds the names that stand in a part of a text, or reach into it, each weighed by what stands around it there. */
export function weighMentions(
  text: string,
  topics: CompiledTopics,
  part: TextPart = { from: 0, to: text.length },
): WeighedMention[] {
  const plain = simplifyText(text);
  const scored = scoreNames(plain.text, topics);
  return scored.flatMap((candidate, index) => {
    const start = plain.origin(candidate.start);
    const end = endOf(candidate, plain, text);
    if (start >= part.to || end <= part.from) return [];
    const verdict = judgeCandidate(scored, index);
    return verdict === 'no' ? [] : [{ topic: candidate.name.topic, start, end, verdict }];
  });
}

/** Every name in a text as it is seen (`simplifyText`), in order and without overlap, with what its surroundings say. */
export function scoreNames(text: string, { anyName, names, evidenceOf }: CompiledTopics): ScoredCandidate[] {
  const scored: ScoredCandidate[] = [];
  if (!anyName) return scored;
  let done = 0;
  let looked = 0;
  anyName.lastIndex = 0;
  for (let match = anyName.exec(text); match && looked < MOST_CANDIDATES; match = anyName.exec(text)) {
    looked += 1;
    const candidate = readCandidate(text, match, { names, done });
    const known = candidate && evidenceOf(candidate.name.topic);
    const one = known && scoreCandidate(text, candidate, known);
    if (one?.isOpen) {
      scored.push(one);
      done = one.end;
      anyName.lastIndex = done;
    }
    // A shorter name may stand inside: "I-247A" in "Form I-247A", where "Form I-247" is none.
    else anyName.lastIndex = match.index + 1;
  }
  return scored;
}

function readCandidate(
  text: string,
  match: RegExpExecArray,
  { names, done }: { names: CompiledTopics['names']; done: number },
): Candidate | undefined {
  const name = names.get(foldName(match[0]));
  const core = { start: match.index, end: match.index + match[0].length };
  const borders = name && readWordBorders(text, core);
  if (!borders) return;
  const { start, end } = borders.isTag ? core : widen(text, core);
  const words = text.slice(start, end);
  return start < done ? undefined : { start, end, words, name, isTag: borders.isTag };
}

/** The end of a candidate in the text as it was: behind its last character, which may be two units long. */
function endOf({ end }: Candidate, { origin }: PlainText, text: string): number {
  const last = origin(end - 1);
  return last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
}
