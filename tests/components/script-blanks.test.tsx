// @vitest-environment happy-dom

import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallPage } from '../../components/call/CallPage';
import type { StandPorts } from '../../lib/calls/call-ports';
import { NOTHING_CHOSEN } from '../../lib/calls/call-stand';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { setAt } from '../campaigns/sample-feed';
import { createCallWorld } from './call-world';
import { createMemoryStands } from './memory-stands';
import { storedSample } from './sample-feeds';
import { type Screen, show } from './screen';

const SCRIPT = 'items[0]._call_in.actions[0].scripts[0].blocks';
const feed = storedSample({}, file => {
  setAt(file, 'items[0]._call_in.actions[0].targets', [{ office: 'board' }, { office: 'clerk' }]);
  setAt(file, '_call_in.offices[1]', {
    id: 'clerk',
    name: 'County Clerk',
    lines: [{ number: '+1 202-555-0104', purpose: 'main' }],
    source_url: 'https://clerk.example/contact',
  });
  setAt(file, SCRIPT, [
    { say: 'greeting', text: 'Hello [OFFICE], my name is [NAME] and I live in [CITY], [STATE].' },
    { say: 'thanks', text: 'Thank you.' },
  ]);
});

let screen: Screen;
let settings: Settings;
/** As another window does it. */
let changeElsewhere: (change: (now: Settings) => Settings) => void;

function Page({ of = feed, stands = createMemoryStands() }: { of?: StoredFeed; stands?: StandPorts }) {
  const [now, setNow] = useState(DEFAULT_SETTINGS);
  const [ports] = useState(() => createCallWorld({ feeds: [of], stands }).ports);
  settings = now;
  changeElsewhere = setNow;
  const asked = { campaign: `${feed.id} end-it`, action: null } as const;
  return (
    <CallPage ports={ports} settings={now} onSettings={async change => setNow(change)} asked={asked} place="panel" />
  );
}

const open = () => {
  screen = show(<Page />);
};
afterEach(() => {
  screen.close();
});

const field = async (name: string) => (await screen.find('textbox', name)) as HTMLInputElement;

/** Letter by letter, each drawn before the next, as a keyboard does. */
async function typeAtHand(text: string): Promise<HTMLInputElement> {
  for (const letter of text) {
    const at = document.activeElement as HTMLInputElement;
    at.value += letter;
    at.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  return document.activeElement as HTMLInputElement;
}

async function typeInto(name: string, text: string): Promise<HTMLInputElement> {
  (await field(name)).focus();
  return typeAtHand(text);
}

describe('a blank of the script', () => {
  it('takes a name and a city of several words, letter by letter', async () => {
    open();
    expect((await typeInto('your name', 'Rosa Lee')).value).toBe('Rosa Lee');
    expect((await typeInto('your city', 'San José')).value).toBe('San José');
    (document.activeElement as HTMLElement).blur();
    await screen.reads('my name is Rosa Lee and I live in San José, ');
    expect(settings.profile).toMatchObject({ name: 'Rosa Lee', city: 'San José' });
  });

  it('is one field from the first letter on: an accent of two keys begins in it', async () => {
    open();
    const first = await field('your name');
    expect(await typeInto('your name', 'Ángel')).toBe(first);
  });

  it('is kept when typing rests: a click beside the popup closes it without a word to the field', async () => {
    open();
    await typeInto('your name', 'Rosa Lee');
    await vi.waitFor(() => expect(settings.profile.name).toBe('Rosa Lee'));
    expect((await typeAtHand(' Ann')).value).toBe('Rosa Lee Ann');
    await vi.waitFor(() => expect(settings.profile.name).toBe('Rosa Lee Ann'));
  });

  it('leaves the keyboard where it is: Enter at the words it became, or in the field while there are none', async () => {
    open();
    const enter = (at: Element | null) =>
      at?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    const name = await field('your name');
    name.focus();
    enter(name);
    expect(document.activeElement).toBe(name);
    enter(await typeAtHand('Rosa'));
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Rosa, change'));
    expect(settings.profile.name).toBe('Rosa');
    // Left by another way, it does not call the keyboard back.
    (document.activeElement as HTMLElement).click();
    await typeInto('your city', 'Durham');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('your city');
  });

  it('keeps the keyboard while Enter picks the letters of a name', async () => {
    open();
    const name = await typeInto('your name', '지');
    name.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(document.activeElement).toBe(name);
    expect((await typeAtHand('우')).value).toBe('지우');
  });

  it('says what another window has changed since it was typed here', async () => {
    open();
    (await typeInto('your name', 'Rosa ')).blur();
    (await typeInto('your state', 'Maryland')).blur();
    await screen.reads('my name is Rosa and I live in , Maryland.');
    changeElsewhere(now => ({ ...now, profile: { ...now.profile, city: 'Frederick' } }));
    await screen.reads('my name is Rosa and I live in Frederick, Maryland.');
    changeElsewhere(now => ({ ...now, profile: { ...now.profile, name: 'Marisol', state: 'NC' } }));
    await screen.reads('my name is Marisol and I live in Frederick, NC.');
  });

  it('that names the office is changed for that office alone', async () => {
    open();
    await screen.press('button', 'County Board, change');
    (await typeAtHand(' of Supervisors')).blur();
    await screen.reads('Hello County Board of Supervisors, my name');
    await screen.press('button', 'Next office');
    await screen.reads('Hello County Clerk, my name');
  });
});

describe('a blank that is neither name nor place', () => {
  it('keeps its name while it is filled', async () => {
    const years = storedSample({}, file => setAt(file, SCRIPT, [{ say: 'greeting', text: 'Llevo aquí ____ años.' }]));
    screen = show(<Page of={years} />);
    const blank = await typeInto('Llevo aquí … años', '12');
    expect([blank.value, blank.getAttribute('aria-label')]).toEqual(['12', 'Llevo aquí … años']);
  });
});

describe('another campaign on the same screen', () => {
  const blocks = [{ say: 'greeting', text: 'I call [OFFICE] about [AGENCY].' }];
  const script = (id: string, audience?: string) => ({ id, language: 'en', blocks, ...(audience && { audience }) });
  const two = storedSample({}, file => {
    const other = { ...structuredClone(file.items[0]), id: 'other', url: 'https://neighbours.example/other' };
    setAt(file, 'items[1]', other);
    setAt(file, 'items[0]._call_in.actions[0].scripts', [script('a'), script('b', 'labour')]);
    setAt(file, 'items[1]._call_in.actions[0].scripts', [script('a'), script('b', 'faith')]);
  });
  const openOther = async () => {
    const stands = createMemoryStands();
    screen = show(<Page of={two} stands={stands} />);
    await field('the agency');
    return () => {
      const at = Date.parse('2026-11-22T00:00:00Z');
      void stands.keep({ ...NOTHING_CHOSEN, audience: 'labour', campaign: `${two.id} other`, call: null, at });
    };
  };

  it('asks for its own agency', async () => {
    const goOn = await openOther();
    (await typeInto('the agency', 'Merrow Jail')).blur();
    await screen.reads('I call County Board about Merrow Jail.');
    await screen.press('button', 'Next office');
    await screen.reads('about Merrow Jail.');
    goOn();
    expect((await field('the agency')).value).toBe('');
  });

  it('is said as anyone, where it has no words for whom the caller speaks as', async () => {
    const goOn = await openOther();
    const speaking = (await screen.find('combobox', /a worker/)) as HTMLSelectElement;
    expect([...speaking.options].map(({ value }) => value)).toEqual(['', 'labour']);
    goOn();
    await vi.waitFor(() => expect([...speaking.options].map(({ value }) => value)).toEqual(['', 'faith']));
    expect(speaking.value).toBe('');
    expect(speaking.selectedIndex).toBe(0);
  });
});
