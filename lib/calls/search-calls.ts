import { foldForSearch } from '../language/fold-for-search';
import { showStoredNumber } from '../targets/show-number';
import type { CallFilter } from './call-filter';
import type { CallRecord } from './call-record';

/** What is looked for in the log. */
export interface CallQuery extends CallFilter {
  /** Words of office, number, campaign, note and promise, in any order; empty means any. */
  readonly words: string;
}

/** True when every call is meant. */
export const isEverything = ({ words, ...filter }: CallQuery): boolean =>
  words.trim() === '' && Object.values(filter).every(value => value === undefined);

/** A number, a date or a bill, with what people write between its digits; none goes on in the next line. */
const NUMBER = /\(?\d(?:[\d().-]|[^\S\n])*\d/g;

/** A text with its numbers as digits alone. */
const joinDigits = (text: string): string => text.replace(NUMBER, number => number.replace(/\D/g, ''));

const split = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

/** A test for calls that hold every word, without regard to case or accents; numbers are found however they are typed and written. */
export function makeCallTest(words: string): (call: CallRecord) => boolean {
  const typed = foldForSearch(words);
  if (typed.trim() === '') return () => true;
  const hasNumber = /\d/.test(typed);
  // "10 25" may be two numbers or one.
  const ways = hasNumber ? [split(typed), split(joinDigits(typed))] : [split(typed)];
  return ({ details }) => {
    if (!details) return false;
    const { officeName, number, campaignTitle, note, promise = '' } = details;
    const written = [officeName, campaignTitle, note, promise, number, showStoredNumber(number)];
    const folded = foldForSearch(written.join('\n'));
    const text = hasNumber ? `${folded}\n${joinDigits(folded)}` : folded;
    return ways.some(wanted => wanted.every(word => text.includes(word)));
  };
}
