// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Language } from '../../lib/settings/settings';
import { storedSample } from './sample-feeds';
import { addTwoLaws } from './sample-law';
import type { Screen } from './screen';
import { showCall } from './show-call';

let screen: Screen | null = null;
afterEach(() => screen?.close());

function open(state: string, county: string, language: Language = 'en') {
  const profile = { ...DEFAULT_SETTINGS.profile, state, county };
  const shown = showCall({ feeds: [storedSample({}, addTwoLaws)] }, { language, settings: { profile } });
  screen = shown.screen;
  return shown;
}

describe('one campaign where the law differs', () => {
  it('asks the legislator in Texas, where the sheriff may not end it, and says why with the source', async () => {
    const { screen: page, world } = open('TX', 'Travis');
    await page.find('link', 'Call Office of Ana Ruiz, (202) 555-0132');
    await page.reads('Texas law requires 287(g), so this call is not for Travis County Sheriff. Law as of Oct 1, 2026');
    expect(page.text()).not.toContain('(202) 555-0131');
    await page.press('link', 'Law as of Oct 1, 2026');
    expect(world.opened).toEqual(['https://law.example/tx']);
  });
  it('asks the council in Maryland, in Spanish too', async () => {
    const { screen: page } = open('MD', 'Frederick', 'es');
    await page.reads(
      'La ley de Maryland prohíbe 287(g), así que esta llamada no es para Frederick County Sheriff. La ley al 1 oct 2026',
    );
    await page.reads('(202) 555-0134');
  });
  it('names a county’s law as Spanish does', async () => {
    const county = 'ocd-division/country:us/state:md/county:frederick';
    const feed = storedSample({}, file => {
      addTwoLaws(file);
      Object.assign(file._call_in.legal[1] ?? {}, { jurisdiction: county });
    });
    const profile = { ...DEFAULT_SETTINGS.profile, state: 'MD', county: 'Frederick' };
    ({ screen } = showCall({ feeds: [feed] }, { language: 'es', settings: { profile } }));
    await screen.reads('La ley del condado de Frederick, Maryland prohíbe 287(g), así que esta llamada no es para');
  });
  it('asks for the place, and says nothing of the law, where the place is not known', async () => {
    const { screen: page } = open('', '');
    await page.reads('Tell us your county, or add an office you know.');
    expect(page.text()).not.toContain('Law as of');
  });
});
