// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { setAt } from '../campaigns/sample-feed';
import { createMemoryLog } from './memory-log';
import { storedSample } from './sample-feeds';
import type { Screen } from './screen';
import { showCall } from './show-call';

const AT = Date.parse('2026-11-23T12:00:00-05:00');
const TEXT = 'I just called about “End it in Frederick”. It takes three minutes. https://neighbours.example/end-it';
const ROSA = { ...DEFAULT_SETTINGS.profile, name: 'Rosa Vega', city: 'Frederick', zip: '21701' };
const copied: string[] = [];

let screen: Screen | undefined;
beforeEach(() => {
  copied.length = 0;
});
afterEach(() => {
  screen?.close();
  vi.unstubAllGlobals();
});

/** The only office was rung; the navigator is one that has these ways. */
async function finish(ways: object, file?: Parameters<typeof storedSample>[1]) {
  const one = storedSample({}, feed => {
    setAt(feed, 'items[0]._call_in.actions[0].targets', [{ office: 'board' }]);
    file?.(feed);
  });
  vi.stubGlobal('navigator', { userAgent: '', ...ways });
  screen = showCall(
    { at: AT, feeds: [one], log: createMemoryLog() },
    { settings: { profile: ROSA, offered: ['reminder'] } },
  ).screen;
  await screen.press('button', 'Voicemail');
  await screen.press('button', 'Done for today');
  await screen.reads('Thank you. That was it.');
  return screen;
}

const clipboard = {
  async writeText(text: string) {
    copied.push(text);
  },
};

it('what else an office is asked is told apart by whose it is, where two are called alike', async () => {
  const theirs = storedSample({ id: 'https://other.example/feed.json' }, file => {
    file.authors = [{ name: 'Others', url: 'https://other.example/' }];
  });
  screen = showCall(
    { at: AT, feeds: [storedSample(), theirs], log: createMemoryLog() },
    { settings: { profile: ROSA } },
  ).screen;
  await screen.find('checkbox', /^End it in Frederick · (Others|Neighbours for Frederick)$/);
});

describe('passing a campaign on', () => {
  it('copies the text or the link alone, with nothing about the caller', async () => {
    const screen = await finish({ clipboard });
    await screen.press('button', 'Copy this text');
    await screen.find('button', 'Text copied');
    await screen.press('button', 'Copy the link');
    await screen.find('button', 'Link copied');
    expect(copied).toEqual([TEXT, 'https://neighbours.example/end-it']);
    expect(screen.all('button', 'Share…')).toEqual([]);
  });

  it('uses the system’s own way where there is one', async () => {
    const shared: ShareData[] = [];
    const share = async (data: ShareData) => {
      shared.push(data);
      throw new DOMException('changed my mind', 'AbortError');
    };
    const screen = await finish({ clipboard, share });
    await screen.press('button', 'Share…');
    expect(shared).toEqual([{ text: TEXT }]);
  });

  it('says so when the browser does not let it copy', async () => {
    const screen = await finish({ clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    await screen.press('button', 'Copy this text');
    await screen.reads('The browser did not let Call-In copy.');
  });

  it('has no link where the campaign has no page of its own', async () => {
    const screen = await finish({ clipboard }, feed => setAt(feed, 'items[0].url', undefined));
    expect(screen.all('button', 'Copy the link')).toEqual([]);
    await screen.press('button', 'Copy this text');
    await expect.poll(() => copied).toEqual(['I just called about “End it in Frederick”. It takes three minutes.']);
  });
});
