import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTabInFront } from '../../lib/platform/panel-news';

type Listener = (...given: never[]) => void;

/** Null: a browser without windows, as on Android. */
let window: number | null = 7;
const createEvent = () => {
  const listeners = new Set<Listener>();
  return {
    addListener: (one: Listener) => listeners.add(one),
    removeListener: (one: Listener) => listeners.delete(one),
    tell: (...given: unknown[]) => {
      for (const one of [...listeners]) one(...(given as never[]));
    },
  };
};
const events = { onActivated: createEvent(), onUpdated: createEvent() };

vi.mock('../../lib/platform/browser', () => ({
  browser: {
    get tabs() {
      return events;
    },
    get windows() {
      return window === null ? undefined : { getCurrent: async () => ({ id: window }) };
    },
  },
}));

const shown: boolean[] = [];
const settle = () => new Promise(resolve => setTimeout(resolve));
const comeToFront = (windowId: number) => events.onActivated.tell({ tabId: 3, windowId });
const load = (windowId: number, active = true) =>
  events.onUpdated.tell(3, { status: 'complete' }, { active, windowId });
let stop = () => {};

beforeEach(() => {
  stop();
  window = 7;
  shown.length = 0;
});

describe('the panel', () => {
  it('hears of the tabs of its own window, and of no other', async () => {
    stop = watchTabInFront(isOtherTab => shown.push(isOtherTab));
    comeToFront(8);
    load(8);
    comeToFront(7);
    load(7);
    load(7, false);
    await settle();
    expect(shown).toEqual([true, false]);
  });

  it('hears of every tab where the browser has no windows to tell apart', async () => {
    window = null;
    stop = watchTabInFront(isOtherTab => shown.push(isOtherTab));
    comeToFront(1);
    load(1);
    await settle();
    expect(shown).toEqual([true, false]);
  });

  it('hears of nothing once it has stopped', async () => {
    stop = watchTabInFront(isOtherTab => shown.push(isOtherTab));
    comeToFront(7);
    stop();
    comeToFront(7);
    await settle();
    expect(shown).toEqual([]);
  });
});
