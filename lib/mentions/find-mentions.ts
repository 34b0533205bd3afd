import type { CompiledTopics } from './compile-topics';
import { type Verdict, weighCandidate } from './evidence';
import type { MentionSpan } from './mention';
import { foldName } from './name-pattern';
import { simplifyText } from './plain-text';

/** A name found in a text and how sure it is by the words around it, before the page as a whole is heard. */
export interface WeighedMention extends MentionSpan {
  readonly verdict: Exclude<Verdict, 'no'>;
}

/** The part of a text to look for names in, UTF-16 offsets, end exclusive; the rest is there to speak for or against them. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
}

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

/** Finds the names that begin in a part of a text, each weighed by what stands around it there. */
export function weighMentions(
  text: string,
  { anyName, names, evidence }: CompiledTopics,
  part: TextPart = { from: 0, to: text.length },
): WeighedMention[] {
  const weighed: WeighedMention[] = [];
  if (!anyName) return weighed;
  const plain = simplifyText(text);
  anyName.lastIndex = 0;
  for (let match = anyName.exec(plain.text); match; match = anyName.exec(plain.text)) {
    const name = names.get(foldName(match[0]));
    if (!name) continue;
    const candidate = { start: match.index, end: anyName.lastIndex, name };
    const verdict = weighCandidate(plain.text, candidate, evidence.get(name.topic));
    if (verdict !== 'no') {
      const start = plain.origin(candidate.start);
      const end = plain.origin(candidate.end - 1) + 1;
      if (start >= part.from && start < part.to) weighed.push({ topic: name.topic, start, end, verdict });
    }
    // A shorter name may stand inside: "I-247A" in "Form I-247A", where "Form I-247" is none.
    else anyName.lastIndex = match.index + 1;
  }
  return weighed;
}
