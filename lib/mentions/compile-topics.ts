import { foldName, patternOfNames } from './name-pattern';
import { seenText } from './plain-text';
import type { PreparedTopic } from './prepared-topic';

/** One name, as looked up by the folded form of what matched. */
export interface CompiledName {
  readonly topic: string;
  readonly name: string;
  readonly isWeak: boolean;
}

/** What speaks for and against the names of one topic, as global expressions; undefined: nothing does. */
export interface TopicEvidence {
  readonly speaksFor: RegExp | undefined;
  readonly speaksAgainst: RegExp | undefined;
}

/** Topics ready for finding; made once, used for every text. */
export interface CompiledTopics {
  /** Matches every spelling of every name in a text as it is seen; undefined when there are no names. Global: set `lastIndex` before use. */
  readonly anyName: RegExp | undefined;
  readonly names: ReadonlyMap<string, CompiledName>;
  readonly evidence: ReadonlyMap<string, TopicEvidence>;
}

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
    evidence.set(topic.id, { speaksFor: anyWord(topic.context), speaksAgainst: anyWord(topic.notWith) });
  }
  const source = patternOfNames([...names.values()].map(({ name }) => name));
  return { anyName: source === '' ? undefined : new RegExp(source, 'gi'), names, evidence };
}

/** True when the text may hold a name: one pass, before anything else is looked at. */
export function mayMention(text: string, { anyName }: CompiledTopics): boolean {
  if (!anyName) return false;
  anyName.lastIndex = 0;
  return anyName.test(seenText(text));
}

function anyWord(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return;
  return new RegExp(`(?<![\\p{L}\\d])(?:${words.map(patternOfWord).join('|')})`, 'gu');
}

function patternOfWord(word: string): string {
  if (word === word.toLowerCase()) return literal(word, bothCases);
  const asWritten = literal(word);
  return word === word.toUpperCase() ? `${asWritten}(?![\\p{L}\\d])` : `${asWritten}|${literal(word.toUpperCase())}`;
}

function literal(word: string, letter = (one: string) => one): string {
  return [...word].map(one => (/\p{L}/u.test(one) ? letter(one) : escapeCharacter(one))).join('');
}

const escapeCharacter = (one: string) => (/\s/.test(one) ? '\\s+' : /[\\^$.*+?()[\]{}|/]/.test(one) ? `\\${one}` : one);

const bothCases = (letter: string) => {
  const upper = letter.toUpperCase();
  return upper.length > 1 ? letter : `[${letter}${upper}]`;
};
