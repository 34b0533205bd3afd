// @vitest-environment happy-dom

import { afterEach, describe, expect, it } from 'vitest';
import { deleteCall, editCall } from '../../lib/calls/call-session';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { setAt } from '../campaigns/sample-feed';
import { createMemoryLog } from './memory-log';
import { createMemoryReminders } from './memory-reminders';
import { manyCalls, sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import type { Screen } from './screen';
import { showCall } from './show-call';

// A Monday, noon.
const AT = Date.parse('2026-11-23T12:00:00-05:00');
const CAMPAIGN = 'https://neighbours.example/feed.json end-it';
const without = (...days: string[]) => storedSample({}, file => setAt(file, 'items[0]._call_in.call_days', days));

let screen: Screen | undefined;
afterEach(() => screen?.close());

/** The sample campaign with one call logged as voicemail; `stored` are the settings as last stored. */
async function logOne(
  start: Parameters<typeof showCall>[0] = {},
  settings: Partial<Settings> = {},
  language: 'en' | 'es' = 'en',
) {
  const shown = showCall({ at: AT, feeds: [without()], ...start }, { language, settings });
  screen = shown.screen;
  await shown.screen.press('button', language === 'en' ? 'Voicemail' : 'Buzón');
  return { ...shown, screen: shown.screen };
}

/** After effects, the fetching of a part and what it sets off. */
const settled = () => new Promise(resolve => setTimeout(resolve, 200));

describe('what is offered once after a call', () => {
  it('is a reminder on the next call day, after the first', async () => {
    const { screen, world } = await logOne({ feeds: [without('2026-11-23', '2026-11-30')] });
    await screen.reads('Remind you on the next call day, Monday, November 30?');
    await screen.press('button', 'Remind me');
    await screen.reads('You will be reminded. More in Settings, Reminders.');
    await expect.poll(() => document.activeElement?.textContent).toMatch(/^You will be reminded\./);
    expect(world.reminders.asked).toEqual(['ask', 'plan']);
    const since = { ...DEFAULT_SETTINGS.reminders.since, callDays: AT };
    expect(world.settings().reminders).toEqual({ ...DEFAULT_SETTINGS.reminders, callDays: true, since });
    expect(world.settings().offered).toEqual(['reminder']);
  });

  it('is this time of the week where the campaign has no days; refused notifications are said', async () => {
    const reminders = createMemoryReminders();
    reminders.answers = false;
    const { screen, world } = await logOne({ reminders });
    await screen.reads('Remind you every Monday at 12:00 PM?');
    await screen.press('button', 'Remind me');
    await screen.reads('You are told the next time you open Call-In.');
    expect(world.settings().reminders.weekly).toEqual({ weekday: 1, minutes: 720 });
  });

  it('in Spanish, declined, switches nothing on and does not come back', async () => {
    const { screen, world } = await logOne({}, {}, 'es');
    await screen.reads(/¿Recordarle cada lunes a las 12:00\sp\.\s?m\.\?/);
    await screen.press('button', 'No');
    await expect.poll(() => document.activeElement?.textContent).toBe('No se le volverá a preguntar.');
    expect(screen.all('button', 'Recordarme')).toEqual([]);
    expect(world.settings().reminders).toEqual(DEFAULT_SETTINGS.reminders);
    expect([world.settings().offered, world.reminders.asked]).toEqual([['reminder'], []]);
  });

  it('is a copy after twenty calls, then how long to keep them, one at a time', async () => {
    const nineteen = createMemoryLog(manyCalls(19, AT - 86_400_000));
    const first = await logOne({ log: nineteen }, { offered: ['reminder'] });
    // Offices that were skipped are in it, too.
    await first.screen.reads('Your log has 20 calls. Save a copy of it?');
    expect(first.screen.text()).not.toContain('forever');
    await first.screen.press('button', 'Save a copy');
    expect(first.world.opened).toEqual(['#/copies']);
    first.screen.close();
    const many = createMemoryLog(manyCalls(40, AT - 86_400_000));
    const second = await logOne({ log: many }, { offered: ['reminder', 'backup'] });
    await second.screen.reads('kept forever');
    await second.screen.press('button', 'Choose how long');
    expect(second.world.opened).toEqual(['#/settings/keeping']);
  });

  it('is chosen once for a call, whatever covers it meanwhile', async () => {
    const nineteen = createMemoryLog(manyCalls(19, AT - 86_400_000));
    const { screen, world } = await logOne({ log: nineteen });
    await screen.reads('Remind you every Monday');
    expect(screen.all('button', 'Practice first')).toEqual([]);
    await screen.press('button', 'Add my own office');
    await screen.press('button', 'Cancel');
    await screen.reads('Remind you every Monday');
    await settled();
    expect(world.settings().offered).toEqual(['reminder']);
    expect(screen.text()).not.toContain('Your log has 20 calls');
  });

  it('is mostly nothing', async () => {
    const { screen, world } = await logOne({}, { offered: ['reminder'] });
    await screen.find('button', 'Undo');
    // The count has come, by which it is chosen.
    await screen.find('button', 'My calls · 1');
    await settled();
    expect(screen.all('button', 'No')).toEqual([]);
    expect(world.settings().offered).toEqual(['reminder']);
  });
});

describe('the second call to an office', () => {
  const DETAILS = {
    ...{ officeName: 'County board', number: '+12025550101', campaignTitle: '', name: '', place: '', note: '' },
    promise: 'a written answer.',
  };
  const promised = sampleCall({
    id: 'earlier',
    campaign: CAMPAIGN,
    target: 'board',
    startedAt: Date.parse('2026-11-20T15:00:00-05:00'),
    followUp: { on: '2026-11-23', isDone: false },
    details: DETAILS,
  });

  it('begins, after the greeting, with what was promised and when; it can be left out and put back', async () => {
    const shown = showCall({ at: AT, log: createMemoryLog([promised]) });
    screen = shown.screen;
    await screen.reads('The script quotes what you were promised on November 20.');
    const quote = /I called on November 20, and I was told this: a written answer\. How does that stand\?/;
    await screen.reads(quote);
    await screen.press('button', 'Leave it out');
    await expect.poll(() => screen?.text()).not.toMatch(quote);
    await screen.press('button', 'Put it back');
    await screen.reads(quote);
  });

  it('is not quoted in a message to leave, and does not change the reason that was chosen', async () => {
    const choices = ['a', 'b'].map(id => ({ id, label: `Reason ${id}`, text: `This is reason ${id}.` }));
    const feed = storedSample({}, file =>
      setAt(file, 'items[0]._call_in.actions[0].scripts[0].blocks', [
        { say: 'greeting', text: 'Good morning.' },
        { say: 'reason', choices },
      ]),
    );
    const shown = showCall({ at: AT, feeds: [feed], log: createMemoryLog([promised]) });
    screen = shown.screen;
    await screen.reads('I was told this: a written answer.');
    await screen.choose('Choose one to say', 'b');
    await screen.reads('This is reason b.');
    await screen.press('button', 'Leave it out');
    await expect.poll(() => screen?.text()).not.toContain('I was told this');
    expect(screen.text()).toContain('This is reason b.');
    await screen.press('button', 'Put it back');
    await screen.press('tab', 'Voicemail');
    await expect.poll(() => screen?.text()).not.toContain('The script quotes');
    expect(screen.text()).not.toContain('I was told this');
    await screen.press('tab', 'English');
    await screen.reads('The script quotes what you were promised on November 20.');
  });

  it('says nothing of another office’s promise, nor of one that is done', async () => {
    const done = { ...promised, followUp: { on: '2026-11-23', isDone: true } };
    const elsewhere = {
      ...promised,
      id: 'other',
      target: 'x',
      details: { ...DETAILS, number: '+12025550199' },
    };
    const wrong = sampleCall({ id: 'wrong', outcome: 'wrong_number', details: DETAILS });
    const log = createMemoryLog([done, elsewhere, wrong]);
    const shown = showCall({ at: AT, log });
    screen = shown.screen;
    // Looked up by now: the number noted as wrong is said from the same log.
    await screen.reads('You noted this number as wrong');
    expect(screen.text()).not.toContain('I was told this');
  });
});

describe('what was told and not yet seen to', () => {
  const REMINDED = { reminders: { ...DEFAULT_SETTINGS.reminders, callDays: true, followUps: true } };
  const due = { dueAt: AT, endsAt: null, on: '2026-11-23', campaign: null, call: null };
  const waiting = [
    { ...due, id: 'c', kind: 'call_day' as const, campaign: CAMPAIGN as `${string} ${string}` },
    { ...due, id: 'f', kind: 'follow_up' as const, call: 'earlier' },
  ];
  const earlier = sampleCall({ id: 'earlier', followUp: { on: '2026-11-23', isDone: false } });

  it('is said above the call screen, with the way there, and goes once it was seen to', async () => {
    const reminders = createMemoryReminders({ told: ['c', 'f'], snoozed: [], waiting });
    const shown = showCall({ at: AT, log: createMemoryLog([earlier]), reminders }, { settings: REMINDED });
    screen = shown.screen;
    await screen.reads('Follow up with White House comment line');
    await screen.press('button', 'Open: Follow up with White House comment line');
    expect(shown.world.opened).toEqual(['#/calls']);
    await screen.press('button', 'Tomorrow');
    expect(reminders.asked).toEqual(['tomorrow c, f']);
    await expect.poll(() => screen?.text()).not.toContain('Follow up with');
    await expect.poll(() => document.activeElement?.textContent).toBe('Put off until tomorrow.');
  });

  it('is put off until tomorrow alone where nothing is left of today', async () => {
    const reminders = createMemoryReminders({ told: ['c', 'f'], snoozed: [], waiting });
    const at = Date.parse('2026-11-23T20:30:00-05:00');
    ({ screen } = showCall({ at, log: createMemoryLog([earlier]), reminders }, { settings: REMINDED }));
    await screen.find('button', 'Tomorrow');
    expect(screen.all('button', 'Later today')).toEqual([]);
  });

  it.each([
    ['done', editCall(earlier, { followUp: { on: '2026-11-23', isDone: true } })],
    ['put off to another day', editCall(earlier, { followUp: { on: '2026-12-01', isDone: false } })],
    ['deleted', deleteCall(earlier)],
  ])('is not said of a follow-up that is %s by then, nor any more once it is', async (_, then) => {
    const memory = { told: ['f'], snoozed: [], waiting: waiting.slice(1) };
    const settled = createMemoryReminders(memory);
    const before = showCall({ at: AT, log: createMemoryLog([then]), reminders: settled }, { settings: REMINDED });
    screen = before.screen;
    await screen.find('button', 'Voicemail');
    // The background takes the badge away.
    await expect.poll(() => settled.asked).toContain('plan');
    expect(screen.text()).not.toContain('Follow up with');
    screen.close();
    const { world, screen: now } = showCall(
      { at: AT, log: createMemoryLog([earlier]), reminders: createMemoryReminders(memory) },
      { settings: REMINDED },
    );
    screen = now;
    await screen.reads('Follow up with White House comment line');
    await world.log.save(then);
    await expect.poll(() => now.text()).not.toContain('Follow up with');
  });

  it('says so when it could not be put off', async () => {
    const reminders = createMemoryReminders({ told: [], snoozed: [], waiting });
    reminders.isGone = true;
    const shown = showCall({ at: AT, log: createMemoryLog([earlier]), reminders }, { settings: REMINDED });
    screen = shown.screen;
    await screen.press('button', 'Tomorrow');
    await screen.reads('That could not be kept. Try again.');
    reminders.isGone = false;
    await screen.press('button', 'Done');
    await screen.reads('Done.');
    expect(reminders.asked).toEqual(['seen c, f']);
  });

  describe('opened while the screen shows something else', () => {
    const OTHER = 'https://other.example/feed.json end-it';
    const other = storedSample({ id: 'https://other.example/feed.json' }, file =>
      setAt(file, 'items[0].title', 'A warrant first'),
    );
    const one = storedSample({}, file => setAt(file, 'items[0]._call_in.actions[0].targets', [{ office: 'board' }]));
    const told = { ...due, id: 'o', kind: 'call_day' as const, campaign: OTHER as `${string} ${string}` };
    const start = () => {
      const reminders = createMemoryReminders({ told: [], snoozed: [], waiting: [told] });
      const shown = showCall({ at: AT, feeds: [one, other], reminders }, { settings: REMINDED });
      screen = shown.screen;
      return shown.screen;
    };
    const isThere = async (shown: Screen) => {
      await expect.poll(() => shown.all('heading', 'A warrant first').length).toBe(1);
      await shown.find('heading', 'How did it go?');
    };

    it('takes the place of the call that was logged', async () => {
      const shown = start();
      await shown.press('button', 'Voicemail');
      await shown.reads('Logged: Voicemail');
      await shown.press('button', 'Open: Call day: A warrant first');
      await isThere(shown);
    });

    it('takes the place of the thanks, which were for another campaign', async () => {
      const shown = start();
      await shown.press('button', 'Voicemail');
      await shown.press('button', 'Done for today');
      await shown.reads('Thank you. That was it.');
      await shown.press('button', 'Open: Call day: A warrant first');
      await isThere(shown);
      expect(shown.text()).not.toContain('Thank you. That was it.');
    });

    it('waits while a call is in hand, which holds the screen', async () => {
      const shown = start();
      await shown.find('button', 'Open: Call day: A warrant first');
      await shown.press('button', 'Copy');
      await shown.reads('You were calling County Board');
      expect(shown.all('button', /^Open: /)).toEqual([]);
      expect(shown.text()).toContain('Call day: A warrant first');
      await shown.press('button', 'I did not call');
      await shown.press('button', 'Open: Call day: A warrant first');
      await isThere(shown);
    });
  });
});
