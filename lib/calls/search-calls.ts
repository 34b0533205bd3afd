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

/** A test for calls that hold every word, without regard to case or accents; numbers are found however they are typed. */
export function makeCallTest(words: string): (call: CallRecord) => boolean {
  const wanted = foldForSearch(words)
    .replace(/\d[\d\s().-]+\d/g, digits => digits.replace(/\D/g, ''))
    .split(/\s+/)
    .filter(Boolean);
  if (wanted.length === 0) return () => true;
  return ({ details }) => {
    if (!details) return false;
    const { officeName, number, campaignTitle, note, promise = '' } = details;
    const written = [officeName, campaignTitle, note, promise, number, showStoredNumber(number).replace(/\D/g, '')];
    const text = foldForSearch(written.join('\n'));
    return wanted.every(word => text.includes(word));
  };
}
