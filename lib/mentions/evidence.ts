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

/** How the names of one topic are judged, ready to use. Plain JSON, made at build time for the packaged topics. */
export interface PreparedEvidence {
  readonly forms: readonly PreparedForm[];
  readonly clues: readonly PreparedClue[];
  readonly words: WordIndex;
  /** The list of words that rule a name out when it is part of them; empty when there is none. */
  readonly longer: string;
}

/** Prepares forms; the clues of every form end with `always`. */
export function prepareEvidence(
  forms: readonly NameForm[],
  always: readonly Clue[],
  longer: readonly string[] | undefined,
): PreparedEvidence {
  const clues = [...new Set([...forms.flatMap(form => form.clues), ...always])];
  const lists = [...new Set([...clues.flatMap(({ near }) => (near ? [near] : [])), ...(longer ? [longer] : [])])];
  return {
    forms: forms.map(({ name, start, clues: its }) => ({
      name: String(name),
      start,
      clues: [...its, ...always].map(clue => clues.indexOf(clue)),
    })),
    clues: clues.map(clue => prepareClue(clue, lists)),
    words: indexWords(lists),
    longer: longer ? numberOf(lists.indexOf(longer)) : '',
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
