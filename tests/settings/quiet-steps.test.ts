import { expect, it } from 'vitest';
import { findQuietReason } from '../../lib/settings/marking-now';
import { findOffHost, type QuietStep, takeQuietStep } from '../../lib/settings/quiet-steps';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';

const where = { site: 'local.news.example', today: '2026-11-21' };
const after = (steps: readonly QuietStep[], from: Partial<Settings> = {}) =>
  steps.reduce((now, step) => takeQuietStep(now, step, where), { ...DEFAULT_SETTINGS, ...from } as Settings);
const reason = (settings: Settings) =>
  findQuietReason(settings, { site: where.site, newsHosts: ['news.example'], today: where.today });

it.each([
  ['pause', 'paused', 'resume'],
  ['not_here', 'site_off', 'here_again'],
  ['not_anywhere', 'off', 'marks'],
] as const)('"%s" makes the page quiet (%s), and "%s" takes it back', (step, why, undo) => {
  expect(reason(after([step]))).toBe(why);
  expect(after([step, undo])).toEqual(DEFAULT_SETTINGS);
  expect(after([step, step])).toEqual(after([step]));
});

it('marking again on a site lifts the entry above it that switched it off, and names that one before', () => {
  const settings = after([], { offHosts: ['news.example', 'other.example'] });
  expect(findOffHost(settings, where.site)).toBe('news.example');
  expect(after(['here_again'], settings).offHosts).toEqual(['other.example']);
});

it('knows no site to switch off where the browser does not tell it', () => {
  const nowhere = { ...where, site: undefined };
  expect(takeQuietStep(DEFAULT_SETTINGS, 'not_here', nowhere)).toBe(DEFAULT_SETTINGS);
  expect(takeQuietStep(DEFAULT_SETTINGS, 'here_again', nowhere)).toBe(DEFAULT_SETTINGS);
});

it('counts without marks when asked to', () => {
  expect(after(['badge_only']).marking).toBe('badge_only');
});
