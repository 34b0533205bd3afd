// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import { createMemoryLog } from './memory-log';
import { manyCalls, sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import { createSamplePorts, type SampleWorld } from './sample-ports';
import { type Screen, show } from './screen';

const AT = Date.parse('2026-11-21T16:00:00-05:00');
const HOUR_MS = 3_600_000;

let screen: Screen | undefined;
afterEach(() => screen?.close());

function open(start: Partial<SampleWorld> = {}) {
  const { ports, world } = createSamplePorts(start);
  screen = show(<AppShell ports={ports} hash="#/calls" />);
  return { screen, world };
}

const noted = (note: string) => {
  const call = sampleCall({ id: 'one' });
  return { ...call, ...(call.details && { details: { ...call.details, note } }) };
};

describe('My calls', () => {
  it('says what to do while there is none', async () => {
    const { screen } = open();
    await screen.find('heading', 'No calls yet');
    expect((await screen.find('link', 'Choose a campaign and call')).getAttribute('href')).toBe('#/campaigns');
  });

  it('lists calls by day, newest first, with outcome, office, campaign, number and note', async () => {
    const log = createMemoryLog([noted('She took my ZIP'), sampleCall({ id: 'two', startedAt: AT - 25 * HOUR_MS })]);
    const { screen } = open({ log });
    await screen.reads('Today 3:04 PM');
    await screen.reads('Yesterday 3:00 PM');
    await screen.reads('White House comment line(202) 456-1111');
    await screen.reads('For “End local 287(g) agreements”');
    await screen.reads('She took my ZIP');
    expect(document.querySelector('[href^="tel:"]')).toBeNull();
  });

  it('corrects outcome and note, one revision higher each', async () => {
    const { screen, world } = open({ log: createMemoryLog([noted('')]) });
    await screen.press('button', /^Edit the call/);
    await screen.choose('How it went', 'voicemail');
    await screen.fill('Note for yourself', 'Left my name');
    await screen.press('button', 'Save');
    await screen.reads('Left my name');
    const saved = world.log.calls.get('one');
    expect(saved).toMatchObject({ outcome: 'voicemail', endedAt: Date.parse('2026-11-21T15:07:00-05:00') });
    expect(saved?.revision).toBeGreaterThan(1);
  });

  it('leaves a call alone when the correction is cancelled', async () => {
    const { screen, world } = open({ log: createMemoryLog([noted('as it was')]) });
    await screen.press('button', /^Edit the call/);
    await screen.fill('Note for yourself', 'changed');
    await screen.press('button', 'Cancel');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
    expect(world.log.calls.get('one')).toMatchObject({ revision: 1, details: { note: 'as it was' } });
  });

  it('deletes a call, puts the focus on Undo, and brings it back above the tombstone', async () => {
    const { screen, world } = open({ log: createMemoryLog([noted('keep me')]) });
    await screen.press('button', /^Delete the call/);
    await screen.reads('Deleted the call to White House comment line.');
    expect(world.log.calls.get('one')).toMatchObject({ state: 'deleted', revision: 2 });
    expect(world.log.calls.get('one')?.details).toBeUndefined();
    await expect.poll(() => document.activeElement?.textContent).toBe('Undo');
    await screen.press('button', 'Undo');
    await screen.reads('keep me');
    expect(world.log.calls.get('one')).toMatchObject({ state: 'ended', revision: 3 });
  });

  it('deletes several at once and brings all of them back', async () => {
    const { screen, world } = open({ log: createMemoryLog(manyCalls(3, AT)) });
    await screen.press('button', 'Select several');
    await screen.find('checkbox');
    for (const box of screen.all('checkbox').slice(0, 2)) box.click();
    await screen.press('button', 'Delete 2 selected');
    await screen.reads('Deleted 2 calls.');
    expect(await world.log.count()).toBe(1);
    await screen.press('button', 'Undo');
    await expect.poll(() => world.log.count()).toBe(3);
  });

  it('asks how an open call went, at the top', async () => {
    const start = sampleCall({ id: 'open', state: 'open', startedAt: AT - 7 * 60_000 });
    const { outcome: _none, endedAt: _never, ...attempt } = start;
    const { screen, world } = open({ log: createMemoryLog([attempt]) });
    await screen.find('heading', /You were calling White House comment line 7 minutes ago\. How did it go\?/);
    await screen.press('button', 'Voicemail');
    await expect.poll(() => world.log.calls.get('open')).toMatchObject({ state: 'ended', outcome: 'voicemail' });
    // What was pressed is gone, and the wrong one may have been pressed.
    const undo = await screen.find('button', 'Undo');
    await expect.poll(() => document.activeElement).toBe(undo);
    await screen.press('button', 'Undo');
    await expect.poll(() => world.log.calls.get('open')?.state).toBe('open');
    await screen.press('button', 'Busy');
    await screen.find('button', 'Undo');
    await world.log.save({ ...attempt, id: 'later', startedAt: AT });
    await screen.press('button', 'Undo');
    await expect.poll(() => world.log.calls.get('open')).toMatchObject({ state: 'ended', outcome: 'not_recorded' });
    expect(world.log.calls.get('later')?.state).toBe('open');
  });

  it('takes an attempt that was no call out of the log, and back in', async () => {
    const { outcome: _none, endedAt: _never, ...attempt } = sampleCall({ id: 'open', state: 'open', startedAt: AT });
    const { screen, world } = open({ log: createMemoryLog([attempt]) });
    await screen.press('button', 'I did not call');
    await expect.poll(() => world.log.calls.get('open')?.state).toBe('deleted');
    await screen.press('button', 'Undo');
    await expect.poll(() => world.log.calls.get('open')?.state).toBe('open');
  });

  it('has of 10,000 calls only those in view, and goes to the last by one key', async () => {
    const { screen } = open({ log: createMemoryLog(manyCalls(10_000, AT)) });
    const edit = await screen.find('button', /^Edit the call/);
    expect(screen.all('article').length).toBeLessThan(40);
    const [first] = screen.all('listitem').filter(item => item.dataset.row === '0');
    expect(first?.getAttribute('aria-setsize')).toBe('10000');
    edit.focus();
    edit.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await expect
      .poll(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'), { timeout: 4_000 })
      .toBe('10000');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    await expect.poll(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('9999');
  });

  it('selects by keyboard: Shift with an arrow the next one, Control A all; and all come back', async () => {
    const { screen, world } = open({ log: createMemoryLog(manyCalls(60, AT)) });
    await screen.press('button', 'Select several');
    const box = await screen.find('checkbox');
    box.click();
    await screen.find('button', 'Delete 1 selected');
    box.focus();
    const press = (key: string, how: KeyboardEventInit) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...how }));
    press('ArrowDown', { shiftKey: true });
    await screen.find('button', 'Delete 2 selected');
    press('a', { ctrlKey: true });
    await screen.press('button', 'Delete 60 selected');
    await screen.reads('Deleted 60 calls.');
    expect(await world.log.count()).toBe(0);
    await screen.press('button', 'Undo');
    await expect.poll(() => world.log.count()).toBe(60);
  });

  it('says thousands as they are written', async () => {
    const { screen } = open({ log: createMemoryLog(manyCalls(1_200, AT)) });
    await screen.press('button', 'Select several');
    await screen.press('button', 'Select all 1,200');
    await screen.press('button', 'Delete 1,200 selected');
    await screen.reads('Deleted 1,200 calls.');
  });

  it('deletes what is selected by the same key', async () => {
    const { screen, world } = open({ log: createMemoryLog(manyCalls(3, AT)) });
    await screen.press('button', 'Select several');
    const [first, second] = await vi.waitFor(() => {
      const ticks = screen.all('checkbox', /^Select the call/);
      expect(ticks).toHaveLength(3);
      return ticks;
    });
    const press = () => first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
    press();
    expect(await world.log.count()).toBe(3);
    first?.click();
    second?.click();
    await screen.find('button', 'Delete 2 selected');
    press();
    await screen.reads('Deleted 2 calls.');
    expect(await world.log.count()).toBe(1);
    await screen.find('button', /^Edit the call/);
  });

  it('deletes the call the keyboard is on', async () => {
    const { screen, world } = open({ log: createMemoryLog(manyCalls(3, AT)) });
    const edit = await screen.find('button', /^Edit the call/);
    edit.focus();
    edit.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
    await expect.poll(() => world.log.calls.get('call-0')?.state).toBe('deleted');
  });

  it('tells what was restored and what could not be read, until dismissed', async () => {
    const log = createMemoryLog([sampleCall({ id: 'one' })]);
    log.notice = { restoredToDatabase: 3, restoredToJournal: 0, unreadable: 1 };
    const { screen } = open({ log });
    await screen.reads('3 calls were missing from one of their two copies and have been restored from the other.');
    await screen.reads('One call could not be read.');
    (await screen.find('button', 'I have read this')).focus();
    await screen.press('button', 'I have read this');
    await expect.poll(() => screen.text()).not.toContain('were missing');
    // The button pressed is gone.
    expect(document.activeElement?.textContent).toBe('My calls');
  });

  it('says that the database is damaged, shows the second copy, and makes a new one when asked', async () => {
    const log = createMemoryLog([sampleCall({ id: 'one' })]);
    log.state = 'damaged';
    const { screen } = open({ log });
    await screen.find('heading', 'Part of your call log is damaged');
    await screen.reads('White House comment line');
    (await screen.find('button', 'Make a new database')).focus();
    await screen.press('button', 'Make a new database');
    await screen.reads('The call log has a new database.');
    await expect.poll(() => screen.text()).not.toContain('is damaged');
    expect(document.activeElement?.textContent).toBe('My calls');
  });

  it('leads to copies of the calls', async () => {
    const { screen } = open();
    expect((await screen.find('link', 'Save a copy or bring one back')).getAttribute('href')).toBe('#/copies');
  });

  it('says that the log cannot be opened, and the campaigns still can', async () => {
    const { screen } = open({ cannotOpenLog: true });
    await screen.find('heading', 'Your call log could not be opened');
    await screen.find('link', 'Campaigns');
  });

  it('says when a change reached one store or none', async () => {
    const log = createMemoryLog([noted('')]);
    const { screen } = open({ log });
    log.next = 'once';
    await screen.press('button', /^Delete the call/);
    await screen.reads('Saved once; the second copy failed.');
    await screen.press('button', 'Undo');
    await expect.poll(() => log.calls.get('one')?.state).toBe('ended');
    screen.close();
    const full = createMemoryLog([noted('')]);
    full.next = 'fail';
    const second = open({ log: full }).screen;
    await second.press('button', /^Delete the call/);
    await second.reads('This could not be saved.');
    expect(full.calls.get('one')?.state).toBe('ended');
  });

  it('says when what was deleted could not be put back', async () => {
    const { screen, world } = open({ log: createMemoryLog([noted('')]) });
    await screen.press('button', /^Delete the call/);
    await screen.find('button', 'Undo');
    world.log.cannotRead = true;
    await screen.press('button', 'Undo');
    await screen.reads('This could not be saved.');
  });

  it('tells those who called that a campaign was withdrawn', async () => {
    const withdrawn = storedSample({}, file => {
      Object.assign(file.items[0]?._call_in ?? {}, { withdrawn: 'The board has voted.' });
    });
    const call = sampleCall({ id: 'one', campaign: 'https://neighbours.example/feed.json end-it' });
    const { screen } = open({ feeds: [withdrawn], log: createMemoryLog([call]) });
    await screen.reads('“End it in Frederick” was withdrawn by its publisher: The board has voted.');
  });
});
