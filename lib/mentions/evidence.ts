import type { Clue, NameForm } from './clue';
import type { Condition } from './conditions';
import type { PhraseList, PhraseTable } from './phrase-list';
import { indexWords, type WordIndex } from './word-list';
import { readWords } from './words';

type Tabulate = (list: PhraseList) => PhraseTable;

/** A clue as it is weighed: expressions as their source, lists by their number. Plain JSON. */
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

/** Prepares the forms of topics, in their order, and the words they share; phrases are left out unless something makes tables of them, which nothing on a page does. */
export function prepareEvidence(
  topics: readonly TopicKnowledge[],
  tabulate?: Tabulate,
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
          name: String(name),
          start,
          clues: [...its, ...always].map(clue => clues.indexOf(clue)),
        })),
        clues: clues.map(clue => prepareClue(clue, lists, tabulate)),
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
  tabulate: Tabulate | undefined,
): PreparedClue {
  return {
    ...rest,
    ...(name && { name: String(name) }),
    ...(before && { before: String(before) }),
    ...(after && { after: String(after) }),
    ...(follows && tabulate && { follows: tabulate(follows) }),
    ...(precedes && tabulate && { precedes: tabulate(precedes) }),
    ...(near && { near: String(lists.indexOf(near)) }),
    ...(lacks && { lacks: lacks.map(list => String(lists.indexOf(list))) }),
  };
}
