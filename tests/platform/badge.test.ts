import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BADGE_COLOURS, clearBadges, showBadge } from '../../lib/platform/badge';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';

const action = vi.hoisted(() => ({
  setBadgeText: vi.fn(async (_: { tabId: number; text: string }) => undefined),
  setTitle: vi.fn(async (_: { tabId: number; title: string }) => undefined),
  setBadgeBackgroundColor: vi.fn(async () => undefined),
  setBadgeTextColor: vi.fn(async () => undefined),
}));
vi.mock('../../lib/platform/browser', () => ({
  browser: {
    action,
    runtime: { getManifest: () => ({ name: 'Call-In' }) },
    tabs: { query: async () => [{ id: 7 }, {}, { id: 8 }] },
  },
}));

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('navigator', { languages: ['en-US'] });
});
const shown = () => [action.setBadgeText.mock.lastCall?.[0], action.setTitle.mock.lastCall?.[0]];

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
    expect(shown()).toEqual([
      { tabId: 7, text },
      { tabId: 7, title },
    ]);
  });

  it('adds up the topics, those of feeds too, and speaks the language of the screens', async () => {
    await showBadge(7, { '287g': 2, 'feed:1 jail': 3 }, { showBadge: true, language: 'es' });
    expect(shown()).toEqual([
      { tabId: 7, text: '5' },
      { tabId: 7, title: 'Call-In: 5 menciones en esta página' },
    ]);
  });

  it.each([
    ['there are none', {}, true],
    ['the user wants no count', { '287g': 3 }, false],
  ])('goes, with its words, when %s', async (_, counts, isShown) => {
    await showBadge(7, counts, { ...DEFAULT_SETTINGS, showBadge: isShown });
    expect(shown()).toEqual([
      { tabId: 7, text: '' },
      { tabId: 7, title: 'Call-In' },
    ]);
  });

  it('goes from every tab at once', async () => {
    await clearBadges();
    expect(action.setBadgeText.mock.calls.flat()).toEqual([
      { tabId: 7, text: '' },
      { tabId: 8, text: '' },
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
