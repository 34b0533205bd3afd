import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS_OF_TOPIC } from '../../lib/mentions/clues/forms-of-topic';
import { neededLetters } from '../../lib/mentions/needed-letters';
import { readLabelled } from '../../tools/eval/labelled-line';

describe('the letters that an expression needs', () => {
  it.each([
    ['one word', /harbor$/, ['harb']],
    ['one of several words, in any case', /(?:[Ww]eight|MASS|peso)\s*$/, ['weig', 'mass', 'peso']],
    ['letters that follow each other, whatever may end them', /of (?:the|every)?\s*code/, ['code']],
    ['endings that may be missing', /reg(?:ulation)?s?\.?$/, ['reg']],
    ['a repeated word', /(?:law )+$/, ['law ']],
    ['a digit', /^\s*\d+ ?[gx]/, [...'0123456789']],
    ['accents that may be missing', /c[aá]rcel/i, ['carc', 'cárc']],
    ['of two the more telling', /an?\s+sheriff/, ['sher']],
    ['each alternative its own', /^ (?:in|of)\s+[A-Z]|jury/, [' in', ' of', 'jury']],
    ['with what must not follow left out', /hold(?! on)/, ['hold']],
  ])('are known: %s', (_, expression, needed) => {
    expect(neededLetters(expression)).toEqual(needed);
  });

  it.each([
    ['any letter', /[a-z]{4}$/],
    ['a word that may be missing', /(?:court)?$/],
    ['an alternative without letters', /court|\W/],
    ['a letter that most texts have', /^s(?![a-z])/],
    ['what must not stand there', /(?<!federal )$/],
    ['more letters than can be listed', /[^x]/],
  ])('are not known: %s', (_, expression) => {
    expect(neededLetters(expression)).toBeUndefined();
  });

  it('are in every text that an expression of the clues matches', () => {
    const folder = 'tests/fixtures/mentions';
    const files = readdirSync(folder).filter(file => file.endsWith('.jsonl'));
    const lines = files.flatMap(file => readLabelled(readFileSync(`${folder}/${file}`, 'utf8'), file).lines);
    // Each text as clues see it: the name, what stands before it, and what stands after.
    const texts = lines
      .filter((_, index) => index % 3 === 0)
      .flatMap(({ text, spans }) =>
        spans.flatMap(({ start, end }) => [text.slice(0, start), text.slice(start, end), text.slice(end)]),
      );
    let matched = 0;
    for (const expression of expressionsOfClues()) {
      const needed = neededLetters(expression);
      if (!needed) continue;
      for (const text of texts.filter(each => expression.test(each))) {
        matched += 1;
        expect(
          needed.some(letters => text.toLowerCase().includes(letters)),
          `${expression} in “${text}”`,
        ).toBe(true);
      }
    }
    expect(matched).toBeGreaterThan(10_000);
  });

  it('are in every text that can be made to match one', () => {
    // What looks around, and any case, cannot be made up.
    const plain = expressionsOfClues().filter(({ source, flags }) => !/\(\?<?[=!]|\\b/.test(source) && flags === '');
    const known = plain.flatMap(expression => {
      const needed = neededLetters(expression);
      return needed ? [{ expression, needed }] : [];
    });
    expect(known.length).toBeGreaterThan(50);
    for (const { expression, needed } of known)
      fc.assert(
        fc.property(fc.stringMatching(expression), text =>
          needed.some(letters => text.toLowerCase().includes(letters)),
        ),
      );
  });
});

function expressionsOfClues(): readonly RegExp[] {
  const forms = [...FORMS_OF_TOPIC.values()].flat();
  const clues = forms.flatMap(form => form.clues).flatMap(({ name, before, after }) => [name, before, after]);
  return [...new Set([...forms.map(({ name }) => name), ...clues])].filter(expression => expression !== undefined);
}
