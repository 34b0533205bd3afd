import type { Clue, NameForm } from './clue';
import type { Condition } from './conditions';
import type { PhraseList, PhraseTable } from './phrase-list';
import { indexWords, type WordIndex } from './word-list';
import { readWords } from './words';

/** What is made of clues at build time, and nowhere on a page. */
interface Workshop {
  readonly tabulate: (list: PhraseList) => PhraseTable;
  readonly neededLetters: (expression: RegExp) => readonly string[] | undefined;
}

/** A clue as it is weighed: expressions as `spellExpression` gives them, lists by their number. Plain JSON. */
export interface PreparedClue extends Pick<Clue, 'weight' | 'most' | 'reach'> {
  readonly name?: string;
  readonly before?: string;
  readonly after?: string;
  readonly when?: Condition;
  readonly follows?: PhraseTable;
  readonly precedes?: PhraseTable;
  readonly near?: string;
  readonly lacks?: readonly string[];
}

/** A form with the numbers of its clues among those of its topic. */
export interface PreparedForm {
  readonly name: string;
  readonly start: number;
  readonly clues: readonly number[];
}

/** How the names of one topic are judged. Plain JSON, made at build time for the packaged topics. */
export interface TopicForms {
  readonly forms: readonly PreparedForm[];
  readonly clues: readonly PreparedClue[];
  /** The list of longer names that rule one out when it is part of them, and every word of theirs in lower case. */
  readonly longer?: { readonly list: string; readonly words: readonly string[] };
}

/** What is known of the names of one topic. */
export interface TopicKnowledge {
  readonly forms: readonly NameForm[];
  /** Asked after those of each form. */
  readonly always: readonly Clue[];
  readonly longer: readonly string[] | undefined;
}

/** Prepares the forms of topics, in their order, and the words they share; phrases are left out where nothing makes tables of them. */
export function prepareEvidence(
  topics: readonly TopicKnowledge[],
  workshop?: Workshop,
): { topics: TopicForms[]; words: WordIndex } {
  const cluesOf = ({ forms, always }: TopicKnowledge) => [
    ...new Set([...forms.flatMap(form => form.clues), ...always]),
  ];
  const near = topics.flatMap(topic => cluesOf(topic).flatMap(clue => [clue.near, ...(clue.lacks ?? [])]));
  const lists = [...new Set([...near, ...topics.map(({ longer }) => longer)])].filter(list => list !== undefined);
  return {
    topics: topics.map(topic => {
      const { forms, always, longer } = topic;
      const clues = cluesOf(topic);
      return {
        forms: forms.map(({ name, start, clues: its }) => ({
          name: spellExpression(name, workshop),
          start,
          clues: [...its, ...always].map(clue => clues.indexOf(clue)),
        })),
        clues: clues.map(clue => prepareClue(clue, lists, workshop)),
        ...(longer && { longer: { list: String(lists.indexOf(longer)), words: listWords(longer) } }),
      };
    }),
    words: indexWords(lists),
  };
}

const listWords = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap(readWords).map(({ lower }) => lower)),
];

function prepareClue(
  { name, before, after, follows, precedes, near, lacks, ...rest }: Clue,
  lists: readonly (readonly string[])[],
  workshop: Workshop | undefined,
): PreparedClue {
  return {
    ...rest,
    ...(name && { name: spellExpression(name, workshop) }),
    ...(before && { before: spellExpression(before, workshop) }),
    ...(after && { after: spellExpression(after, workshop) }),
    ...(follows && workshop && { follows: workshop.tabulate(follows) }),
    ...(precedes && workshop && { precedes: workshop.tabulate(precedes) }),
    ...(near && { near: String(lists.indexOf(near)) }),
    ...(lacks && { lacks: lacks.map(list => String(lists.indexOf(list))) }),
  };
}

/** An expression as one string: its source, and before it, parted by `|` and a line, what a text must have one of, where that is known. */
const spellExpression = (expression: RegExp, workshop: Workshop | undefined): string => {
  const needed = workshop?.neededLetters(expression);
  return `${needed ? `${needed.join('|')}\n` : ''}${expression}`;
};
