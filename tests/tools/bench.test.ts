import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatePage } from '../../bench/mentions/generate-page.mjs';
import { fewOfEach, readPages } from '../../bench/mentions/pages.mjs';
import { isMet, sayGoal } from '../../bench/mentions/section.mjs';
import { median, quantile, slope } from '../../bench/mentions/statistics.mjs';
import { listHtml } from '../../tools/list-html.mjs';
import { runCommand } from '../../tools/run-command.mjs';
import { formatTable } from '../../tools/table.mjs';
import { newFolder } from './new-folder';

const bench = (...args: string[]) => runCommand(process.execPath, ['tools/bench.mjs', ...args]);

describe('npm run bench', () => {
  it('without a name lists what there is, each with what it measures', async () => {
    const { code, output } = await bench();
    expect(code).toBe(0);
    for (const name of ['finding', 'mentions', 'script']) expect(output).toMatch(new RegExp(`^  ${name} +\\w+`, 'm'));
  });

  it('refuses a name there is no bench for', async () => {
    const { code, output } = await bench('nothing-of-the-kind');
    expect(code).toBe(2);
    expect(output).toContain('No bench is called nothing-of-the-kind.');
  });
});

describe('the pages to measure on', () => {
  it('come in four sizes, at least forty, when none are saved here', () => {
    const { pages, from } = readPages(undefined, join(tmpdir(), 'no-such-folder'));
    expect(from).toContain('generated');
    expect(pages.length).toBeGreaterThanOrEqual(40);
    expect(fewOfEach(pages, 1).map(({ bucket }) => bucket)).toEqual(['S', 'M', 'L', 'XL']);
  });

  it('a folder somebody names must have some', () => {
    const empty = newFolder();
    expect(() => readPages(empty)).toThrow('no *.html');
  });

  it('are found in folders inside folders, in order', () => {
    const found = listHtml('tests/fixtures/saved-pages');
    expect(found.map(file => file.split(/[\\/]/).at(-1))).toEqual(['bread.html', 'county.html', 'throws.html']);
  });

  it('are the same for the same seed, and about as large as asked', () => {
    const page = generatePage(100_000, 7);
    expect(page).toBe(generatePage(100_000, 7));
    expect(page).not.toBe(generatePage(100_000, 8));
    expect(page.length).toBeGreaterThan(90_000);
    expect(page.length).toBeLessThan(115_000);
  });
});

describe('figures', () => {
  it('a median lies in the middle, a quantile between its neighbours', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 3])).toBe(2);
    expect(quantile([0, 10], 0.99)).toBeCloseTo(9.9);
  });

  it('the slope of what doubles with each doubling is one', () => {
    expect(slope([1, 2, 4, 8].map(x => [Math.log(x), Math.log(3 * x)] as const))).toBeCloseTo(1);
  });

  it('a goal says what it wants, and whether that holds', () => {
    expect(sayGoal({ what: '', most: 8, value: 9 })).toBe('≤ 8');
    expect(isMet({ what: '', most: 8, value: 9 })).toBe(false);
    expect(isMet({ what: '', least: 7, value: 7 })).toBe(true);
    expect(sayGoal({ what: '', most: 6, least: 6, value: 6 })).toBe('= 6');
    expect(isMet({ what: '', most: 6, least: 6, value: 5 })).toBe(false);
  });

  it('a table lines numbers up on the right and leaves out what no row has', () => {
    expect(
      formatTable([
        { id: 'x', who: 'this', ms: 1.5 },
        { who: 'other', ms: 10, more: undefined },
      ]),
    ).toBe('who     ms\nthis   1.5\nother   10');
  });
});
