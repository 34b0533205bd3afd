import type { CompiledTopics } from './compile-topics';
import type { Candidate } from './evidence';
import { type Verdict, weighCandidate } from './evidence';
import type { MentionSpan } from './mention';
import { foldName } from './name-pattern';
import { simplifyText } from './plain-text';

/**
 * Finds every mention of the topics in a text, in order and without overlap; of names that begin at one place the longest.
 * `isOurs` says that mentions were found around this text before, which lends its evidence to doubtful names.
 */
export function findMentions(text: string, topics: CompiledTopics, isOurs = false): MentionSpan[] {
  const plain = simplifyText(text);
  const weighed = weighAll(plain.text, topics);
  // One clear mention lends its evidence to the doubtful ones around it.
  const takeDoubtful = isOurs || weighed.some(({ verdict }) => verdict === 'certain');
  return weighed
    .filter(({ verdict }) => verdict !== 'doubtful' || takeDoubtful)
    .map(({ candidate: { start, end, name } }) => ({
      topic: name.topic,
      start: plain.origin(start),
      end: plain.origin(end - 1) + 1,
    }));
}

function weighAll(text: string, { anyName, names, evidence }: CompiledTopics) {
  const weighed: { candidate: Candidate; verdict: Verdict }[] = [];
  if (!anyName) return weighed;
  anyName.lastIndex = 0;
  for (let match = anyName.exec(text); match; match = anyName.exec(text)) {
    const name = names.get(foldName(match[0]));
    if (!name) continue;
    const candidate = { start: match.index, end: anyName.lastIndex, name };
    const verdict = weighCandidate(text, candidate, evidence.get(name.topic));
    if (verdict !== 'no') weighed.push({ candidate, verdict });
    // A shorter name may stand inside: "I-247A" in "Form I-247A", where "Form I-247" is none.
    else anyName.lastIndex = match.index + 1;
  }
  return weighed;
}
