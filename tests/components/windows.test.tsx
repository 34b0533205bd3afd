// @vitest-environment happy-dom

import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallPage } from '../../components/call/CallPage';
import type { CallPlace } from '../../components/call/call-scene';
import { ReadingBar } from '../../components/call/ReadingBar';
import { LanguageContext } from '../../components/hooks/use-words';
import type { PageInFront, StandPorts } from '../../lib/calls/call-ports';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { DEFAULT_SETTINGS, type Language } from '../../lib/settings/settings';
import { setAt } from '../campaigns/sample-feed';
import { createCallWorld } from './call-world';
import { createMemoryLog, type MemoryLog } from './memory-log';
import { createMemoryStands } from './memory-stands';
import { storedSample } from './sample-feeds';
import { type Screen, show } from './screen';

const MORNING = Date.parse('2026-11-23T10:00:00-05:00');
/** Parts come from modules of their own, which the first test has to read and translate. */
const PATIENCE = { timeout: 8_000 };
const HOUR = 3_600_000;

let log: MemoryLog;
let stands: StandPorts;
let at: number;
let screen: Screen;
let turnTo: (page: PageInFront) => void;

/** A script of three parts. */
const feed = () =>
  storedSample({}, file =>
    setAt(file, 'items[0]._call_in.actions[0].scripts[0].blocks', [
      { say: 'greeting', text: 'Good morning.' },
      { say: 'ask', text: 'Please end it.' },
      { say: 'thanks', text: 'Thank you.' },
    ]),
  );

/** The list of whom one speaks as, by what it offers. */
const AS_WHOM = /a person of faith/;

/** A script with two reasons, and one for people of faith. */
const choices = () =>
  storedSample({}, file => {
    const reason = [
      { id: 'a', label: 'Safety', text: 'It makes nobody safer.' },
      { id: 'b', label: 'Cost', text: 'All of us pay for it.' },
    ];
    const blocks = [
      { say: 'greeting', text: 'Hello.' },
      { say: 'reason', choices: reason },
    ];
    setAt(file, 'items[0]._call_in.actions[0].scripts', [
      { id: 'call-en', language: 'en', blocks },
      { id: 'faith-en', language: 'en', audience: 'faith', blocks: [{ say: 'ask', text: 'I speak for my parish.' }] },
    ]);
  });

beforeEach(() => {
  log = createMemoryLog();
  stands = createMemoryStands();
  at = MORNING;
});
afterEach(() => {
  screen.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

interface WindowProps {
  readonly place: CallPlace;
  readonly language?: Language;
  readonly feeds?: readonly StoredFeed[];
  /** The rules choose the campaign. */
  readonly isFree?: boolean;
  /** Asked for by its id, as a follow-up in *My calls* does. */
  readonly office?: string;
}

function Window({ place, language = 'en', feeds = [feed()], isFree = false, office }: WindowProps) {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const [ports] = useState(() => {
    let page: PageInFront = { kind: 'none' };
    const told: ((isOtherTab: boolean) => void)[] = [];
    turnTo = next => {
      page = next;
      for (const tell of told) tell(true);
    };
    const news = {
      watchOpened: () => () => {},
      watchPage(tell: (isOtherTab: boolean) => void) {
        told.push(tell);
        return () => {};
      },
    };
    const world = createCallWorld({ feeds, log, stands, now: () => at, ...(place === 'panel' && { news }) });
    return { ...world.ports, readPage: async () => page };
  });
  return (
    <LanguageContext.Provider value={language}>
      <section aria-label={place}>
        <CallPage
          ports={ports}
          settings={settings}
          onSettings={async change => setSettings(change)}
          {...(!isFree && {
            asked: {
              campaign: 'https://neighbours.example/feed.json end-it',
              action: null,
              ...(office !== undefined && { target: office }),
            },
          })}
          place={place}
          {...(place !== 'popup' && { ReadingBar })}
        />
      </section>
    </LanguageContext.Provider>
  );
}

const open = (...places: readonly CallPlace[]) => {
  screen = show(places.map(place => <Window key={place} place={place} />));
};
const openIn = (language: Language) => {
  screen = show(<Window place="popup" language={language} />);
};

const isIn = (place: CallPlace, element: Element) => element.closest(`section[aria-label="${place}"]`) !== null;

async function press(place: CallPlace, role: string, name: string | RegExp): Promise<void> {
  const pressed = await vi.waitFor(() => {
    const inside = screen.all(role, name).find(element => isIn(place, element));
    if (!inside) throw new Error(`No ${role} ${name} in the ${place}: ${screen.text()}`);
    return inside;
  }, PATIENCE);
  pressed.click();
}
async function choose(place: CallPlace, name: string | RegExp, option: string): Promise<void> {
  const list = await vi.waitFor(() => {
    const inside = screen.all('combobox', name).find(element => isIn(place, element));
    if (!inside) throw new Error(`No list ${name} in the ${place}: ${screen.text()}`);
    return inside as HTMLSelectElement;
  }, PATIENCE);
  list.value = option;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
/** After what was just set off is on the screen: what must not come has had its time. */
const drawn = () => new Promise(resolve => setTimeout(resolve, 20));
const says = (place: CallPlace, words: RegExp) =>
  vi.waitFor(
    () => expect(document.querySelector(`section[aria-label="${place}"]`)?.textContent).toMatch(words),
    PATIENCE,
  );

describe('two windows of one browser', () => {
  it('show the same call, whichever acts', async () => {
    open('panel', 'popup');
    await says('panel', /How did it go\?/);
    await press('popup', 'button', 'Copy');
    await says('panel', /You were calling/);
    await press('panel', 'button', 'Voicemail');
    await says('popup', /Logged: Voicemail/);
    await press('popup', 'button', 'Undo');
    await says('panel', /You were calling/);
    await press('panel', 'button', 'I did not call');
    await says('popup', /How did it go\?/);
    await vi.waitFor(() => expect(screen.text()).not.toContain('You were calling'));
    expect([...log.calls.values()].map(({ state }) => state)).toEqual(['deleted']);
  });

  it('go straight back to the office of a call that is undone in one of them', async () => {
    const { readMany } = log;
    log.readMany = async range => {
      await new Promise(resolve => setTimeout(resolve, 30));
      return readMany(range);
    };
    open('panel', 'tab');
    await press('panel', 'button', 'Voicemail');
    await says('tab', /Logged: Voicemail/);
    await new Promise(resolve => setTimeout(resolve, 100));
    let isElsewhere = false;
    const observer = new MutationObserver(() => {
      isElsewhere ||= screen.text().includes('call 2 of 2');
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    await press('panel', 'button', 'Undo');
    await vi.waitFor(() => expect(screen.text()).not.toContain('Logged: '), PATIENCE);
    await new Promise(resolve => setTimeout(resolve, 100));
    observer.disconnect();
    expect(isElsewhere).toBe(false);
  });

  it('says so where the office one comes to ring again is asked no more, until one goes on to another', async () => {
    screen = show(<Window place="tab" office="gone-office" />);
    await says('tab', /The office you came for is not among those this campaign asks now\. You see another one\./);
    await press('tab', 'button', /^Next/);
    await vi.waitFor(() => expect(screen.text()).not.toContain('The office you came for'), PATIENCE);
  });

  it('leave a logged call together, though nothing was dialled', async () => {
    open('panel', 'tab');
    await press('panel', 'button', 'No answer');
    await says('tab', /Logged: No answer/);
    await press('panel', 'button', /^(Done for today|Next: )/);
    await vi.waitFor(() => expect(screen.text()).not.toContain('Logged: '));
    await says('tab', /How did it go\?/);
  });

  it('show the note that was typed in the other, without a press', async () => {
    open('panel', 'tab');
    await press('panel', 'button', 'Voicemail');
    await says('panel', /Logged: Voicemail/);
    await says('tab', /Logged: Voicemail/);
    const noteIn = (place: CallPlace) => {
      const [field] = screen.all('textbox', 'Note for yourself').filter(one => isIn(place, one));
      return field as HTMLInputElement;
    };
    const type = (place: CallPlace, words: string) => {
      noteIn(place).value = words;
      noteIn(place).dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('panel', 'Left my name');
    await vi.waitFor(() => expect(noteIn('tab').value).toBe('Left my name'), PATIENCE);
    type('tab', 'Left my name and number');
    const kept = () => [...log.calls.values()].map(({ details }) => details?.note);
    await vi.waitFor(() => expect(kept()).toEqual(['Left my name and number']), PATIENCE);
    await vi.waitFor(() => expect(noteIn('panel').value).toBe('Left my name and number'), PATIENCE);
  });

  it('leave the thanks together, when one goes on', async () => {
    open('panel', 'tab');
    await press('panel', 'button', 'Next office');
    await says('tab', /call 2 of 2/);
    await press('panel', 'button', 'Voicemail');
    await press('panel', 'button', 'Next: County Board');
    await says('panel', /How did it go\?/);
    await press('panel', 'button', 'Voicemail');
    await press('panel', 'button', 'Done for today');
    await says('panel', /Thank you\. That was it\./);
    await press('tab', 'button', 'Next office');
    await says('panel', /How did it go\?/);
  });

  it('say thanks for what was called, though the rules choose another campaign by then', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const tonight = storedSample({ id: 'https://tonight.example/feed.json' }, file => {
      setAt(file, 'items[0].title', 'Tonight');
      setAt(file, 'items[0]._call_in.deadline.at', '2026-11-23T12:00:00-05:00');
      setAt(file, 'items[0]._call_in.actions[0].targets', [{ office: 'board' }]);
    });
    screen = show(<Window place="panel" isFree feeds={[feed(), tonight]} />);
    await screen.find('heading', 'Tonight');
    await press('panel', 'button', 'Copy');
    await says('panel', /You were calling/);
    at += 3 * HOUR;
    vi.advanceTimersByTime(30_000);
    await press('panel', 'button', 'Voicemail');
    await press('panel', 'button', 'Done for today');
    await says('panel', /I just called about “Tonight”/);
    await press('panel', 'button', 'Back to the script');
    await screen.find('heading', 'End it in Frederick');
  });

  it('read the script in the same way', async () => {
    open('panel', 'tab');
    await says('tab', /Say this/);
    await press('panel', 'tab', 'Voicemail');
    await says('tab', /Message ·/);
  });

  it('say what was chosen, as whom it was chosen, in a call that goes on in another window too', async () => {
    screen = show(
      ['panel', 'popup'].map(place => <Window key={place} place={place as CallPlace} feeds={[choices()]} />),
    );
    await says('panel', /Hello.*It makes nobody safer/);
    await says('popup', /Hello.*It makes nobody safer/);
    await choose('popup', 'Choose one to say', 'b');
    await says('panel', /Hello.*All of us pay for it/);
    await choose('popup', AS_WHOM, 'faith');
    await says('panel', /I speak for my parish/);
    await press('popup', 'button', 'Copy');
    await says('popup', /You were calling/);
    screen.close();
    at += HOUR;
    screen = show(<Window place="popup" feeds={[choices()]} />);
    await says('popup', /I speak for my parish/);
    await choose('popup', AS_WHOM, '');
    await says('popup', /Hello.*All of us pay for it/);
  });
});

describe('a call that was interrupted', () => {
  it('is there in a window opened again, with the message that was chosen', async () => {
    open('popup');
    await press('popup', 'tab', 'Voicemail');
    await press('popup', 'button', 'Copy');
    await says('popup', /You were calling/);
    screen.close();
    open('popup');
    await says('popup', /You were calling/);
    await says('popup', /Message ·/);
  });

  it.each([
    ['en', /at 10:00\sAM \(15 hours ago\)\. How did it go\?/],
    ['es', /a las 10:00\sa\.\s?m\. \(hace 15 horas\)\. ¿Cómo le fue\?/],
  ] as const)('is asked for after a night, with when it was (%s)', async (language, words) => {
    open('popup');
    await press('popup', 'button', 'Copy');
    await says('popup', /You were calling/);
    screen.close();
    at += 15 * HOUR;
    openIn(language);
    await says('popup', words);
  });
});

describe('the panel', () => {
  it('is opened where the popup stands', async () => {
    open('popup');
    await says('popup', /Say this/);
    await press('popup', 'tab', 'Voicemail');
    open('panel');
    await says('panel', /Message ·/);
  });

  it('stays at the office that was chosen in the popup when another tab comes to the front', async () => {
    open('popup');
    await press('popup', 'button', 'Next office');
    await says('popup', /call 2 of 2/);
    open('panel');
    await says('panel', /call 2 of 2/);
    at += HOUR / 4;
    turnTo({ kind: 'none' });
    await drawn();
    expect(screen.text()).toContain('call 2 of 2');
    at += HOUR;
    turnTo({ kind: 'none' });
    await says('panel', /call 1 of 2/);
  });

  it('forgets what the tab before mentioned', async () => {
    open('panel');
    await says('panel', /Say this/);
    turnTo({
      kind: 'marked',
      tabId: 3,
      host: 'news.example',
      mentions: [{ index: 0, topic: '287g', before: 'the ', words: '287(g)', after: ' deal' }],
    });
    await says('panel', /on this page/);
    turnTo({ kind: 'none' });
    await vi.waitFor(() => expect(screen.text()).not.toContain('once on this page'));
    await says('panel', /Say this/);
  });

  it('counts the minutes of the call, and stands still at its outcome', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    open('panel');
    await press('panel', 'button', 'Copy');
    await screen.find('timer', /0:00$/);
    const goBy = async (ms: number) => {
      at += ms;
      vi.advanceTimersByTime(1_000);
      await drawn();
    };
    await goBy(65_000);
    expect(screen.all('timer', /1:05$/)).toHaveLength(1);
    await press('panel', 'button', 'Voicemail');
    await says('panel', /Logged/);
    await goBy(60_000);
    expect(screen.all('timer', /1:05$/)).toHaveLength(1);
  });

  it('asks for no time any more once nobody can be on the phone that long', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    open('panel');
    await press('panel', 'button', 'Copy');
    await screen.find('timer', /0:00$/);
    const ticking = vi.getTimerCount();
    at += 3 * HOUR;
    vi.advanceTimersByTime(1_000);
    await vi.waitFor(() => expect(screen.all('timer')).toEqual([]), PATIENCE);
    await drawn();
    expect(vi.getTimerCount()).toBe(ticking - 1);
  });

  it('goes through the script part by part by keys, which stay a field’s own in a field', async () => {
    open('panel');
    await screen.find('button', 'Larger text');
    const atHand = () => document.querySelector('.block[aria-current]')?.textContent ?? null;
    const step = (key: string, on: EventTarget = document) => {
      const event = new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true });
      on.dispatchEvent(event);
      return event.defaultPrevented;
    };
    await vi.waitFor(() => {
      // The keys are listened to a moment after the button is there.
      if (atHand() === null) step('ArrowDown');
      expect(atHand()).toBe('Good morning.');
    }, PATIENCE);
    step('ArrowDown');
    await vi.waitFor(() => expect(atHand()).toBe('Please end it.'), PATIENCE);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Please end it.'), PATIENCE);
    const date = Object.assign(document.createElement('input'), { type: 'date' });
    for (const field of [document.createElement('select'), document.createElement('textarea'), date]) {
      document.body.append(field);
      expect(step('ArrowDown', field)).toBe(false);
      await drawn();
      expect(atHand()).toBe('Please end it.');
    }
    expect(step('ArrowDown')).toBe(true);
    await vi.waitFor(() => expect(atHand()).toBe('Thank you.'), PATIENCE);
    for (const before of ['Please end it.', 'Good morning.', null]) {
      step('ArrowUp');
      await vi.waitFor(() => expect(atHand()).toBe(before), PATIENCE);
    }
  });

  it('goes through the script by buttons that name their keys as the keyboard does', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15)' });
    open('panel');
    const atHand = () => document.querySelector('.block[aria-current]')?.textContent ?? null;
    await press('panel', 'button', 'Next part Option+↓');
    await vi.waitFor(() => expect(atHand()).toBe('Good morning.'), PATIENCE);
    await press('panel', 'button', 'Next part Option+↓');
    await vi.waitFor(() => expect(atHand()).toBe('Please end it.'), PATIENCE);
    await press('panel', 'button', 'Previous part Option+↑');
    await vi.waitFor(() => expect(atHand()).toBe('Good morning.'), PATIENCE);
  });

  it('shows the script larger for whoever reads from farther away', async () => {
    open('panel');
    await press('panel', 'button', 'Larger text');
    await vi.waitFor(() =>
      expect(screen.all('button', 'Larger text').map(button => button.getAttribute('aria-pressed'))).toEqual(['true']),
    );
    expect(document.querySelector('.script-box')?.classList).toContain('large');
  });
});
