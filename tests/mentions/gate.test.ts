import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../bench/mentions/generate-page.mjs';
import packaged from '../../campaigns/topics.json';
import { checkName, tidyName } from '../../lib/campaigns/check-name';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { compileTopics } from '../../lib/mentions/compile-topics';
import { findMentions } from '../../lib/mentions/find-mentions';
import { createGate, piecesOf } from '../../lib/mentions/gate';
import { gateSource } from '../../lib/mentions/gate-source';
import { aroundOdd, MAY_BE_ODD, simplifyText } from '../../lib/mentions/plain-text';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';
import { prepareTopics } from '../../lib/mentions/prepared-topic';

const prepared = preparePackaged(packaged.topics as Topic[]);
const topics = compileTopics(prepared);
const gate = createGate([gateSource(prepared)]);
const names = prepared.flatMap(topic => [...topic.names, ...topic.weakNames]);

const oddities = fc.constantFrom('', '', '', '', '\u00ad', '\u200b', ' ', '\u00a0', '\n', '\ufe0f', '\u2011');
const oddSpelling = fc
  .tuple(fc.constantFrom(...names), fc.array(oddities, { maxLength: 12 }), fc.boolean())
  .map(([name, odd, isLoud]) => {
    const written = [...name].map((character, at) => character + (odd[at] ?? '')).join('');
    return isLoud ? written.toUpperCase() : written;
  });
const filler = fc.constantFrom(' ICE agents ', ' of the ', 'Item', ' (', '7', ' program ', '. ', 'é', ' Ｓ');

describe('the gate', () => {
  it('lets no mention pass unseen, and knows a place in each', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(oddSpelling, filler), { maxLength: 12 }), pieces => {
        const text = pieces.join('');
        const hits = gate.findHits(text);
        expect(gate.isHit(text)).toBe(hits.length > 0);
        for (const { start, end } of findMentions(text, topics))
          expect(hits.some(hit => hit >= start && hit < end)).toBe(true);
      }),
    );
  });

  it('finds around what is odd whatever name stands in a text that shows no piece as it is', () => {
    const [pieces = ''] = gateSource(prepared).split('\n');
    const stretch = fc.constantFrom(' of the county'.repeat(30), '\u200b', ' \u0416 ', '', ' ');
    const check = (parts: readonly string[]) => {
      const text = parts.join('');
      if (piecesOf(pieces).test(text)) return;
      expect([text, gate.isHit(aroundOdd(text))]).toEqual([text, gate.isHit(text)]);
    };
    check(['\u200b', ' of the county'.repeat(30), ' 28\u200b7(g) ', ' of the county'.repeat(30)]);
    fc.assert(fc.property(fc.array(fc.oneof(oddSpelling, filler, stretch), { maxLength: 12 }), check));
    expect(aroundOdd('287(g) of the county')).toBe('');
  });

  it('begins with pieces one of which stands in every name, however that is spelled', () => {
    const [pieces = ''] = gateSource(prepared).split('\n');
    const spellings = names.flatMap(name => {
      const bare = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      const parted = [name, name.replaceAll(' ', '\n\t '), name.replaceAll(' ', ''), name.replaceAll('-', '\u2011')];
      return [...parted, bare].flatMap(one => [one, one.toUpperCase(), one.toLowerCase()]);
    });
    // What stands directly around it on the page is another word.
    for (const spelling of spellings) {
      expect(`X ${spelling}. Y`).toMatch(new RegExp(pieces));
      expect(gate.isHit(`X ${spelling}. Y`)).toBe(true);
    }
  });

  it('knows every character that may hide a name from a quick look', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const letter = String.fromCharCode(code);
      if (simplifyText(letter).text !== letter) expect(letter).toMatch(MAY_BE_ODD);
    }
    expect('\ud835\udc12').toMatch(MAY_BE_ODD);
  });

  it('knows names whose words the page ran together', () => {
    expect(gate.isHit('BackgroundSecureCommunities')).toBe(true);
    expect(gate.isHit('An agreement287(g)Read more')).toBe(true);
  });

  it('knows a short name whatever the page ran together with it, but for letters that only look like one', () => {
    for (const name of ['287g', '287 g', 'S-Comm', 'I-247', 'PEP'])
      for (const text of [name, `ICE${name}`, `${name}ICE`, `ICE${name}ended`])
        expect([text, gate.isHit(text)]).toEqual([text, true]);
    for (const text of ['pepper', 'Dr Pepper', 'sports comments', 'SPORTS COMMENTS', 'Newscommunity'])
      expect([text, gate.isHit(text)]).toEqual([text, false]);
  });

  it('looks for every name of whatever names there are, also where one begins within another', () => {
    const word = fc.string({
      unit: fc.constantFrom('k', 'e', 'p', 'u', 'S', 'F', 'é', '3'),
      minLength: 1,
      maxLength: 6,
    });
    const parting = fc.constantFrom('', ' ', '-', ' #', '_', '(', ') ', '’');
    const name = fc
      .array(fc.tuple(word, parting), { minLength: 1, maxLength: 4 })
      .map(words =>
        words
          .map(([letters, after]) => letters + after)
          .join('')
          .trim(),
      )
      .map(tidyName)
      .filter(written => checkName(written, true) === null);
    const given = [
      ['#KeepUs', 'Keep us together'],
      ['Keepfam', 'Keep families whole'],
    ] as const;
    const check = (each: readonly string[], others: readonly string[] = []) => {
      const own = { id: 'own', names: [...each, ...others], weakNames: [], context: [], notWith: [] };
      const gateOf = createGate([gateSource([own])]);
      const compiled = compileTopics([own]);
      for (const written of each)
        for (const spelled of [written, written.toUpperCase(), written.replaceAll(' ', '\u00a0')]) {
          const text = `x ${spelled}. y`;
          const isFound = findMentions(text, compiled).length > 0;
          expect([each, spelled, gateOf.isHit(text), isFound]).toEqual([each, spelled, true, true]);
        }
    };
    for (const each of given) check(each);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), each => check(each)),
      { numRuns: 80 },
    );
    // So many that case is ignored where they are looked for.
    const many = [...'abcdefgh'].flatMap(one => [...'bdfglmnr'].map(two => `${one}${two}a${two}${one}u council`));
    for (const each of given) check(each, many);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), each => check(each, many)),
      { numRuns: 15 },
    );
  });

  it('looks for five hundred names by pieces that nothing parts, which alone the browser puts together', () => {
    const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo ka le mi no pu ra'.split(' ');
    const random = seeded(1);
    const word = () => Array.from({ length: 4 }, () => syllables[Math.floor(random() * syllables.length)]).join('');
    const many = Array.from({ length: 500 }, () => `${word()} ${word()}`);
    const source = gateSource(prepareTopics([{ id: '~many', label: 'Many', names: many }]));
    const [pieces = ''] = source.split('\n');
    expect(pieces).toMatch(/^\(\?:[a-z|]+\)$/);
    const gateOf = createGate([source]);
    for (const each of many) expect([each, gateOf.isHit(`the ${each} board`)]).toEqual([each, true]);
    expect(gateOf.isHit('the sheriff and the county board')).toBe(false);
  });

  it('looks for the names of feeds too, and for none where there are none', () => {
    const own = gateSource([{ id: 'own', names: ['Rivas decree'], weakNames: [], context: [], notWith: [] }]);
    expect(createGate([gateSource(prepared), own]).isHit('the Rivas decree')).toBe(true);
    expect(createGate(['']).isHit('287(g)')).toBe(false);
  });
});
