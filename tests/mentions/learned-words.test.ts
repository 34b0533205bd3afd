import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listLearnable, weighLearned } from '../../lib/mentions/learned-words';
import learned from '../../lib/mentions/learned-words.json';
import { readSurroundings } from '../../lib/mentions/surroundings';
import { readLabelled } from '../../tools/eval/labelled-line';
import { learnWords } from '../../tools/learn/learn-words';

const FIXTURES = 'tests/fixtures/mentions';

const around = (text: string, name: string) => {
  const start = text.indexOf(name);
  return readSurroundings(text, { start, end: start + name.length });
};
const weightsOf = (words: Readonly<Record<string, string>>) =>
  new Map(
    Object.values(words)
      .flatMap(lines => lines.split('\n'))
      .flatMap(line => {
        const [weight, ...stems] = line.trim().split(' ');
        return stems.map(stem => [stem, Number(weight)] as const);
      }),
  );

describe('what was learned from the labelled lines', () => {
  it('is what they teach: after new lines, npm run learn:mentions', () => {
    const files = readdirSync(FIXTURES)
      .filter(file => file.endsWith('.jsonl'))
      .sort();
    const lines = files.flatMap(file => readLabelled(readFileSync(`${FIXTURES}/${file}`, 'utf8'), file).lines);
    const [now, stored] = [weightsOf(learnWords(lines)), weightsOf(learned)];
    const words = new Set([...now.keys(), ...stored.keys()]);
    // Another machine's arithmetic may round a weight to the other side of a step.
    const different = [...words].filter(word => Math.abs((now.get(word) ?? 0) - (stored.get(word) ?? 0)) > 0.5);
    expect(different).toEqual([]);
    const rounded = [...words].filter(word => now.get(word) !== stored.get(word));
    expect(rounded.length).toBeLessThan(words.size / 100);
  }, 300_000);

  it('is heard of words once each, without accents, and of the two next to the name', () => {
    const words = listLearnable(around('Inmigración pidió la retención, la pidió ICE ayer', 'retención'));
    expect([...words]).toEqual(['inmigra', 'pidio', 'la', 'ice', 'ayer', '<la', '>la']);
    expect([...listLearnable(around('PEP', 'PEP'))]).toEqual(['<', '>']);
  });

  it('speaks for a name among words of deportation and against it among those of a kitchen', () => {
    const heard = (text: string) => weighLearned(around(text, '287 g'));
    expect(heard('The sheriff and ICE: deported after 287 g, say immigrants')).toBeGreaterThan(0);
    expect(heard('Mix 287 g butter with the flour and bake')).toBeLessThan(0);
    const long = 'sheriff jail immigrants deported ICE county '.repeat(6);
    expect(heard(`${long} 287 g ${long}`)).toBe(4);
  });
});
