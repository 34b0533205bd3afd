import { type NameForm, near, type WordList } from './clue';
import type { TopicKnowledge } from './evidence';

/** What one word of a topic's `context` adds, and one of its `not_with` takes. */
const CONTEXT_WEIGHT = 2.5;
const NOT_WITH_WEIGHT = -4;

/** The forms of a topic with what its own data says for and against its names. */
export function knowTopic({ context, notWith }: TopicWords, forms: readonly NameForm[]): TopicKnowledge {
  const always = [
    ...(context.length > 0 ? [near(CONTEXT_WEIGHT, context, 2)] : []),
    ...(notWith.length > 0 ? [near(NOT_WITH_WEIGHT, notWith)] : []),
  ];
  return { forms, always, longer: notWith.length > 0 ? notWith : undefined };
}

interface TopicWords {
  readonly context: WordList;
  readonly notWith: WordList;
}
