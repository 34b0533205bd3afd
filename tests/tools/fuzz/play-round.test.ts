import { describe, expect, it } from 'vitest';
import type { Story } from '../../../tools/fuzz/plan';
import { playRound } from '../../../tools/fuzz/play-round';

const ROUND = { seed: 4712, runs: 20, shrinkMs: 2_000, deafTo: [] };

/** Somebody who hears stories and complains of each what is said. */
function createListener(complain: (story: Story, heard: number) => string[]) {
  const heard: Story[] = [];
  const tell = async (story: Story) => {
    heard.push(story);
    return complain(story, heard.length);
  };
  return { heard, tell };
}

const isLong = ({ changes }: Story) => changes.length > 2;

describe('a story told again', () => {
  it('is the one that failed, and told alone when it goes right now', async () => {
    const { failed } = await playRound(ROUND, createListener(one => (isLong(one) ? ['missed: it'] : [])).tell);
    const now = createListener(() => []);
    const again = await playRound({ ...ROUND, path: String(failed?.path) }, now.tell);
    expect(again).toEqual({ runs: 1 });
    expect(now.heard).toHaveLength(1);
    expect(now.heard.every(isLong)).toBe(true);
  });

  it('is made small when it fails again', async () => {
    const { tell } = createListener(one => (isLong(one) ? ['missed: it'] : []));
    const { failed } = await playRound({ ...ROUND, path: '64:1:0' }, tell);
    expect(failed).toMatchObject({ seed: 4712, path: '64:1:0', complaints: ['missed: it'] });
    expect(failed?.story.page).toEqual([]);
    expect(failed?.story.changes).toHaveLength(3);
  });
});

describe('a complaint', () => {
  it('of time counts only when it is heard twice', async () => {
    const busy = createListener((_, heard) => (heard === 1 ? ['rest: it never comes'] : []));
    expect(await playRound(ROUND, busy.tell)).toEqual({ runs: 20 });
    const endless = createListener(() => ['rest: it never comes']);
    expect((await playRound(ROUND, endless.tell)).failed?.complaints).toEqual(['rest: it never comes']);
  });

  it('heard once is said, though it is not heard again', async () => {
    const once = createListener((_, heard) => (heard === 3 ? ['missed: it'] : []));
    const { failed } = await playRound(ROUND, once.tell);
    expect(failed?.complaints).toEqual(['missed: it']);
  });
});
