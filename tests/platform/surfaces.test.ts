import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openForCard, openPanelByKeys, preparePanel, takeOpened } from '../../lib/platform/surfaces';

const stored = new Map<string, unknown>();
const done: string[] = [];
/** Null: a browser without windows, as on Android. */
let window: number | null = 7;
let refuses: readonly string[] = [];

const act = (name: string) => (given?: unknown) => {
  done.push(`${name} ${JSON.stringify(given ?? '')}`);
  return refuses.includes(name) ? Promise.reject(new Error('refused')) : Promise.resolve();
};

vi.mock('../../lib/platform/browser', () => ({
  browser: {
    sidePanel: { open: (where: unknown) => act('panel')(where) },
    action: { openPopup: () => act('popup')() },
    tabs: { create: ({ url }: { url: string }) => act('tab')(url) },
    runtime: { getURL: (path: string) => `extension:/${path}` },
    get windows() {
      return window === null ? undefined : { getCurrent: async () => ({ id: window }) };
    },
    storage: {
      session: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
        remove: async (key: string) => stored.delete(key),
      },
    },
  },
}));

const ASKED = { topic: '287g', campaign: 'end-287g', action: 'call' };

beforeEach(() => {
  stored.clear();
  done.length = 0;
  window = 7;
  refuses = [];
});

describe('what a card asks for', () => {
  it('opens the panel in the message’s own turn, before anything is waited for', async () => {
    const opening = openForCard(ASKED, { tabId: 3, windowId: 7 });
    expect(done).toEqual(['panel {"tabId":3}']);
    await opening;
    expect(done).toHaveLength(1);
    expect(await takeOpened()).toEqual(ASKED);
    expect(await takeOpened()).toBeNull();
  });

  it('opens the popup where the panel is refused, and a tab where that is too', async () => {
    refuses = ['panel'];
    await openForCard(ASKED, { tabId: 3, windowId: 7 });
    expect(done.at(-1)).toMatch(/^popup/);
    refuses = ['panel', 'popup'];
    await openForCard(ASKED, { tabId: 3, windowId: 7 });
    expect(done.at(-1)).toBe('tab "extension:/app.html#/call"');
  });

  it('opens the panel in the message’s own turn too where it has to be checked first', async () => {
    const opening = openForCard({ topic: 'feed:1 jail' }, { tabId: 3, windowId: 7 }, Promise.resolve(true));
    expect(done).toEqual(['panel {"tabId":3}']);
    await opening;
    expect(await takeOpened()).toEqual({ topic: 'feed:1 jail' });
  });

  it('is not kept when the check fails, nor goes to the popup', async () => {
    refuses = ['panel'];
    await openForCard({ topic: 'feed:1 jail' }, { tabId: 3, windowId: 7 }, Promise.resolve(false));
    expect(done).toEqual(['panel {"tabId":3}']);
    expect(await takeOpened()).toBeNull();
  });

  it('is not taken by the panel of another window', async () => {
    await openForCard(ASKED, { tabId: 3, windowId: 7 });
    window = 8;
    expect(await takeOpened()).toBeNull();
    window = 7;
    expect(await takeOpened()).toEqual(ASKED);
  });

  it('is taken where the browser has no windows to tell apart', async () => {
    refuses = ['panel', 'popup'];
    await openForCard(ASKED, { tabId: 3, windowId: 7 });
    window = null;
    expect(await takeOpened()).toEqual(ASKED);
    expect(await takeOpened()).toBeNull();
  });
});

describe('the panel by a press of our own', () => {
  it('opens in the very turn of the keys', () => {
    void openPanelByKeys({ tabId: 3, windowId: 7 });
    expect(done).toEqual(['panel {"tabId":3}']);
  });

  it('opens in the very turn of the click, made ready before it, and says when it was refused', async () => {
    const open = await preparePanel();
    const opening = open?.();
    expect(done).toEqual(['panel {"windowId":7}']);
    expect(await opening).toBe(true);
    refuses = ['panel'];
    expect(await open?.()).toBe(false);
  });
});
