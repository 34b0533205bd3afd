import { type Clue, near, type WordList } from './clue';

/** What one word of a topic's `context` adds, and one of its `not_with` takes. */
const CONTEXT_WEIGHT = 2.5;
const NOT_WITH_WEIGHT = -4;

/** What a topic's own data says for and against its names, and the words that rule a name out when it is part of them. */
export function topicClues(topic: TopicWords | undefined): readonly [readonly Clue[], WordList | undefined] {
  const { context, notWith } = topic ?? { context: [], notWith: [] };
  const clues = [
    ...(context.length > 0 ? [near(CONTEXT_WEIGHT, context, 2)] : []),
    ...(notWith.length > 0 ? [near(NOT_WITH_WEIGHT, notWith)] : []),
  ];
  return [clues, notWith.length > 0 ? notWith : undefined];
}

interface TopicWords {
  readonly context: WordList;
  readonly notWith: WordList;
}
