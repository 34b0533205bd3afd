// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import type { CallRecord } from '../../lib/calls/call-record';
import { deleteCall, editCall, endCall } from '../../lib/calls/call-session';
import { createMemoryLog, type MemoryLog } from './memory-log';
import { manyCalls, sampleCall } from './sample-calls';
import { createSamplePorts } from './sample-ports';
import { type Screen, show } from './screen';

const AT = Date.parse('2026-11-21T16:00:00-05:00');

let screen: Screen | undefined;
afterEach(() => screen?.close());

function open(log: MemoryLog) {
  const { ports } = createSamplePorts({ log });
  screen = show(<AppShell ports={ports} hash="#/calls" />);
  return screen;
}

/** What another window writes before this one has heard of it. */
function changeElsewhere(log: MemoryLog, id: string, change: (call: CallRecord) => CallRecord) {
  const call = log.calls.get(id);
  if (call) log.calls.set(id, change(call));
}

const one = () => createMemoryLog([sampleCall({ id: 'one' })]);

describe('two windows at the same calls', () => {
  it('a note typed here and what was said there are both kept', async () => {
    const { outcome: _none, endedAt: _never, ...attempt } = sampleCall({ id: 'one', state: 'open', startedAt: AT });
    const log = createMemoryLog([attempt]);
    const screen = open(log);
    await screen.press('button', /^Edit the call/);
    await screen.fill('Note for yourself', 'She read the letter');
    changeElsewhere(log, 'one', call => editCall(endCall(call, 'reached', AT), { stance: 'supports' }));
    await screen.press('button', 'Save');
    await screen.reads('Saved.');
    expect(log.calls.get('one')).toMatchObject({
      state: 'ended',
      outcome: 'reached',
      details: { note: 'She read the letter', stance: 'supports' },
    });
  });

  it('a call that was deleted there stays deleted when a note was typed here', async () => {
    const log = one();
    const screen = open(log);
    await screen.press('button', /^Edit the call/);
    await screen.fill('Note for yourself', 'Too late');
    changeElsewhere(log, 'one', call => ({ ...call, state: 'deleted', revision: 2 }));
    await screen.press('button', 'Save');
    await screen.reads(/Another window changed this call meanwhile/);
    expect(log.calls.get('one')?.state).toBe('deleted');
  });

  it('what was not deleted here, because it was changed there, cannot be undone over that change', async () => {
    const log = one();
    const screen = open(log);
    await screen.find('article');
    changeElsewhere(log, 'one', call => editCall(call, { note: 'Written there' }));
    await screen.press('button', /^Delete the call/);
    await screen.reads(/Another window changed this call meanwhile/);
    expect(screen.all('button').map(({ textContent }) => textContent)).not.toContain('Undo');
    expect(log.calls.get('one')?.details?.note).toBe('Written there');
  });

  it.each([3, 30])('undo brings back of %d what was deleted here, and leaves what was changed there', async count => {
    const log = createMemoryLog(manyCalls(count, AT));
    const screen = open(log);
    await screen.press('button', 'Select several');
    await screen.press('button', `Select all ${count}`);
    await screen.find('button', `Delete ${count} selected`);
    changeElsewhere(log, 'call-1', call => editCall(call, { note: 'Written there' }));
    await screen.press('button', `Delete ${count} selected`);
    await screen.press('button', 'Undo');
    await expect.poll(() => log.count()).toBe(count);
    expect(log.calls.get('call-1')).toMatchObject({ revision: 2, details: { note: 'Written there' } });
  });

  it.each([3, 30])(
    'of %d says how many were deleted here, and undo leaves the one that was deleted there',
    async count => {
      const log = createMemoryLog(manyCalls(count, AT));
      const screen = open(log);
      await screen.press('button', 'Select several');
      await screen.press('button', `Select all ${count}`);
      await screen.find('button', `Delete ${count} selected`);
      changeElsewhere(log, 'call-1', deleteCall);
      await screen.press('button', `Delete ${count} selected`);
      await screen.reads(
        `Deleted ${count - 1} of ${count} calls. What another window changed meanwhile stays as it is now.`,
      );
      expect(await log.count()).toBe(0);
      await screen.press('button', 'Undo');
      await expect.poll(() => log.count()).toBe(count - 1);
      expect(log.calls.get('call-1')?.state).toBe('deleted');
    },
  );

  it('does not say that a call was deleted here which was deleted there', async () => {
    const log = one();
    const screen = open(log);
    await screen.find('article');
    changeElsewhere(log, 'one', deleteCall);
    await screen.press('button', /^Delete the call/);
    await screen.reads(/Another window changed this call meanwhile/);
    expect(screen.all('button', 'Undo')).toEqual([]);
  });

  it.each([1, 30])(
    'undo leaves the call in hand there alone: of %d, the attempt comes back as not recorded',
    async count => {
      const { outcome: _none, endedAt: _never, ...attempt } = sampleCall({ id: 'one', state: 'open', startedAt: AT });
      const log = createMemoryLog([attempt, ...manyCalls(count - 1, AT - 60_000)]);
      const screen = open(log);
      if (count === 1) await screen.press('button', 'I did not call');
      else {
        await screen.press('button', 'Select several');
        await screen.press('button', `Select all ${count}`);
        await screen.press('button', `Delete ${count} selected`);
      }
      await screen.find('button', 'Undo');
      await log.save({ ...attempt, id: 'two', startedAt: AT + 60_000 });
      await screen.press('button', 'Undo');
      await expect.poll(() => log.calls.get('one')).toMatchObject({ state: 'ended', outcome: 'not_recorded' });
      expect(await log.readOpen()).toMatchObject({ id: 'two', revision: 1 });
    },
  );

  it('selecting can be left when all but one were deleted there', async () => {
    const log = createMemoryLog(manyCalls(2, AT));
    const screen = open(log);
    await screen.press('button', 'Select several');
    const call = log.calls.get('call-1');
    if (call) await log.save(deleteCall(call));
    await screen.find('button', 'Select all 1');
    await screen.press('button', 'Done selecting');
    await screen.find('button', /^Edit the call/);
  });

  it('the pictures count no attempt as a call for its campaign', async () => {
    const { outcome: _none, endedAt: _never, ...attempt } = sampleCall({ id: 'two', state: 'open', startedAt: AT });
    const screen = open(createMemoryLog([sampleCall({ id: 'one' }), attempt]));
    await screen.find('article');
    const fold = document.querySelector<HTMLDetailsElement>('details.plots');
    if (fold) fold.open = true;
    fold?.dispatchEvent(new Event('toggle'));
    await screen.find('img', 'Most for “End local 287(g) agreements”: 1.');
  });

  it('the pictures count a call that is logged while they are open', async () => {
    const log = one();
    const screen = open(log);
    await screen.find('article');
    const fold = document.querySelector<HTMLDetailsElement>('details.plots');
    if (fold) fold.open = true;
    fold?.dispatchEvent(new Event('toggle'));
    await screen.find('img', /^In the last 26 weeks: 1 call,/);
    await log.save(sampleCall({ id: 'two', startedAt: AT, endedAt: AT, outcome: 'busy' }));
    await screen.find('img', /^In the last 26 weeks: 2 calls,/);
  });
});
