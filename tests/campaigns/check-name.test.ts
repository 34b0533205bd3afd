import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkName, showUnseen, tidyName } from '../../lib/campaigns/check-name';
import { parseFeed } from '../../lib/campaigns/parse-feed';
import { sampleFeed } from './sample-feed';

const check = (name: string, needsContext = false) => checkName(tidyName(name), needsContext);

describe('a name a feed adds', () => {
  it.each([
    'Operation Lone Star',
    '287(g)',
    'S.Comm',
    'I-247A/D',
    'Laken Riley Act',
    'Ley SB 4',
    'polimigra',
    'acuerdos de cooperación migratoria',
    'Alligator Alcatraz',
    'SB4 arrests',
    'Q&A on SB4',
    '$15 minimum wage',
    'постановка на учёт',
    'n.º 287 bis',
  ])('is taken: %s', name => expect(check(name)).toBeNull());

  it.each([
    ['ICE', 'name_too_short'],
    ['a', 'name_too_short'],
    ['TPS', 'name_too_short'],
    ['(g)', 'name_too_short'],
    ['2026', 'name_only_digits'],
    ['1-800-555', 'name_only_digits'],
    ['§ 1357', 'name_only_digits'],
    ['(…)', 'name_only_digits'],
    ['immigration', 'name_common'],
    ['The County', 'name_common'],
    ['Sheriffs', 'name_common'],
    ['counties', 'name_common'],
    ['de la Policía', 'name_common'],
    ['Inmigración', 'name_common'],
    ['with the', 'name_common'],
    ['287\\(g\\)', 'name_not_words'],
    ['sheriff.*', 'name_not_words'],
    ['(?:a|b)cde', 'name_not_words'],
    ['[Ss]heriff office', 'name_not_words'],
    ['^detainers$', 'name_not_words'],
    ['<b>detainers</b>', 'name_not_words'],
    ['deten\u202etnirpsiht', 'name_unseen'],
    ['deta\u200biners', 'name_unseen'],
    ['deta\u00adiners', 'name_unseen'],
    ['deta\ufe0finers', 'name_unseen'],
    ['deta\ue287iners', 'name_unseen'],
    ['bell\u0007 tower', 'name_unseen'],
    ['lone\ud800half', 'name_unseen'],
    ['Sеcure Communities', 'name_lookalike'],
    ['pοlimigra', 'name_lookalike'],
    ['𝐈𝐂𝐄 holds', 'name_lookalike'],
    ['ｐｏｌｉｍｉｇｒａ', 'name_lookalike'],
  ])('is refused: %s, %s', (name, code) => expect(check(name)).toBe(code));

  it('may be three capitals when words near it have to speak for it, but not ICE', () => {
    expect([check('TPS', true), check('tps', true), check('ICE', true)]).toEqual([
      null,
      'name_too_short',
      'name_too_short',
    ]);
  });

  it('is judged whatever it is, and a report of it turns nothing around', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (name, needsContext) => {
        checkName(name, needsContext);
        expect(showUnseen(name)).not.toMatch(/[\p{C}\p{Default_Ignorable_Code_Point}]/u);
      }),
    );
  });
});

describe('a feed with names', () => {
  const read = (topics: readonly object[]) => {
    const file = sampleFeed();
    Object.assign(file._call_in, { topics });
    const feed = parseFeed({ file: JSON.stringify(file), id: 'f', packagedTopics: ['287g'] });
    if (!feed.ok) throw new Error(feed.error.why.code);
    const { topics: taken, refused } = feed.value;
    return {
      names: taken.flatMap(topic => topic.names.map(name => (typeof name === 'string' ? name : name.name))),
      told: refused
        .filter(({ what }) => what !== 'campaign')
        .map(({ name, why, where }) => `${name} ${why.code} ${where}`),
    };
  };
  const many = (count: number) => Array.from({ length: count }, (_, index) => `Operation ${index} South`);

  it('loses a bad name, told with its place and its characters, and keeps the others and the topic', () => {
    const names = ['Operation\u00a0 Lone Star', 'county', 'lone\u202e star', 7, { name: 'x' }, { needs_context: true }];
    expect(read([{ id: 'a', label: 'A', names }])).toEqual({
      names: ['Operation Lone Star'],
      told: [
        'county name_common _call_in.topics[0].names[1]',
        'lone[U+202E] star name_unseen _call_in.topics[0].names[2]',
        '7 bad_field _call_in.topics[0].names[3]',
        'x bad_field _call_in.topics[0].names[4]',
        'undefined bad_field _call_in.topics[0].names[5]',
      ],
    });
  });

  it('keeps its first hundred names, and is told by name how many it has', () => {
    const { names, told } = read([
      { id: 'a', label: 'A', names: many(90) },
      { id: 'b', label: 'B', names: [...many(5), ...many(140).slice(90)] },
    ]);
    expect(names).toEqual(many(100));
    expect(told).toEqual(['Neighbours for Frederick too_many_names _call_in.topics']);
  });

  it('may say a name twice', () => {
    expect(read([{ id: 'a', label: 'A', names: ['Lone Star', 'LONE STAR'] }])).toEqual({
      names: ['Lone Star'],
      told: [],
    });
  });
});
