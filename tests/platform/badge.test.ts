import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BADGE_COLOURS, clearBadges, showBadge, showWaiting } from '../../lib/platform/badge';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';

type Given = { readonly tabId?: number; readonly text?: string | null; readonly title?: string | null };

const build = vi.hoisted(() => ({ BROWSER: 'chrome' }));
/** As browsers keep it: what a tab has of its own goes before what all have. */
const held = vi.hoisted(() => ({ text: new Map<number, string>(), title: new Map<number, string>() }));
const ALL = -1;
const put = (kept: Map<number, string>, tabId = ALL, value: string | null | undefined) => {
  if (typeof value === 'string') kept.set(tabId, value);
  else kept.delete(tabId);
};
const see = (kept: ReadonlyMap<number, string>, tabId: number) => kept.get(tabId) ?? kept.get(ALL);

const action = {
  setBadgeText: vi.fn(async ({ tabId, text }: Given) => put(held.text, tabId, text)),
  async setTitle({ tabId, title }: Given) {
    if (title === null && build.BROWSER === 'chrome') throw new TypeError('Expected string, found null');
    put(held.title, tabId, title);
  },
  getTitle: async ({ tabId = ALL }: Given) => see(held.title, tabId),
  setBadgeBackgroundColor: async () => undefined,
  setBadgeTextColor: async () => undefined,
};
vi.mock('../../lib/platform/build', () => build);
vi.mock('../../lib/platform/browser', () => ({
  browser: {
    get action() {
      return action;
    },
    runtime: { getManifest: () => ({ name: 'Call-In' }) },
    tabs: { query: async () => [{ id: 7 }, {}, { id: 8 }] },
  },
}));

const ON = { showBadge: true, language: 'en' } as const;

beforeEach(() => {
  vi.clearAllMocks();
  build.BROWSER = 'chrome';
  for (const kept of [held.text, held.title]) kept.clear();
  held.title.set(ALL, 'Call-In');
  vi.stubGlobal('navigator', { languages: ['en-US'] });
});
/** What the button says while a tab is in front, and in its title. */
const shown = (tabId = 7) => [see(held.text, tabId) ?? '', see(held.title, tabId)];

/** WCAG contrast of two sRGB colours. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the count on the button', () => {
  it.each([
    [1, '1', 'Call-In: 1 mention on this page'],
    [99, '99', 'Call-In: 99 mentions on this page'],
    [100, '99+', 'Call-In: 100 mentions on this page'],
  ])('for %i mentions says %s, and in words %s', async (count, text, title) => {
    await showBadge(7, { '287g': count }, { showBadge: true, language: 'en' });
    expect(shown()).toEqual([text, title]);
  });

  it('adds up the topics, those of feeds too, and speaks the language of the screens', async () => {
    await showBadge(7, { '287g': 2, 'feed:1 jail': 3 }, { showBadge: true, language: 'es' });
    expect(shown()).toEqual(['5', 'Call-In: 5 menciones en esta página']);
  });

  it.each([
    ['there are none', {}, true],
    ['the user wants no count', { '287g': 3 }, false],
  ])('goes, with its words, when %s', async (_, counts, isShown) => {
    await showBadge(7, { '287g': 1 }, ON);
    await showBadge(7, counts, { ...DEFAULT_SETTINGS, showBadge: isShown });
    expect(shown()).toEqual(['', 'Call-In']);
  });

  it('goes from every tab at once', async () => {
    for (const tabId of [7, 8]) await showBadge(tabId, { '287g': 1 }, ON);
    await clearBadges();
    expect([shown(7), shown(8)]).toEqual([
      ['', 'Call-In'],
      ['', 'Call-In'],
    ]);
  });

  it('is no error where the tab was closed meanwhile', async () => {
    action.setBadgeText.mockRejectedValueOnce(new Error('No tab with id: 7'));
    await expect(showBadge(7, { '287g': 1 }, { showBadge: true, language: 'en' })).resolves.toBeUndefined();
  });

  it('can be read in itself, and stands out from the toolbars of both browsers in light and dark', () => {
    const { background, text } = BADGE_COLOURS;
    expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
    for (const toolbar of ['#ffffff', '#f9f9fb', '#35363a', '#3c3c3c', '#2b2a33', '#1c1b22']) {
      expect(contrast(background, toolbar), toolbar).toBeGreaterThanOrEqual(3);
    }
  });
});

describe.each(['chrome', 'firefox'])('what waits, in %s,', name => {
  beforeEach(() => {
    build.BROWSER = name;
  });

  it('shows on a tab without a count, also one that had one', async () => {
    await showWaiting(true, ON);
    await showBadge(7, {}, ON);
    expect(shown()).toEqual(['!', 'Call-In: something you planned is due']);
    await showBadge(7, { '287g': 2 }, ON);
    expect(shown()).toEqual(['2', 'Call-In: 2 mentions on this page']);
    await showBadge(7, {}, ON);
    expect(shown()).toEqual(['!', 'Call-In: something you planned is due']);
  });

  it('comes and goes on a tab whose count went before', async () => {
    await showBadge(7, { '287g': 2 }, ON);
    await showBadge(7, {}, ON);
    await showWaiting(true, ON);
    expect(shown()).toEqual(['!', 'Call-In: something you planned is due']);
    await showWaiting(false, ON);
    expect(shown()).toEqual(['', 'Call-In']);
  });

  it('leaves a count alone', async () => {
    await showBadge(7, { '287g': 2 }, ON);
    await showWaiting(true, ON);
    await showWaiting(false, ON);
    expect(shown()).toEqual(['2', 'Call-In: 2 mentions on this page']);
  });
});
