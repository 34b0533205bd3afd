import type { Topic } from '../campaigns/topic-schema';
import { foldName } from './name-pattern';
import type { WordIndex } from './word-list';

/** A topic as a page gets it: its names and what speaks for or against them, nothing to read. Plain JSON. */
export interface PreparedTopic {
  readonly id: string;
  /** Literals that count unless something speaks against them. */
  readonly names: readonly string[];
  /** Literals that count only when something near speaks for them. */
  readonly weakNames: readonly string[];
  /** Words that speak for it: lower case as the beginning of a word in any case, with capitals as written (or in a headline's capitals), ALL CAPITALS as a whole word. */
  readonly context: readonly string[];
  /** Words that speak against it, read the same way. */
  readonly notWith: readonly string[];
  /** The expression of all its names (`patternOfNames`) and each of them folded (`foldName`, empty where `foldPlain` says the same), weak ones last; made of the names when left out. */
  readonly pattern?: string;
  readonly folded?: readonly string[];
  /** How its names are judged (`TopicForms` as JSON, read when one is met); only packaged topics have it. */
  readonly forms?: string;
  /** The words that all topics with forms share; the first of them has it. */
  readonly words?: WordIndex;
}

/** Reduces topics to what finding needs, once: at build time for the packaged ones. */
export function prepareTopics(topics: readonly Topic[]): PreparedTopic[] {
  return topics.map(topic => {
    const all = topic.names.map(name => (typeof name === 'string' ? { name, needs_context: false } : name));
    const spelled = all.map(({ name }) => spellingOf(name));
    const names = all.filter((_, index) => spelled.indexOf(spelled[index] ?? '') === index);
    return {
      id: topic.id,
      names: names.filter(({ needs_context }) => !needs_context).map(({ name }) => name),
      weakNames: names.filter(({ needs_context }) => needs_context).map(({ name }) => name),
      context: withoutLonger(topic.context ?? []),
      notWith: withoutLonger(topic.not_with ?? []),
    };
  });
}

/** "Poli migra" finds what "polimigra" does not. */
const spellingOf = (name: string) => `${foldName(name)}${/\s/.test(name) ? ' ' : ''}`;

/** Words are read as beginnings, so "immigrants" adds nothing to "immigrant": fewer bytes on every page. */
function withoutLonger(words: readonly string[]): string[] {
  return words.filter(word => !words.some(other => other !== word && isBeginning(other) && word.startsWith(other)));
}

const isBeginning = (word: string) => word === word.toLowerCase();
