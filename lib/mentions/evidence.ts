import type { Clue, NameForm } from './clue';
import type { Condition } from './conditions';
import { type PhraseTable, spellOutPhrases } from './phrase-list';
import { indexWords, type WordIndex } from './word-list';

/** A clue as it is weighed: expressions as their source, lists by their number. Plain JSON. */
export interface PreparedClue extends Pick<Clue, 'weight' | 'most' | 'reach'> {
  readonly name?: string;
  readonly before?: string;
  readonly after?: string;
  readonly when?: Condition;
  readonly follows?: PhraseTable;
  readonly precedes?: PhraseTable;
  readonly near?: string;
}

/** A form with the numbers of its clues. */
export interface PreparedForm {
  readonly name: string;
  readonly start: number;
  readonly clues: readonly number[];
}

/** How the names of one topic are judged: by which forms of the tables. Plain JSON. */
export interface TopicForms {
  readonly forms: readonly PreparedForm[];
  /** The list of words that rule a name out when it is part of them; empty when there is none. */
  readonly longer: string;
}

/** What the forms of several topics ask, ready to use. Plain JSON, made at build time for the packaged topics. */
export interface ClueTables {
  readonly clues: readonly PreparedClue[];
  readonly words: WordIndex;
}

/** What is known of the names of one topic. */
export interface TopicKnowledge {
  readonly forms: readonly NameForm[];
  /** Asked after those of each form. */
  readonly always: readonly Clue[];
  readonly longer: readonly string[] | undefined;
}

/** Prepares the forms of topics, in their order, and the tables they share. */
export function prepareEvidence(topics: readonly TopicKnowledge[]): { topics: TopicForms[]; tables: ClueTables } {
  const all = topics.flatMap(({ forms, always }) => [...forms.flatMap(form => form.clues), ...always]);
  const clues = [...new Set(all)];
  const lists = [...new Set([...clues.map(({ near }) => near), ...topics.map(({ longer }) => longer)])].filter(
    list => list !== undefined,
  );
  return {
    topics: topics.map(({ forms, always, longer }) => ({
      forms: forms.map(({ name, start, clues: its }) => ({
        name: String(name),
        start,
        clues: [...its, ...always].map(clue => clues.indexOf(clue)),
      })),
      longer: longer ? numberOf(lists.indexOf(longer)) : '',
    })),
    tables: { clues: clues.map(clue => prepareClue(clue, lists)), words: indexWords(lists) },
  };
}

function prepareClue(
  { name, before, after, follows, precedes, near, ...rest }: Clue,
  lists: readonly (readonly string[])[],
): PreparedClue {
  return {
    ...rest,
    ...(name && { name: String(name) }),
    ...(before && { before: String(before) }),
    ...(after && { after: String(after) }),
    ...(follows && { follows: spellOutPhrases(follows) }),
    ...(precedes && { precedes: spellOutPhrases(precedes) }),
    ...(near && { near: numberOf(lists.indexOf(near)) }),
  };
}

/** As it stands among the numbers of an entry. */
const numberOf = (list: number) => `,${list},`;
