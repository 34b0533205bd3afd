// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { lookUpCongress } from '../../lib/targets/congress/look-up-congress';
import { readFeed } from '../campaigns/read-packaged';
import { readSample } from '../targets/congress/sample-directory';
import { PEOPLE } from '../targets/congress/sample-directory-files';
import { storedSample } from './sample-feeds';
import type { Screen } from './screen';
import { showCall } from './show-call';

/** The Monday after the new Congress has begun. */
const AT = Date.parse('2027-01-04T10:00:00-05:00');
const STARTER = { ...storedSample({ id: 'starter', trust: 'packaged' }), feed: readFeed('starter') };
const SWITCHBOARD = '(202) 224-3121';
const REFRESH = 'Refresh it in Settings';

let screen: Screen | undefined;
afterEach(() => screen?.close());

/** The packaged campaigns at the office after the White House, for somebody in Austin. */
async function open(fetchedAt: number, people?: Parameters<typeof readSample>[0], language: 'en' | 'es' = 'en') {
  const profile = { ...DEFAULT_SETTINGS.profile, state: 'TX', zip: '78701' };
  const congress = lookUpCongress({ directory: readSample(people), fetchedAt }, { place: profile, elsewhere: [] }, AT);
  const shown = showCall({ feeds: [STARTER], at: AT, congress }, { language, settings: { profile } });
  screen = shown.screen;
  await shown.screen.press('button', language === 'es' ? 'Oficina siguiente' : 'Next office');
  await shown.screen.reads(SWITCHBOARD);
  return shown;
}

describe('once a new Congress has begun, the packaged campaigns', () => {
  it('name nobody of the old one, say why, and lead to the refresh', async () => {
    const { screen, world } = await open(Date.parse('2026-12-20T12:00:00Z'));
    await screen.reads('The districts in the ZIP table held until January 3, 2027.');
    expect(screen.text()).not.toContain('Carla Cruz');
    await screen.press('button', REFRESH);
    expect(world.opened).toEqual(['#/settings/congress']);
  });

  it.each([
    [
      'en',
      'No newer table is published yet; it is looked for every week.',
      'Find your district by address on house.gov',
    ],
    ['es', 'Todavía no hay otra tabla; se busca cada semana.', 'Busque su distrito por dirección en house.gov'],
  ] as const)('do not ask for a refresh that brings the same old table again (%s)', async (language, words, finder) => {
    const renewed = PEOPLE.map(person => ({ ...person, end: '2033-01-03' }));
    const { screen, world } = await open(AT - 3_600_000, renewed, language);
    await screen.reads(words);
    expect(screen.all('button', /Refresh it|Actualizarlo/)).toEqual([]);
    await screen.press('link', finder);
    expect(world.opened).toEqual([expect.stringContaining('house.gov')]);
  });
});
