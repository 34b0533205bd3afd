// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../lib/settings/settings';
import { storedSample } from './sample-feeds';
import type { Screen } from './screen';
import { showCall } from './show-call';

/** A Monday, the board of the sample feed open from 9 to 5 on Mondays and Tuesdays. */
const NOON = Date.parse('2026-11-23T12:00:00-05:00');
const EVENING = Date.parse('2026-11-23T18:00:00-05:00');

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  vi.restoreAllMocks();
});

function open(start: Parameters<typeof showCall>[0], language: Language = 'en') {
  const shown = showCall({ at: NOON, ...start }, { language });
  screen = shown.screen;
  return shown;
}
const isChosen = (page: Screen, tab: string) =>
  vi.waitFor(() => expect(page.all('tab', tab)[0]?.getAttribute('aria-selected')).toBe('true'));

describe('an office that is open', () => {
  it('says until when, by the caller’s clock', async () => {
    const { screen: page } = open({ timeZone: 'America/Los_Angeles' });
    await page.reads('open until 2:00, your time');
    await isChosen(page, 'English');
    expect(page.all('button', /^Remind me/)).toEqual([]);
  });
  it('says so in Spanish', async () => {
    const { screen: page } = open({}, 'es');
    await page.reads('atiende hasta las 5:00');
  });
});

describe('an office that is closed', () => {
  it('opens on the message to leave; it can still be rung, and the caller may look at the call', async () => {
    const { screen: page } = open({ at: EVENING, timeZone: 'America/Los_Angeles' });
    await page.reads('opens tomorrow 9:00 (6:00 AM your time)');
    await isChosen(page, 'Voicemail');
    await page.reads('Message · ');
    await page.reads('Thank you.');
    expect(page.all('link', 'Call County Board, (202) 555-0101')).toHaveLength(1);
    await page.press('tab', 'English');
    await page.reads('Say this · ');
    await isChosen(page, 'English');
    await page.press('button', 'Next office');
    await page.reads('Sheriff of Frederick County');
    await isChosen(page, 'English');
    expect(page.text()).not.toContain('opens');
  });

  it('offers a calendar entry for the opening', async () => {
    const saved: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
      void (blob as Blob).text().then(text => saved.push(text));
      return 'blob:test';
    });
    const { screen: page } = open({ at: EVENING });
    await page.press('button', 'Remind me when it opens: County Board');
    await page.reads('Reminder saved');
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toContain('DTSTART;VALUE=DATE-TIME:20261124T140000Z');
    expect(saved[0]).toContain('SUMMARY:Call County Board\\, (202) 555-0101');
  });

  it('does not change the words under the caller’s eyes when it closes during a call', async () => {
    const { screen: page, world } = open({ at: Date.parse('2026-11-23T16:59:00-05:00') });
    await page.reads('open until 5:00');
    await page.press('button', 'Copy');
    await page.reads('You were calling County Board');
    world.at = EVENING;
    page.close();
    const again = open({ at: EVENING, log: world.log }).screen;
    await again.reads('opens tomorrow 9:00');
    await isChosen(again, 'English');
  });
});

describe('a line that is a machine', () => {
  it('has the message to leave in view by itself', async () => {
    const feed = storedSample({}, file => {
      file._call_in.offices[0]?.lines.splice(0, 1);
    });
    const { screen: page } = open({ feeds: [feed] });
    await page.reads('(202) 555-0102');
    await isChosen(page, 'Voicemail');
    expect(page.text()).not.toContain('open until');
  });
});
