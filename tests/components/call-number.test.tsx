// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setAt } from '../campaigns/sample-feed';
import { storedSample } from './sample-feeds';
import type { Screen } from './screen';
import { showCall } from './show-call';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  vi.unstubAllGlobals();
});

function open(...args: Parameters<typeof showCall>) {
  const shown = showCall(...args);
  screen = shown.screen;
  return { ...shown, attempts: () => [...shown.world.log.calls.values()].map(({ way }) => way) };
}
const CALL = 'Call County Board, (202) 555-0101';
const ASKED = 'Nobody stands by this number. If it is right, press again.';
const own = {
  id: 'own:1' as const,
  campaign: 'https://neighbours.example/feed.json end-it' as const,
  name: 'Merrow County Board',
  number: '+12025550141',
  seenAt: 'county website',
  isSheriff: false,
  isAdministrative: false,
};

describe('a number nobody stands by', () => {
  it('of an unsigned feed is labelled and asks for a second press', async () => {
    const { screen: page, attempts } = open({ feeds: [storedSample({ trust: 'unsigned' })] });
    await page.reads('unverified number');
    await page.press('link', CALL);
    await page.reads(ASKED);
    expect(attempts()).toEqual([]);
    await page.press('link', CALL);
    await page.reads('Did your phone open?');
    expect(attempts()).toEqual(['call']);
  });
  it('asks before the code to scan, and again for the next office', async () => {
    const { screen: page, attempts } = open({ feeds: [storedSample({ trust: 'unsigned' })] });
    await page.press('button', 'Use my phone');
    await page.reads(ASKED);
    await page.press('button', 'Next office');
    await page.reads('(202) 555-0103');
    expect(page.text()).not.toContain(ASKED);
    await page.press('button', 'Use my phone');
    await page.reads(ASKED);
    expect(attempts()).toEqual([]);
    await page.press('button', 'Use my phone');
    await page.find('button', 'Back');
    expect(attempts()).toEqual(['phone']);
  });
  it('may be one that a signed feed has', async () => {
    const signed = storedSample({ id: 'https://signed.example/feed.json' });
    const { screen: page } = open({ feeds: [storedSample({ trust: 'unsigned' }), signed] });
    await page.find('link', CALL);
    await vi.waitFor(() => expect(page.text()).not.toContain('unverified number'), { timeout: 8_000 });
  });
  it('is the caller’s own office', async () => {
    const { screen: page, attempts } = open({}, { settings: { ownOffices: [own] } });
    await page.reads('added by you');
    await page.press('link', 'Call Merrow County Board, (202) 555-0141');
    await page.reads(ASKED);
    expect(attempts()).toEqual([]);
  });
});

describe('a number of a signed feed', () => {
  it('is dialled at the first press', async () => {
    const { screen: page, attempts } = open();
    await page.press('link', CALL);
    await page.reads('Did your phone open?');
    expect(attempts()).toEqual(['call']);
  });
});

describe('other lines of an office', () => {
  const feed = storedSample({}, file => {
    const lines = file._call_in.offices[0]?.lines as unknown as Record<string, unknown>[];
    Object.assign(lines[0] ?? {}, { extension: '2' });
    lines.push({ number: '+1 202-555-0109', purpose: 'TTY' });
  });

  it('are offered by kind, and lead back', async () => {
    const { screen: page } = open({ feeds: [feed] });
    await page.reads('then press 2');
    await page.press('button', 'TTY line');
    await page.find('link', 'Call County Board, (202) 555-0109');
    await page.press('button', 'Voice line');
    await page.find('link', CALL);
    await page.press('button', 'Voicemail line');
    await page.find('link', 'Call County Board, (202) 555-0102');
  });
});

it('says what to press after the number also while a phone scans it', async () => {
  const feed = storedSample({}, file => {
    Object.assign(file._call_in.offices[0]?.lines[0] ?? {}, { extension: '2' });
  });
  const { screen: page } = open({ feeds: [feed] });
  await page.press('button', 'Use my phone');
  await page.find('button', 'Back');
  await page.reads('then press 2');
});

it('is the Spanish line’s for whoever has the screen in Spanish', async () => {
  const feed = storedSample({}, file => {
    const lines = file._call_in.offices[0]?.lines as unknown as Record<string, unknown>[];
    Object.assign(lines[0] ?? {}, { regions: [] });
    lines.push({ number: '+1 202-555-0109', languages: ['es'] });
  });
  const { screen: page } = open({ feeds: [feed] }, { language: 'es' });
  await page.reads('(202) 555-0109');
  page.close();
  const { screen: english } = open({ feeds: [feed] });
  await english.reads('(202) 555-0101');
});

it('says a long reason on one line, and all of it at a press', async () => {
  const reason = 'It votes on Thursday whether the sheriff may go on holding people for immigration agents.';
  const feed = storedSample({}, file => setAt(file, 'items[0]._call_in.actions[0].targets[0].reason', reason));
  const { screen: page } = open({ feeds: [feed] });
  const more = await page.find('button', 'Show all');
  const note = () => document.getElementById(more.getAttribute('aria-controls') ?? '');
  expect([note()?.textContent, note()?.className, more.getAttribute('aria-expanded')]).toEqual([
    reason,
    'cut',
    'false',
  ]);
  more.click();
  await page.find('button', 'Show less');
  expect([note()?.className, more.getAttribute('aria-expanded')]).toEqual(['', 'true']);
});

describe('a number that was copied', () => {
  it('may be dialled here after all: whether the phone opened is asked, and the call is put down as dialled', async () => {
    vi.stubGlobal('navigator', { userAgent: '', languages: ['en'], clipboard: { writeText: async () => undefined } });
    const { screen: page, attempts } = open({});
    await page.press('button', 'Copy');
    await page.reads('Number copied');
    expect(attempts()).toEqual(['copy']);
    await page.press('link', CALL);
    await page.reads('Did your phone open?');
    expect(page.text()).not.toContain('Number copied');
    expect(attempts()).toEqual(['call']);
  });
});

describe('a script', () => {
  it('that the browser does not let us copy is to be selected', async () => {
    const writeText = () => Promise.reject(new Error('NotAllowedError'));
    vi.stubGlobal('navigator', { userAgent: '', languages: ['en'], clipboard: { writeText } });
    const { screen: page } = open({});
    await page.press('button', 'Copy script');
    await page.reads('Select the script and copy it yourself.');
    expect(page.all('button', 'Script copied')).toEqual([]);
  });
});
