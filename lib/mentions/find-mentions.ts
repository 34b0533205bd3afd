import type { CompiledTopics } from './compile-topics';
import type { Candidate } from './evidence';
import { type Verdict, weighCandidate } from './evidence';
import type { MentionSpan } from './mention';
import { foldName } from './name-pattern';

/**
 * Finds every mention of the topics in a text, in order and without overlap; of names that begin at one place the longest.
 * `isOurs` says that mentions were found around this text before, which lends its evidence to doubtful names.
 */
export function findMentions(text: string, topics: CompiledTopics, isOurs = false): MentionSpan[] {
  const weighed: { candidate: Candidate; verdict: Verdict }[] = [];
  for (const candidate of findCandidates(text, topics)) {
    const verdict = weighCandidate(text, candidate, topics.evidence.get(candidate.name.topic));
    if (verdict !== 'no') weighed.push({ candidate, verdict });
  }
  // One clear mention lends its evidence to the doubtful ones around it.
  const takeDoubtful = isOurs || weighed.some(({ verdict }) => verdict === 'certain');
  return weighed
    .filter(({ verdict }) => verdict !== 'doubtful' || takeDoubtful)
    .map(({ candidate: { start, end, name } }) => ({ topic: name.topic, start, end }));
}

function* findCandidates(text: string, { anyName, names }: CompiledTopics): Generator<Candidate> {
  if (!anyName) return;
  anyName.lastIndex = 0;
  for (let match = anyName.exec(text); match; match = anyName.exec(text)) {
    const name = names.get(foldName(match[0]));
    if (name) yield { start: match.index, end: match.index + match[0].length, name };
  }
}
