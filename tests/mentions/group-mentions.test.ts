import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupMentions } from '../../lib/mentions/group-mentions';
import { createMentionReader } from '../../lib/mentions/page-facts';

const mention = (index: number, topic: string, before = `${index} `) => ({
  index,
  topic,
  words: topic,
  before,
  after: '',
});
const group = (mentions: Parameters<typeof groupMentions>[0]) => groupMentions(mentions, topic => topic.toUpperCase());

describe('the mentions of a page, by topic', () => {
  it('puts the most mentioned first and folds what reads the same', () => {
    const list = [mention(0, 'pep'), mention(1, 'scomm', 'The '), mention(2, 'scomm', 'The '), mention(3, 'scomm')];
    expect(group(list)).toEqual([
      {
        label: 'SCOMM',
        count: 3,
        rows: [
          { mention: list[1], indexes: [1, 2] },
          { mention: list[3], indexes: [3] },
        ],
      },
      { label: 'PEP', count: 1, rows: [{ mention: list[0], indexes: [0] }] },
    ]);
  });

  it('leaves nothing out, and does not mind the order', () => {
    const lists = fc.array(
      fc.record({ topic: fc.constantFrom('a', 'b', 'A', '__proto__'), before: fc.constantFrom('', 'x', '","') }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lists, fc.nat(), (list, turn) => {
        const mentions = list.map(({ topic, before }, index) => mention(index, topic, before));
        const groups = group(mentions);
        const indexes = groups.flatMap(({ rows }) => rows.flatMap(row => row.indexes));
        expect([...indexes].sort((a, b) => a - b)).toEqual(mentions.map(({ index }) => index));
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(mentions.length);
        const turned = [
          ...mentions.slice(turn % (mentions.length + 1)),
          ...mentions.slice(0, turn % (mentions.length + 1)),
        ];
        expect(group(turned)).toEqual(groups);
      }),
    );
  });
});

describe('what mentions say for the choice', () => {
  const jurisdictions = ['ocd-division/country:us/state:md/county:frederick'];
  const read = createMentionReader([{ jurisdictions, actions: [] }], { owners: new Map([['~1', ['feed own']]]) });

  it('names topics, most mentioned first, and the places near them', () => {
    const list = [mention(0, '~1'), mention(1, '287g', 'Frederick County, Md., and its '), mention(2, '287g~x')];
    const nothingListed = { agreed: [], unsettled: [] };
    expect(read(list)).toEqual({ topics: ['287g', 'feed own'], places: jurisdictions, ...nothingListed });
    expect(read([...list].reverse())).toEqual(read(list));
    expect(read([])).toEqual({ topics: [], places: [], ...nothingListed });
  });
});
