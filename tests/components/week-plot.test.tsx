// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { WeekPlot } from '../../components/calls/WeekPlot';
import { LanguageContext } from '../../components/hooks/use-words';
import { addDays } from '../../lib/calls/follow-up';
import { type Screen, show } from './screen';

/** About as wide as a letter of a date is drawn, in CSS pixels. */
const LETTER_PX = 6;

let screen: Screen | undefined;
afterEach(() => screen?.close());

const weeksUntil = (sunday: string) =>
  Array.from({ length: 26 }, (_, index) => ({
    sunday: addDays(sunday, 7 * (index - 25)),
    talked: 1,
    message: 0,
    nobody: 0,
  }));

describe('the dates under the weeks', () => {
  it.each([
    ['en', '2026-11-22'],
    ['es', '2026-11-22'],
    ['en', '2027-01-03'],
    ['es', '2027-03-07'],
  ] as const)('stand side by side and begin inside the picture, in %s up to %s', (language, sunday) => {
    screen = show(
      <LanguageContext.Provider value={language}>
        <WeekPlot label="weeks" weeks={weeksUntil(sunday)} />
      </LanguageContext.Provider>,
    );
    const dates = [...document.querySelectorAll('.plot-date')].map(date => ({
      end: Number(date.getAttribute('x')),
      px: LETTER_PX * (date.textContent ?? '').length,
    }));
    expect(dates.length).toBeGreaterThan(1);
    const ends = [0, ...dates.map(({ end }) => end)];
    for (const [index, { end, px }] of dates.entries()) expect(end - px).toBeGreaterThanOrEqual(ends[index] ?? 0);
  });
});
