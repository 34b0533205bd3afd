// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { setAt } from '../campaigns/sample-feed';
import { createMemoryLog } from './memory-log';
import { createMemoryReminders } from './memory-reminders';
import { sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import { createSamplePorts, type SampleWorld } from './sample-ports';
import { type Screen, show } from './screen';

// A Saturday, 16:00 in New York.
const AT = Date.parse('2026-11-21T16:00:00-05:00');

let screen: Screen | undefined;
afterEach(() => screen?.close());

function open(start: Partial<SampleWorld> = {}) {
  const { ports, world } = createSamplePorts({
    feeds: [storedSample({}, file => setAt(file, 'items[0]._call_in.call_days', ['2026-11-23', '2026-12-17']))],
    at: AT,
    ...start,
  });
  const view = show(<AppShell ports={ports} hash="#/settings" />);
  screen = view;
  return { screen: view, world };
}

const spanish = { ...DEFAULT_SETTINGS, language: 'es' as const };
const on = (part: Partial<typeof DEFAULT_SETTINGS.reminders>) => ({
  ...DEFAULT_SETTINGS,
  reminders: { ...DEFAULT_SETTINGS.reminders, ...part },
});

describe('reminders in the settings', () => {
  it('are all off, and nothing is planned', async () => {
    const { screen } = open();
    await screen.reads('What comes nextNothing is planned.');
    for (const name of [/^Call days/, /^Decisions/, /^Calls to make/, /^My own time/])
      expect(((await screen.find('checkbox', name)) as HTMLInputElement).checked).toBe(false);
  });

  it('ask the browser with the first one switched on, tell the background, and list what comes', async () => {
    const { screen, world } = open();
    await screen.press('checkbox', /^Call days/);
    await screen.reads('Monday, November 23, 9:00 AM: Call day: End it in Frederick');
    await screen.reads('Thursday, December 17, 9:00 AM: Call day: End it in Frederick');
    expect(world.reminders.asked).toEqual(['ask', 'plan']);
    expect(world.settings.reminders).toMatchObject({ callDays: true, since: { callDays: AT, deadlines: null } });
    await screen.press('checkbox', /^Decisions/);
    await screen.reads('Wednesday, November 25, 9:00 AM: Decision on Thursday, November 26: End it in Frederick');
    expect(world.reminders.asked).toEqual(['ask', 'plan', 'plan']);
  });

  it('keep a time once it is typed to its end, not on the way', async () => {
    const { screen, world } = open();
    await screen.press('checkbox', /^My own time/);
    const field = (await screen.find('textbox', 'Time')) as HTMLInputElement;
    const type = (time: string) => {
      field.value = time;
      for (const told of ['input', 'change']) field.dispatchEvent(new Event(told, { bubbles: true }));
    };
    for (const time of ['01:00', '', '18:00', '18:03', '18:30']) type(time);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(world.settings.reminders.weekly?.minutes).toBe(720);
    expect(field.value).toBe('18:30');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await screen.reads('Thursday, November 26, 6:30 PM: Your weekly time to call');
    expect(world.reminders.asked).toEqual(['ask', 'plan', 'plan']);
    type('');
    await new Promise(resolve => setTimeout(resolve, 20));
    field.dispatchEvent(new Event('blur'));
    await expect.poll(() => field.value).toBe('18:30');
    expect(world.settings.reminders.weekly?.minutes).toBe(1_110);
  });

  it('keep a time when typing rests, for a tab may be closed without leaving the field', async () => {
    const { screen } = open();
    await screen.press('checkbox', /^My own time/);
    const field = (await screen.find('textbox', 'Time')) as HTMLInputElement;
    field.value = '18:30';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.reads('Thursday, November 26, 6:30 PM: Your weekly time to call');
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(field.value).toBe('');
  });

  it('have the user’s own day and time of the week', async () => {
    const { screen, world } = open();
    await screen.press('checkbox', /^My own time/);
    // Not the Thursday that was.
    await screen.reads('What comes nextThursday, November 26, 12:00 PM: Your weekly time to call');
    await screen.choose('Day', '2');
    await screen.fill('Time', '18:30');
    await expect.poll(() => world.settings.reminders.weekly).toEqual({ weekday: 2, minutes: 1110 });
    await screen.reads('Tuesday, November 24, 6:30 PM: Your weekly time to call');
  });

  it('keep quiet when the user says, and tell it once they end', async () => {
    const { screen, world } = open({ settings: on({ weekly: { weekday: 6, minutes: 1380 } }) });
    await screen.reads('Sunday, November 22, 8:00 AM: Your weekly time to call');
    await screen.press('checkbox', /^Quiet hours/);
    await screen.reads('Saturday, November 21, 11:00 PM: Your weekly time to call');
    expect(world.settings.reminders.quiet).toBeNull();
  });

  it('say that notifications are refused, and ask again at a press', async () => {
    const reminders = createMemoryReminders();
    reminders.answers = false;
    const { screen } = open({ reminders });
    await screen.press('checkbox', /^Call days/);
    await screen.reads('Your browser does not let Call-In show notifications.');
    await screen.press('button', 'Allow notifications');
    await expect.poll(() => document.activeElement?.textContent).toMatch(/^Your browser does not let/);
    reminders.answers = true;
    await screen.press('button', 'Allow notifications');
    await expect.poll(() => document.activeElement?.textContent).toBe('Notifications are allowed.');
    expect(screen.text()).not.toContain('does not let');
  });

  it('are listed, and notifications asked for, though the log cannot be read', async () => {
    const log = createMemoryLog();
    log.cannotRead = true;
    const { screen } = open({ log, settings: on({ callDays: true }) });
    await screen.reads('Monday, November 23, 9:00 AM: Call day: End it in Frederick');
    await screen.reads('Your browser does not let Call-In show notifications.');
  });

  it('leave the year unsaid that is the user’s, not that of UTC', async () => {
    const feed = storedSample({}, file => {
      setAt(file, 'items[0]._call_in.closes', undefined);
      setAt(file, 'items[0]._call_in.deadline.at', '2026-12-31T23:30:00-05:00');
    });
    const eve = {
      ...DEFAULT_SETTINGS,
      reminders: { ...on({ deadlines: true }).reminders, dayMinutes: 1_260, quiet: null },
    };
    const { screen } = open({ feeds: [feed], settings: eve, at: Date.parse('2026-12-31T20:00:00-05:00') });
    await screen.reads('Decision on Thursday, December 31: End it in Frederick');
  });

  it('name the office of a follow-up here, in Spanish too', async () => {
    const followUp = { on: '2026-11-24', isDone: false };
    const log = createMemoryLog([sampleCall({ id: 'one', startedAt: AT - 86_400_000, followUp })]);
    const { screen } = open({ log, settings: { ...spanish, reminders: on({ followUps: true }).reminders } });
    await screen.reads('martes, 24 de noviembre, 9:00 a.m.: Dar seguimiento a la llamada con White House comment line');
    await screen.find('checkbox', /^Horas de silencio/);
  });
});
