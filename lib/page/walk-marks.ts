import { isSameMark, type Mark } from './mark';

/** Which way a walk goes: 1 to the next mark, -1 to the one before. */
export type Step = 1 | -1;

/** The mark a step leads to, round and round, from the one shown last; without one, from what is in the window. Undefined where there is none. */
export function stepTo(marks: readonly Mark[], current: Mark | undefined, step: Step): Mark | undefined {
  const at = current ? marks.findIndex(mark => isSameMark(mark, current)) : -1;
  if (at >= 0) return marks[(at + step + marks.length) % marks.length];
  const isAhead = ({ range }: Mark) => {
    const { top, bottom } = range.getBoundingClientRect();
    return step === 1 ? bottom > 0 : top < innerHeight;
  };
  return step === 1 ? (marks.find(isAhead) ?? marks[0]) : (marks.findLast(isAhead) ?? marks.at(-1));
}
