// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../lib/page/markup';
import { readMarks } from './reading';

const FIXTURES = 'tests/fixtures/mentions';
/** Every so many lines of all: each is read eight times. */
const EVERY = 36;
/** What is known to be missed or falsely marked is at the edge, and may be either with a note beside it. */
const SLIPS = new Set(
  Object.values(JSON.parse(readFileSync(`${FIXTURES}/known-slips.json`, 'utf8')) as Record<string, string[]>)
    .flat()
    .map(slip => slip.split(' ', 1)[0]),
);

interface Line {
  readonly id: number | string;
  readonly text: string;
  readonly html?: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

const lines: Line[] = readdirSync(FIXTURES)
  .filter(file => file.endsWith('.jsonl'))
  .flatMap(file => readFileSync(`${FIXTURES}/${file}`, 'utf8').trim().split('\n'))
  .map(line => JSON.parse(line) as Line)
  .filter(({ id, html, spans }) => html === undefined && spans.length > 0 && !SLIPS.has(String(id)))
  .filter((_, index) => index % EVERY === 0);

const escapeMarkup = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const wordsIn = async (html: string) => (await readMarks(`<p>${html}</p>`)).map(({ range }) => range.toString());

/** The line with a piece of markup behind each mention. */
function annotate({ text, spans }: Line, note: string): string {
  const ends = [...spans].map(({ end }) => end).sort((one, other) => one - other);
  return [0, ...ends].map((from, index) => escapeMarkup(text.slice(from, ends[index]))).join(note);
}

describe.each([
  '<sup>3</sup>',
  '<a href="#note">3</a>',
  '<sup><a href="#note">[12]</a></sup>',
  '<a><span>*</span></a>',
])('a mention with %s behind it', note => {
  it('is the mention it is without, and ends where it ended', async () => {
    expect(lines.length).toBeGreaterThan(50);
    const changed: string[] = [];
    for (const line of lines) {
      const [plain, annotated] = [await wordsIn(escapeMarkup(line.text)), await wordsIn(annotate(line, note))];
      if (plain.join('|') !== annotated.join('|')) changed.push(`${line.id}: ${plain} became ${annotated}`);
    }
    expect(changed).toEqual([]);
  });
});

it('a link of very many asterisks is read at once, and none that stand alone is anything but a note', () => {
  const link = document.createElement('a');
  link.textContent = `${'*'.repeat(50_000)}x`;
  const began = performance.now();
  expect(kindOf(link)).toBe('inline');
  // A thousandth of it, and fifteen seconds where each asterisk is tried with all behind it.
  expect(performance.now() - began).toBeLessThan(2_000);
  const kinds = ['3', '12', '[12]', '*', '**', '* 1', '123', '1 2', '-', '', '3b'].map(words => {
    link.textContent = words;
    return kindOf(link) === 'note';
  });
  expect(kinds).toEqual([true, true, true, true, true, true, false, false, false, false, false]);
});
