import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
/** What the first rule with this selector says, in order. */
function readRule(css: string, selector: string): string[] {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`No rule for ${selector}`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return body
    .split(';')
    .flatMap(line => line.trim() || [])
    .sort();
}

it.each([
  ['highlight', 'entrypoints/mark.css'],
  ['underline', 'entrypoints/mark-underline.css'],
])('the sample of "%s" looks as the marks do', (style, path) => {
  const sample = readRule(read('components/settings/marking.css'), `.mark-${style}`);
  expect(sample).toEqual(readRule(read(path), '::highlight(noted)'));
});

it('each style says all the other says, so that either may stand for the other in an open page', () => {
  const properties = (path: string) => readRule(read(path), '::highlight(noted)').map(line => line.split(':')[0]);
  expect(properties('entrypoints/mark-underline.css')).toEqual(properties('entrypoints/mark.css'));
});
