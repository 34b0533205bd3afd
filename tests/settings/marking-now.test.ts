import { describe, expect, it } from 'vitest';
import { findQuietReason, readMarkingNow } from '../../lib/settings/marking-now';
import { startPause } from '../../lib/settings/pause';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';

const TODAY = '2026-11-21';
const newsHosts = ['news.example'];
const reasonFor = (settings: Partial<Settings>, site: string | undefined, today = TODAY) =>
  findQuietReason({ ...DEFAULT_SETTINGS, ...settings }, { site, newsHosts, today });

describe('why a page is not marked', () => {
  it('is nothing on a news site, its subdomains, and a site the user added', () => {
    expect(reasonFor({}, 'news.example')).toBeNull();
    expect(reasonFor({}, 'local.news.example')).toBeNull();
    expect(reasonFor({ addedHosts: ['blog.example'] }, 'blog.example')).toBeNull();
    expect(reasonFor({ marking: 'badge_only' }, 'news.example')).toBeNull();
  });

  it('is the widest reason there is: off before paused before this site', () => {
    const all = { pause: startPause(TODAY), offHosts: ['news.example'] };
    expect(reasonFor({ ...all, marking: 'off' }, 'news.example')).toBe('off');
    expect(reasonFor(all, 'news.example')).toBe('paused');
    expect(reasonFor({ offHosts: ['news.example'] }, 'www2.news.example')).toBe('site_off');
    expect(reasonFor({}, 'elsewhere.example')).toBe('not_listed');
  });

  it('leaves out the site where the browser does not tell it', () => {
    expect(reasonFor({}, undefined)).toBeNull();
    expect(reasonFor({ pause: startPause(TODAY) }, undefined)).toBe('paused');
  });

  it('is no pause any more on the day after', () => {
    expect(reasonFor({ pause: startPause(TODAY) }, 'news.example', '2026-11-22')).toBeNull();
  });
});

it('a paused day is as good as off, and the next day marks as before', () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, marking: 'badge_only', pause: startPause(TODAY) };
  expect(readMarkingNow(settings, TODAY)).toBe('off');
  expect(readMarkingNow(settings, '2026-11-22')).toBe('badge_only');
});
