// @vitest-environment happy-dom

import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { setAt } from '../campaigns/sample-feed';
import { storedSample } from './sample-feeds';
import { createSamplePorts, type SampleWorld } from './sample-ports';
import { type Screen, show } from './screen';

const CARD = '#/print/https%3A%2F%2Fneighbours.example%2Ffeed.json%20end-it/call/board';
const SCRIPTS = 'items[0]._call_in.actions[0].scripts';
const feed = storedSample({}, file => {
  const blocks = [{ say: 'greeting', text: 'Me llamo [NAME] y llamo desde [CITY, ZIP].' }];
  setAt(file, `${SCRIPTS}[0].blocks[2]`, { say: 'ask', when: 'reluctant', text: 'Please think again.' });
  setAt(file, `${SCRIPTS}[1]`, { id: 'call-es', language: 'es', blocks });
});
const ROSA: Settings = {
  ...DEFAULT_SETTINGS,
  profile: { ...DEFAULT_SETTINGS.profile, name: 'Rosa', city: 'Frederick', state: 'MD' },
};

let screen: Screen;
afterEach(() => {
  screen.close();
  vi.unstubAllGlobals();
});

function open(hash: string, start: Partial<SampleWorld> = {}) {
  const { ports, world } = createSamplePorts({ feeds: [feed], settings: ROSA, ...start });
  screen = show(<AppShell ports={ports} hash={hash} />);
  return world;
}

describe('the card to print', () => {
  it('has number, script and replies in the script’s language, and nothing else', async () => {
    open(CARD);
    const card = await screen.find('article');
    expect(card.textContent).toBe(
      'County Board(202) 555-0101My name is Rosa and I live in Frederick.SafetyIt makes nobody safer.If they say…They disagree or hesitatePlease think again.',
    );
    await screen.choose('Language of the card', 'es');
    await screen.reads('Me llamo Rosa y llamo desde Frederick');
    expect((await screen.find('article')).lang).toBe('es');
  });

  it('prints on a press', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    open(CARD);
    await screen.press('button', 'Print');
    expect(print).toHaveBeenCalledOnce();
  });

  it('has the number it was asked for, where the office has several', async () => {
    open(`${CARD}/%2B12025550102`);
    await screen.reads('(202) 555-0102');
    const back = await screen.find('link', 'Back to the call');
    expect(back.getAttribute('href')).toBe(`${CARD}/%2B12025550102`.replace('print', 'call'));
  });

  it('is for no office that is not there, nor one that cannot be called now', async () => {
    open(CARD.replace(/board$/, 'nobody'));
    await screen.find('heading', 'There is no such page');
    screen.close();
    open(CARD, { at: Date.parse('2026-12-20T12:00:00-05:00') });
    await screen.reads('no number that can be called now');
    expect(screen.text()).not.toContain('555');
  });
});
