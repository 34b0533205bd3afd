import { FEED_NAMES } from './clues/feed-names';
import { prepareEvidence, type TopicForms } from './evidence';
import { knowTopic } from './know-topic';
import { madeAtOnce } from './made-at-once';
import { foldName, foldPlain, patternOfNames } from './name-pattern';
import { seenText } from './plain-text';
import type { PreparedTopic } from './prepared-topic';
import type { CompiledName } from './surroundings';
import { type Evidence, openWords } from './weigh-clues';

/** Topics ready for finding; made once, used for every text. */
export interface CompiledTopics {
  /** Matches every spelling of every name in a text as it is seen; undefined when there are no names. Global: set `lastIndex` before use. */
  readonly anyName: RegExp | undefined;
  readonly names: ReadonlyMap<string, CompiledName>;
  /** How the names of a topic are judged; made when a name of it is first met. */
  readonly evidenceOf: (topic: string) => Evidence | undefined;
}

/** Compiles the literals of topics into one expression; of two topics with the same name the first has it. */
export function compileTopics(topics: readonly PreparedTopic[]): CompiledTopics {
  const names = new Map<string, CompiledName>();
  const patterns: string[] = [];
  for (const topic of topics) {
    const all = [...topic.names, ...topic.weakNames];
    for (const [index, name] of all.entries()) {
      const folded = topic.folded ? topic.folded[index] || foldPlain(name) : foldName(name);
      if (folded === '' || names.has(folded)) continue;
      names.set(folded, { topic: topic.id, name, isWeak: index >= topic.names.length });
    }
    if (topic.pattern !== undefined) patterns.push(topic.pattern);
  }
  const others = topics.filter(({ pattern }) => pattern === undefined);
  patterns.push(patternOfNames(others.flatMap(topic => [...topic.names, ...topic.weakNames])));
  const source = patterns.filter(Boolean).join('|');
  return {
    anyName: source === '' ? undefined : madeAtOnce(source),
    names,
    evidenceOf: createEvidence(topics),
  };
}

function createEvidence(topics: readonly PreparedTopic[]): CompiledTopics['evidenceOf'] {
  const known = new Map<string, Evidence>();
  const shared = openWords(topics.find(({ words }) => words !== undefined)?.words ?? {});
  const make = (topic: PreparedTopic): Evidence => {
    if (topic.forms === undefined) return readFeedTopic(topic);
    const own: TopicForms = JSON.parse(topic.forms);
    return { ...shared, ...own, isOfFeed: false };
  };
  return id => {
    const made = known.get(id);
    if (made) return made;
    const topic = topics.find(one => one.id === id);
    const evidence = topic && make(topic);
    if (evidence) known.set(id, evidence);
    return evidence;
  };
}

function readFeedTopic(topic: PreparedTopic): Evidence {
  const { topics, words } = prepareEvidence([knowTopic(topic, [FEED_NAMES.strong, FEED_NAMES.weak])]);
  return { forms: [], clues: [], ...openWords(words), ...topics[0], isOfFeed: true };
}

/** True when the text may hold a name: one pass, before anything else is looked at. */
export function mayMention(text: string, { anyName }: CompiledTopics): boolean {
  if (!anyName) return false;
  anyName.lastIndex = 0;
  return anyName.test(seenText(text));
}
