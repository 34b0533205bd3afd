import { describe, expect, it } from 'vitest';
import { formatDays, formatLongDay, formatSpan } from '../../lib/language/format-time';
import { listStates } from '../../lib/language/state-names';

/** Engines put thin and narrow spaces into times; people do not care which. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('times in words', () => {
  const rally = { from: Date.parse('2009-09-12T15:30:00-04:00'), to: Date.parse('2009-09-12T18:30:00-04:00') };

  it('names the zone and says the day once', () => {
    expect(plain(formatSpan(rally, 'en', 'America/New_York'))).toBe('Saturday, September 12, 2009, 3:30 – 6:30 PM EDT');
    expect(plain(formatSpan(rally, 'es', 'America/Los_Angeles'))).toMatch(
      /^sábado, 12 de septiembre de 2009, .*12:30.*3:30 p\.m\. PDT$/,
    );
  });
  it('needs no end', () => {
    expect(plain(formatSpan({ ...rally, to: undefined }, 'en', 'America/New_York'))).toMatch(/at 3:30 PM EDT$/);
  });
  it('says whole days without hours', () => {
    const days = { from: Date.parse('2006-07-28T00:00:00-04:00'), to: Date.parse('2006-07-30T00:00:00-04:00') };
    expect(plain(formatDays(days, 'en', 'America/New_York'))).toBe('Friday, July 28 – Sunday, July 30, 2006');
    expect(plain(formatDays({ ...days, to: undefined }, 'en', 'America/New_York'))).toBe('Friday, July 28, 2006');
  });
  it('leaves the year out when it is this one', () => {
    expect(formatLongDay('2012-12-17', 'en', 2012)).toBe('Monday, December 17');
    expect(formatLongDay('2012-12-17', 'en', 2026)).toBe('Monday, December 17, 2012');
  });
});

describe('names of states', () => {
  it('has 50 states, the District and five territories, in each language’s order', () => {
    expect(listStates('en')).toHaveLength(56);
    expect(new Set(listStates('en').map(({ code }) => code)).size).toBe(56);
    expect(listStates('es').find(({ code }) => code === 'NC')?.name).toBe('Carolina del Norte');
    const names = listStates('es').map(({ name }) => name);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'es')));
  });
});
