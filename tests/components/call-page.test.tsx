// @vitest-environment happy-dom

import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallPage } from '../../components/call/CallPage';
import { LanguageContext } from '../../components/hooks/use-words';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { DEFAULT_SETTINGS, type Language, type Settings } from '../../lib/settings/settings';
import { setAt } from '../campaigns/sample-feed';
import { createCallWorld } from './call-world';
import { createMemoryLog, type MemoryLog } from './memory-log';
import { sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import { type Screen, show } from './screen';

const AT = Date.parse('2026-11-23T10:00:00-05:00');
const OTHER_FEED = 'https://others.example/feed.json';
const SCRIPT = 'items[0]._call_in.actions[0].scripts[0]';
const ROSA: Settings = {
  ...DEFAULT_SETTINGS,
  profile: { ...DEFAULT_SETTINGS.profile, name: 'Rosa', city: 'Frederick', state: 'MD', county: 'Frederick' },
};
const ask = (text: string, when?: string) => ({ say: 'ask', text, ...(when && { when }) });

/** A board that is asked to end it, with a reply for each answer. */
const first = (part: Partial<StoredFeed> = {}, wish = 'Please end it.') =>
  storedSample(part, file =>
    setAt(file, `${SCRIPT}.blocks`, [
      { say: 'greeting', text: 'My name is [NAME] and I live in [CITY].' },
      { say: 'standing', when: 'constituent', text: 'You work for me.' },
      ask(wish),
      ask('Then who decides?', 'not_my_decision'),
      ask('Please think again.', 'reluctant'),
      { say: 'thanks', when: 'supportive', text: 'Say so in public.' },
      { say: 'thanks', text: 'Thank you.' },
    ]),
  );

/** Another publisher's campaign at the same number. */
const second = () =>
  storedSample({ id: OTHER_FEED, addedAt: 1 }, file => {
    setAt(file, 'items[0].title', 'Ask for a warrant');
    setAt(file, 'items[0].id', 'warrant');
    setAt(file, 'items[0]._call_in.deadline', undefined);
    setAt(file, `${SCRIPT}.blocks`, [{ say: 'greeting', text: 'Hello again.' }, ask('Please ask for a warrant.')]);
  });

let screen: Screen;
let settings: Settings;
let opened: readonly string[] = [];

interface World {
  readonly feeds: readonly StoredFeed[];
  readonly log?: MemoryLog;
  readonly start?: Settings;
  readonly language?: Language;
}

function Page({ feeds, log = createMemoryLog(), start = ROSA, language = 'en' }: World) {
  const [now, setNow] = useState(start);
  const [ports] = useState(() => {
    const world = createCallWorld({ feeds, at: AT, log });
    opened = world.opened;
    return world.ports;
  });
  settings = now;
  const change = async (step: (before: Settings) => Settings) => setNow(step);
  return (
    <LanguageContext.Provider value={language}>
      <CallPage ports={ports} settings={now} onSettings={change} place="tab" />
    </LanguageContext.Provider>
  );
}

const open = (world: World) => {
  screen = show(<Page {...world} />);
  return screen;
};
afterEach(() => {
  screen.close();
});

describe('the script for the office', () => {
  it('stands under the campaign’s name, read aloud in its own language on a screen in another', async () => {
    for (const [language, lang] of Object.entries({ es: 'en', en: '' })) {
      open({ feeds: [first()], language: language as Language });
      expect((await screen.find('heading', 'End it in Frederick')).lang).toBe(lang);
      if (language === 'es') screen.close();
    }
  });

  it('says that the board answers to the caller only where they live', async () => {
    open({ feeds: [first()] });
    await screen.reads('My name is Rosa and I live in Frederick. You work for me.'.replace('. You', '.You'));
    screen.close();
    open({ feeds: [first()], start: { ...ROSA, profile: { ...ROSA.profile, county: 'Howard' } } });
    await screen.reads('Please end it.');
    expect(screen.text()).not.toContain('You work for me.');
  });

  it('takes a story of the caller’s own, says it before the thanks, and keeps it', async () => {
    open({ feeds: [first()] });
    await screen.fill('Your own story, two or three sentences', 'My son was stopped on Market Street.');
    await screen.reads('Please end it.My son was stopped on Market Street.Thank you.');
    (await screen.find('textbox', /own story/)).dispatchEvent(new Event('blur'));
    await vi.waitFor(() =>
      expect(Object.values(settings.profile.otherBlanks)).toEqual(['My son was stopped on Market Street.']),
    );
    const start = settings;
    screen.close();
    open({ feeds: [first()], start });
    await screen.reads('My son was stopped on Market Street.');
  });

  it('leads to a card to print whose address says nothing about the caller', async () => {
    open({ feeds: [first()] });
    await screen.press('button', 'Card to print');
    expect(opened).toEqual(['#/print/https%3A%2F%2Fneighbours.example%2Ffeed.json%20end-it/call/board']);
  });
});

describe('practice', () => {
  it('answers in each of the ways there is a reply for, and leaves the log empty', async () => {
    const log = createMemoryLog();
    open({ feeds: [first()], log });
    await screen.press('button', 'Practice first');
    await screen.reads('Nobody is called and nothing is logged');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Practice/));
    expect(screen.all('link')).toEqual([]);
    await screen.reads('Good morning, County Board. How can I help you?');
    await screen.reads('Please end it.');
    for (const [staff, reply] of [
      ['that is not our decision', 'Then who decides?'],
      ['we see this differently', 'Please think again.'],
      ['We agree with you', 'Say so in public.'],
      ['Please leave a message', 'My name is Rosa'],
    ] as const) {
      await screen.press('button', 'I said it');
      await screen.reads(staff);
      await screen.reads(reply);
      expect(document.activeElement?.textContent).toContain(staff);
    }
    expect(screen.all('button', 'I said it')).toEqual([]);
    await screen.press('button', 'Back to the script');
    await screen.find('link', /^Call County Board/);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Practice first'));
    expect(log.calls.size).toBe(0);
  });

  it('is spoken in the script’s language on a Spanish screen too', async () => {
    open({ feeds: [first()], language: 'es' });
    await screen.press('button', 'Practicar antes');
    await screen.reads('No se llama a nadie y no se registra nada');
    await screen.reads('Good morning, County Board.');
  });
});

describe('several campaigns in one call', () => {
  it('offers the other campaign at the same number, says both, and logs one call with each', async () => {
    const log = createMemoryLog();
    open({ feeds: [first(), second()], log });
    await screen.press('checkbox', 'Ask for a warrant');
    await screen.reads('Please end it.I am also calling about something else.Please ask for a warrant.Thank you.');
    expect(screen.text()).not.toContain('Hello again.');
    await screen.press('button', 'Talked');
    await screen.reads('Logged: Talked, County Board');
    const [call, ...others] = [...log.calls.values()];
    expect(others).toEqual([]);
    expect(call).toMatchObject({
      campaign: 'https://neighbours.example/feed.json end-it',
      also: [{ campaign: `${OTHER_FEED} warrant`, action: 'call', target: 'board' }],
      details: { campaignTitle: 'End it in Frederick + Ask for a warrant' },
    });
  });

  it('can be left at one, and offers nothing that was said there today', async () => {
    const log = createMemoryLog();
    open({ feeds: [first(), second()], log });
    await screen.press('checkbox', 'Ask for a warrant');
    await screen.reads('Please ask for a warrant.');
    await screen.press('checkbox', 'Ask for a warrant');
    await vi.waitFor(() => expect(screen.text()).not.toContain('Please ask for a warrant.'));
    await screen.press('button', 'Talked');
    await screen.reads('Logged');
    expect([...log.calls.values()][0]).not.toHaveProperty('also');
    screen.close();
    const said = { campaign: `${OTHER_FEED} warrant`, action: 'call', target: 'board', startedAt: AT - 1 } as const;
    open({ feeds: [first(), second()], log: createMemoryLog([sampleCall({ id: 'x', ...said })]) });
    await screen.find('button', 'Practice first');
    expect(screen.all('checkbox')).toEqual([]);
  });

  it('is still both when the screen is opened again during the call', async () => {
    const also = [{ campaign: `${OTHER_FEED} warrant`, action: 'call', target: 'board' }] as const;
    const { outcome: _none, endedAt: _never, ...ringing } = sampleCall({ id: 'x', state: 'open', startedAt: AT - 1 });
    const log = createMemoryLog([
      { ...ringing, campaign: 'https://neighbours.example/feed.json end-it', target: 'board', also },
    ]);
    open({ feeds: [first(), second()], log });
    await screen.reads('Please ask for a warrant.');
  });
});

describe('a script that changed since it was spoken', () => {
  const spoken = sampleCall({
    id: 'x',
    campaign: 'https://neighbours.example/feed.json end-it',
    target: 'board',
    startedAt: Date.parse('2026-11-18T12:00:00-05:00'),
  });
  const [old] = first({}, 'Please think about it.').feed?.campaigns ?? [];
  const action = old?.actions[0];
  const script = action?.kind === 'call' ? action.scripts[0] : undefined;
  const changed = (until: string) => {
    if (!old || !script) throw new Error('no script');
    return first({ oldScripts: [{ campaign: old.key, action: 'call', script, until: Date.parse(until) }] });
  };

  it('is said so, with what changed', async () => {
    open({ feeds: [changed('2026-11-19T12:00:00Z')], log: createMemoryLog([spoken]) });
    await screen.reads('These words have changed since you said them on November 18');
    const words = (tag: string) =>
      [...document.querySelectorAll(`.changes ${tag}`)].map(one => one.textContent?.trim());
    expect(words('del')).toEqual(['think about']);
    expect(words('ins')).toEqual(['end']);
  });

  it('is told apart from what an earlier call left open, which its publisher did not write', async () => {
    const left = { ...spoken, followUp: { on: '2026-11-20', isDone: false } };
    open({ feeds: [changed('2026-11-19T12:00:00Z')], log: createMemoryLog([left]) });
    await screen.reads('The script says that you called on November 18.');
    await screen.reads('I called on November 18, and I am calling back.');
    await screen.reads('These words have changed');
    expect(document.querySelector('.changes')?.textContent).not.toContain('calling back');
  });

  it('is not mentioned to who has never spoken it, or has since', async () => {
    for (const [until, calls] of [
      ['2026-11-19T12:00:00Z', []],
      ['2026-11-17T12:00:00Z', [spoken]],
    ] as const) {
      open({ feeds: [changed(until)], log: createMemoryLog(calls) });
      await screen.find('button', 'Practice first');
      expect(screen.text()).not.toContain('have changed');
      screen.close();
    }
    open({ feeds: [first()] });
  });
});
