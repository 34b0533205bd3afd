import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { compileTopics } from '../../lib/mentions/compile-topics';
import { decideMentions, findMentions, weighMentions } from '../../lib/mentions/find-mentions';
import { createGate } from '../../lib/mentions/gate';
import { gateSource } from '../../lib/mentions/gate-source';
import { BLOCK_BORDER } from '../../lib/mentions/name-pattern';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';
import type { LabelledLine } from '../../tools/eval/labelled-line';

const prepared = preparePackaged(packaged.topics as Topic[]);
const topics = compileTopics(prepared);
const gate = createGate([gateSource(prepared)]);
const FIXTURES = 'tests/fixtures/mentions';
const lines: LabelledLine[] = readdirSync(FIXTURES)
  .filter(file => file.endsWith('.jsonl'))
  .flatMap(file => readFileSync(`${FIXTURES}/${file}`, 'utf8').trim().split('\n'))
  .map(line => JSON.parse(line));
const texts = lines.map(({ text }) => text);

const anyText = fc.array(
  fc.oneof(
    fc.constantFrom(...texts),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '287(g)',
      '287',
      '(g)',
      ' ICE ',
      'hold',
      'detainer',
      '\ud83d',
      '\udc00',
      BLOCK_BORDER,
      '\u00ad',
      '§',
    ),
  ),
  { maxLength: 8 },
);

describe('in any text', () => {
  it('spans are in order, apart, within the text, and nothing throws', () => {
    fc.assert(
      fc.property(anyText, pieces => {
        const text = pieces.join('');
        let end = 0;
        for (const span of findMentions(text, topics)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(span.start, span.end)).not.toContain(BLOCK_BORDER);
          end = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of a part of it the names that begin there are found, weighed as in the whole', () => {
    fc.assert(
      fc.property(anyText, fc.nat(400), fc.nat(400), (pieces, from, length) => {
        const text = pieces.join(' ');
        const part = { from, to: from + length };
        const inPart = weighMentions(text, topics).filter(({ start, end }) => start < part.to && end > part.from);
        expect(weighMentions(text, topics, part)).toEqual(inPart);
      }),
      { numRuns: 100 },
    );
  });

  it('what is decided on a page does not depend on the order it was heard in', () => {
    fc.assert(
      fc.property(anyText, pieces => {
        const weighed = weighMentions(pieces.join(' '), topics);
        const heard = decideMentions([...weighed].reverse());
        expect(new Set(heard)).toEqual(new Set(decideMentions(weighed)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('what nobody sees', () => {
  it('inside a name changes nothing but offsets', () => {
    const marked = lines.filter(({ text, spans }) => spans.length > 0 && findMentions(text, topics).length > 0);
    const unseen = fc.constantFrom('\u00ad', '\u200b', '\u2060', '\ufeff');
    fc.assert(
      fc.property(fc.constantFrom(...marked), unseen, fc.nat(30), ({ text }, character, at) => {
        const found = findMentions(text, topics);
        const first = found[0];
        if (!first || first.end - first.start < 2) return;
        const inside = first.start + 1 + (at % (first.end - first.start - 1));
        const after = findMentions(text.slice(0, inside) + character + text.slice(inside), topics);
        const moved = (place: number) => (place > inside ? place + 1 : place === inside ? place : place);
        expect(after.map(({ topic }) => topic)).toEqual(found.map(({ topic }) => topic));
        expect(after[0]).toEqual({ topic: first.topic, start: first.start, end: moved(first.end) });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the gate', () => {
  it('lets every labelled mention pass that is found', () => {
    for (const { id, text } of lines) {
      const hits = gate.findHits(text);
      for (const { start, end } of findMentions(text, topics)) {
        expect(
          hits.some(hit => hit >= start && hit < end),
          `${id}: ${text.slice(start, end)}`,
        ).toBe(true);
      }
    }
  });
});

describe('a text made to cost', () => {
  const million = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));

  it.each([
    ['numbers', '287'],
    ['brackets', '287((('],
    ['white space', `287${' '.repeat(60)}`],
    ['one word', 'detainer '],
    ['half a name', 'Secure '],
    ['whole names', 'Secure Communities '],
    ['hashtags', '#a287g'],
    ['a citation without end', '8 U.S.C. 1357(g)(1)'.repeat(3) + '(1)'.repeat(900)],
    ['what is not seen', '2\u00ad8\u00ad7\u00ad(g) '],
    ['lookalikes', 'Ѕесuге Соmmunitiеs '],
    ['half a request', 'solicitud de retención de '],
  ])('of %s is read in time', (_, piece) => {
    const text = million(piece);
    const before = process.cpuUsage();
    findMentions(text, topics);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(4_000);
  });
});
