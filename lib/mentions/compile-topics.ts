import { type Clue, type NameForm, near } from './clue';
import { FEED_NAMES } from './clues/feed-names';
import { FORMS_OF_TOPIC } from './clues/forms-of-topic';
import { foldName, patternOfNames } from './name-pattern';
import { seenText } from './plain-text';
import type { PreparedTopic } from './prepared-topic';
import type { CompiledName } from './surroundings';
import { createWordList, type WordList } from './word-list';

/** How the names of one topic are judged. */
export interface TopicEvidence {
  /** First form that fits; undefined for topics of feeds, judged by whether the name is weak. */
  readonly forms: readonly NameForm[] | undefined;
  /** What the topic's own data says for and against. */
  readonly clues: readonly Clue[];
  /** Words that rule a name out when it is part of them. */
  readonly longer: WordList | undefined;
}

/** Topics ready for finding; made once, used for every text. */
export interface CompiledTopics {
  /** Matches every spelling of every name in a text as it is seen; undefined when there are no names. Global: set `lastIndex` before use. */
  readonly anyName: RegExp | undefined;
  readonly names: ReadonlyMap<string, CompiledName>;
  readonly evidence: ReadonlyMap<string, TopicEvidence>;
}

/** What one word of a topic's `context` adds, and one of its `not_with` takes. */
const CONTEXT_WEIGHT = 2.5;
const NOT_WITH_WEIGHT = -4;

/** Compiles the literals of topics into one expression; of two topics with the same name the first has it. */
export function compileTopics(topics: readonly PreparedTopic[]): CompiledTopics {
  const names = new Map<string, CompiledName>();
  const evidence = new Map<string, TopicEvidence>();
  for (const topic of topics) {
    const add = (isWeak: boolean) => (name: string) => {
      const folded = foldName(name);
      if (folded !== '' && !names.has(folded)) names.set(folded, { topic: topic.id, name, isWeak });
    };
    topic.names.forEach(add(false));
    topic.weakNames.forEach(add(true));
    evidence.set(topic.id, compileEvidence(topic));
  }
  const source = patternOfNames(topics.flatMap(({ names, weakNames }) => [...names, ...weakNames]));
  return { anyName: source === '' ? undefined : new RegExp(source, 'gi'), names, evidence };
}

function compileEvidence({ id, context, notWith }: PreparedTopic): TopicEvidence {
  const speaksFor = context.length > 0 ? createWordList(context) : undefined;
  const speaksAgainst = notWith.length > 0 ? createWordList(notWith) : undefined;
  return {
    forms: FORMS_OF_TOPIC.get(id),
    clues: [
      ...(speaksFor ? [near(CONTEXT_WEIGHT, speaksFor, 2)] : []),
      ...(speaksAgainst ? [near(NOT_WITH_WEIGHT, speaksAgainst)] : []),
    ],
    longer: speaksAgainst,
  };
}

/** True when the text may hold a name: one pass, before anything else is looked at. */
export function mayMention(text: string, { anyName }: CompiledTopics): boolean {
  if (!anyName) return false;
  anyName.lastIndex = 0;
  return anyName.test(seenText(text));
}

/** The forms of names that only a feed knows. */
export const formsOf = ({ forms }: TopicEvidence, { isWeak }: CompiledName): readonly NameForm[] =>
  forms ?? (isWeak ? FEED_NAMES.weak : FEED_NAMES.strong);
