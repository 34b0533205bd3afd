import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import packagedTopics from '../../campaigns/topics.json';
import type { Feed } from '../../lib/campaigns/campaign';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { type NamingFeed, prepareFeedNames, shareOut } from '../../lib/mentions/feed-names';
import { gateSource } from '../../lib/mentions/gate-source';
import { prepareTopics } from '../../lib/mentions/prepared-topic';
import { cardTopicOf, isFeedTopic } from '../../lib/mentions/topic-id';

const PACKAGED = prepareTopics(packagedTopics.topics as Topic[]);
const TITLE = 'Neighbours';

const topic = (id: string, names: Topic['names'], more: Partial<Topic> = {}): Topic => ({
  id,
  label: id,
  names,
  ...more,
});
const feed = (id: string, topics: readonly Topic[], more: Partial<NamingFeed> = {}): NamingFeed => ({
  id: `https://${id}.example/feed.json`,
  addedAt: 0,
  feed: { title: TITLE, topics } as unknown as Feed,
  ...more,
});
const prepare = (...feeds: readonly NamingFeed[]) => prepareFeedNames(feeds, PACKAGED);
const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix} number ${index}`);
const all = (...feeds: readonly NamingFeed[]) =>
  prepare(...feeds).topics.flatMap(one => [...one.names, ...one.weakNames]);
const usedBy = (prepared: ReturnType<typeof prepare>, id: string) =>
  prepared.use.get(`https://${id}.example/feed.json`);

describe('names of feeds, ready for pages', () => {
  it('are a topic of the feed’s own, whose id tells nothing and leads back to it', () => {
    const { topics, owners } = prepare(feed('a', [topic('flights', ['Avelo charter'])]));
    expect(topics).toMatchObject([{ names: ['Avelo charter'], weakNames: [], mayPaint: false }]);
    const id = topics[0]?.id ?? '';
    expect(id).toMatch(/^~[0-9a-z]+$/);
    expect([isFeedTopic(id), cardTopicOf(id), owners.get(id)]).toEqual([
      true,
      '',
      ['https://a.example/feed.json flights'],
    ]);
    expect(JSON.stringify(topics)).not.toMatch(/example|flights|Neighbours/);
  });

  it('may be added to a packaged topic, and then lead to it with its evidence', () => {
    const { topics, owners } = prepare(feed('a', [topic('287g', [{ name: 'Sheriff pacts', needs_context: true }])]));
    const packaged = PACKAGED.find(({ id }) => id === '287g');
    const [added] = topics;
    expect(cardTopicOf(added?.id ?? '')).toBe('287g');
    expect(owners.get(added?.id ?? '')).toEqual(['287g']);
    expect(added?.weakNames).toEqual(['Sheriff pacts']);
    expect(added?.context).toEqual(packaged?.context);
  });

  it('leave out, in silence, what the package has in whatever spelling', () => {
    const spellings = ['287 (G)', 's-comm', 'S\u2011COMM', 'retencion migratoria', 'Lone Star'];
    expect(all(feed('a', [topic('x', spellings)]))).toEqual(['Lone Star']);
  });

  it('of several feeds are one name that leads to all of them, marked when one is agreed to', () => {
    const one = feed('a', [topic('x', ['Lone Star'])], { markedNames: ['LONE STAR'] });
    const other = feed('b', [topic('y', [{ name: 'lone star', needs_context: true }], { context: ['Texas'] })]);
    const { topics, owners } = prepare(one, other);
    expect(topics).toMatchObject([{ weakNames: ['Lone Star'], context: ['Texas'], mayPaint: true }]);
    expect(owners.get(topics[0]?.id ?? '')).toEqual(['https://a.example/feed.json x', 'https://b.example/feed.json y']);
  });

  it('that came after the user agreed are counted, not marked', () => {
    const grown = feed('a', [topic('x', ['Lone Star', 'Second Thought'])], {
      markedNames: ['Lone Star', 'Gone Since'],
    });
    const prepared = prepare(grown);
    expect(usedBy(prepared, 'a')).toEqual({
      used: ['Lone Star', 'Second Thought'],
      beyond: [],
      marked: ['Lone Star'],
    });
    expect(prepared.topics.map(one => [one.names, one.mayPaint]).sort()).toEqual([
      [['Lone Star'], true],
      [['Second Thought'], false],
    ]);
  });

  it('are 500 in all, shared fairly: small feeds whole, large ones alike, in the file’s order', () => {
    const large = Array.from({ length: 7 }, (_, index) =>
      feed(`f${index}`, [topic('t', names(`large${index}`, 100))], { addedAt: index }),
    );
    const small = feed('small', [topic('t', names('small', 10))], { addedAt: 99 });
    const prepared = prepare(...large, small);
    expect(usedBy(prepared, 'small')?.beyond).toEqual([]);
    const used = large.map((_, index) => usedBy(prepared, `f${index}`)?.used.length ?? 0);
    expect(used).toEqual([70, 70, 70, 70, 70, 70, 70]);
    expect(usedBy(prepared, 'f3')?.beyond[0]).toBe('large3 number 70');
    expect(all(...large, small)).toHaveLength(500);
    expect(prepare(small, ...large.toReversed())).toEqual(prepared);
  });

  it('in a copy that was stored before names were looked at are looked at now', () => {
    expect(
      all(feed('a', [topic('x', ['county', 'a'.repeat(3), '<b>bold</b>', 'deten\u202etion', 'Lone Star'])])),
    ).toEqual(['Lone Star']);
  });

  it('and ids that every object has are names and ids like others', () => {
    const odd = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const { topics, owners } = prepare(
      feed(
        'a',
        odd.map(id => topic(id, [`${id} of names`, id])),
      ),
    );
    expect(topics.flatMap(one => one.names)).toHaveLength(8);
    expect([...owners.values()].flat()).toEqual(
      expect.arrayContaining(odd.map(id => `https://a.example/feed.json ${id}`)),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('carry at most 200 words of evidence a feed', () => {
    const words = (count: number) =>
      Array.from({ length: count }, (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index}x`);
    const { topics } = prepare(
      feed('a', [
        topic('x', ['Lone Star'], { context: words(100), not_with: words(90) }),
        topic('y', ['Second Star'], { context: words(50) }),
      ]),
    );
    expect(topics.reduce((sum, one) => sum + one.context.length + one.notWith.length, 0)).toBeLessThanOrEqual(200);
  });
});

const nameOf = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('287(g)', 'Lone Star', 'lone  star', 'county', '__proto__', 'ICE', 'Sеcure', 'a.*b'),
  fc.stringMatching(/^[A-Z][a-z]{3,8} [A-Z][a-z]{3,8}$/),
);
const someTopic = fc.record({
  id: fc.constantFrom('287g', 'x', '__proto__', 'constructor', '~1'),
  label: fc.string(),
  names: fc.array(fc.oneof(nameOf, fc.record({ name: nameOf, needs_context: fc.boolean() })), { maxLength: 140 }),
  context: fc.array(fc.string({ minLength: 2 }), { maxLength: 5 }),
});
const someFeed = fc
  .record({
    id: fc.nat(9),
    addedAt: fc.nat(3),
    topics: fc.array(someTopic, { maxLength: 4 }),
    markedNames: fc.array(nameOf, { maxLength: 5 }),
  })
  .map(({ id, topics, addedAt, markedNames }) => feed(String(id), topics, { addedAt, markedNames }));
const someFeeds = fc.uniqueArray(someFeed, { selector: ({ id }) => id, maxLength: 10 });

describe('whatever feeds hold', () => {
  it('their names keep the limits, are each there once and used or left out, and are the same in any order', () => {
    fc.assert(
      fc.property(someFeeds, feeds => {
        const prepared = prepareFeedNames(feeds, PACKAGED);
        const uses = [...prepared.use.values()];
        const every = prepared.topics.flatMap(one => [...one.names, ...one.weakNames]);
        expect(every.length).toBeLessThanOrEqual(500);
        expect(new Set(every).size).toBe(every.length);
        expect(prepared.topics.every(({ id }) => prepared.owners.has(id) && isFeedTopic(id))).toBe(true);
        for (const { used, beyond } of uses) expect(used.length + beyond.length).toBeLessThanOrEqual(100);
        expect(new Set(prepared.topics.map(({ id }) => id)).size).toBe(prepared.topics.length);
        expect(prepareFeedNames(feeds.toReversed(), PACKAGED)).toEqual(prepared);
      }),
      { numRuns: 60 },
    );
  });

  it('shares never exceed what there is or what was wanted, and nobody has less while another has more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 20 }), fc.nat(500), (wanted, inAll) => {
        const shares = shareOut(wanted, inAll);
        const sum = shares.reduce((one, other) => one + other, 0);
        expect(sum).toBe(
          Math.min(
            inAll,
            wanted.reduce((one, other) => one + other, 0),
          ),
        );
        const most = Math.max(0, ...shares);
        for (const [index, share] of shares.entries()) {
          expect(share).toBeLessThanOrEqual(wanted[index] ?? 0);
          if (share < (wanted[index] ?? 0)) expect(share).toBeGreaterThanOrEqual(most - 1);
        }
      }),
    );
  });
});

describe('500 names', () => {
  const five = Array.from({ length: 5 }, (_, index) =>
    feed(`f${index}`, [topic('t', names(`Operation of feed ${index}`, 100), { context: ['deport', 'ICE'] })]),
  );

  it('are prepared in a moment and are few bytes', () => {
    prepareFeedNames(five, PACKAGED);
    const began = process.cpuUsage();
    const { topics } = prepareFeedNames(five, PACKAGED);
    const tookMs = process.cpuUsage(began).user / 1000;
    const bytes = JSON.stringify({ topics, gateSource: gateSource(topics) }).length;
    console.info(`500 names: prepared in ${tookMs.toFixed(1)} ms, ${bytes} bytes to the page`);
    expect(topics.flatMap(one => one.names)).toHaveLength(500);
    expect(bytes).toBeLessThan(40_000);
    expect(tookMs).toBeLessThan(250);
  });
});
