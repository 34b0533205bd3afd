import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeReminders } from '../../lib/reminders/change-reminders';
import { leaveQuiet } from '../../lib/reminders/quiet-hours';
import type { Reminder } from '../../lib/reminders/reminder';
import { EMPTY_MEMORY, parseMemory } from '../../lib/reminders/reminder-memory';
import { findSnoozeEnd, listSettlings } from '../../lib/reminders/snooze';
import { createWallClock } from '../../lib/reminders/wall-clock';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';

const { reminders } = DEFAULT_SETTINGS;
const timeZone = 'America/New_York';
const at = (text: string) => Date.parse(text);
const MINUTE = 60_000;

describe('quiet hours', () => {
  it('end at their first instant outside, however clocks change', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    // Both nights of the year on which New York's clocks change.
    const instant = fc
      .tuple(fc.constantFrom('2026-10-31T12:00:00Z', '2027-03-13T12:00:00Z'), fc.integer({ min: 0, max: 2880 }))
      .map(([day, more]) => at(day) + more * MINUTE);
    const clock = createWallClock(timeZone);
    fc.assert(
      fc.property(instant, minutes, minutes, (now, from, to) => {
        const quiet = { from, to };
        const end = leaveQuiet(now, quiet, clock);
        expect(end).toBeGreaterThanOrEqual(now);
        expect(leaveQuiet(end, quiet, clock)).toBe(end);
        expect(leaveQuiet(end, null, clock)).toBe(end);
        for (let before = now; before < end; before += 7 * MINUTE)
          expect(leaveQuiet(before, quiet, clock)).toBeGreaterThan(before);
      }),
      { numRuns: 25 },
    );
  });
});

describe('putting off', () => {
  it.each([
    ['later', '2026-11-23T10:00:00-05:00', '2026-11-23T13:00:00-05:00'],
    ['later', '2026-11-23T19:00:00-05:00', '2026-11-23T20:00:00-05:00'],
    ['later', '2026-11-23T20:30:00-05:00', '2026-11-24T09:00:00-05:00'],
    // In the small hours *later today* is when it is no longer quiet, not a day further.
    ['later', '2026-11-24T02:00:00-05:00', '2026-11-24T08:00:00-05:00'],
    ['tomorrow', '2026-11-24T02:00:00-05:00', '2026-11-25T09:00:00-05:00'],
    ['tomorrow', '2026-11-23T10:00:00-05:00', '2026-11-24T09:00:00-05:00'],
    ['tomorrow', '2026-10-31T10:00:00-04:00', '2026-11-01T09:00:00-05:00'],
  ] as const)('%s at %s is %s', (how, now, until) => {
    expect(findSnoozeEnd(how, { at: at(now), timeZone }, reminders)).toBe(at(until));
  });
  it.each([
    ['10:00', '2026-11-24T00:00:00-05:00', ['later', 'seen']],
    ['10:00', '2026-11-24T17:00:00-05:00', ['later', 'tomorrow', 'seen']],
    ['10:00', null, ['later', 'tomorrow', 'seen']],
    ['20:30', '2026-11-24T00:00:00-05:00', ['seen']],
    // Late in the evening *later today* would come tomorrow.
    ['20:30', null, ['tomorrow', 'seen']],
  ] as const)('at %s what ends %s is offered as long as it lasts', (time, ends, ways) => {
    const now = at(`2026-11-23T${time}:00-05:00`);
    const one: Reminder = {
      ...{ id: 'a', kind: 'call_day', dueAt: now, endsAt: ends === null ? null : at(ends), on: '2026-11-23' },
      ...{ campaign: 'feed a', call: null },
    };
    expect(listSettlings([one], { at: now, timeZone }, reminders)).toEqual(ways);
  });

  it('until later today never ends tomorrow, as long as an hour of today is left', () => {
    const loud = { ...reminders, quiet: null };
    for (const [now, until] of [
      ['2026-11-23T22:30:00-05:00', '2026-11-23T23:30:00-05:00'],
      ['2026-11-23T23:30:00-05:00', '2026-11-24T09:00:00-05:00'],
    ] as const)
      expect(findSnoozeEnd('later', { at: at(now), timeZone }, loud)).toBe(at(until));
  });

  it('is not what seeing to it is', () => {
    expect(findSnoozeEnd('seen', { at: 0, timeZone }, reminders)).toBeNull();
  });
});

describe('a change of reminders', () => {
  it('notes when something was switched on, and only then', () => {
    const on = changeReminders(reminders, { callDays: true }, 5);
    const since = { ...reminders.since, callDays: 5 };
    expect(on).toEqual({ ...reminders, callDays: true, since });
    expect(changeReminders(on, { showsDetails: true, quiet: null }, 6).since).toEqual(since);
    expect(changeReminders(on, { callDays: false }, 6).since).toEqual(since);
    expect(changeReminders(on, { deadlines: true }, 6).since).toEqual({ ...since, deadlines: 6 });
    const weekly = changeReminders(on, { weekly: { weekday: 1, minutes: 600 } }, 7);
    expect(weekly.since).toEqual({ ...since, weekly: 7 });
    expect(changeReminders(weekly, { weekly: { weekday: 1, minutes: 600 } }, 8).since.weekly).toBe(7);
    expect(changeReminders(weekly, { weekly: { weekday: 2, minutes: 600 } }, 9).since.weekly).toBe(9);
    expect(changeReminders(weekly, { weekly: null }, 9).since.weekly).toBe(7);
  });
});

it('a memory that is damaged is an empty one', () => {
  for (const raw of [undefined, null, 7, {}, { told: ['a'], snoozed: [{}], waiting: [] }])
    expect(parseMemory(raw)).toEqual(EMPTY_MEMORY);
  const kept = { told: ['a'], snoozed: [], waiting: [] };
  expect(parseMemory(kept)).toEqual(kept);
});
