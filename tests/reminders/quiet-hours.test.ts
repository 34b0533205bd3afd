import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeReminders } from '../../lib/reminders/change-reminders';
import { leaveQuiet } from '../../lib/reminders/quiet-hours';
import { EMPTY_MEMORY, parseMemory } from '../../lib/reminders/reminder-memory';
import { findSnoozeEnd } from '../../lib/reminders/snooze';
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
    ['tomorrow', '2026-11-23T10:00:00-05:00', '2026-11-24T09:00:00-05:00'],
    ['tomorrow', '2026-10-31T10:00:00-04:00', '2026-11-01T09:00:00-05:00'],
  ] as const)('%s at %s is %s', (how, now, until) => {
    expect(findSnoozeEnd(how, { at: at(now), timeZone }, reminders)).toBe(at(until));
  });
  it('is not what seeing to it is', () => {
    expect(findSnoozeEnd('seen', { at: 0, timeZone }, reminders)).toBeNull();
  });
});

describe('a change of reminders', () => {
  it('notes when something was switched on, and only then', () => {
    const on = changeReminders(reminders, { callDays: true }, 5);
    expect(on).toEqual({ ...reminders, callDays: true, since: 5 });
    expect(changeReminders(on, { showsDetails: true, quiet: null }, 6).since).toBe(5);
    expect(changeReminders(on, { callDays: false }, 6).since).toBe(5);
    const weekly = changeReminders(on, { weekly: { weekday: 1, minutes: 600 } }, 7);
    expect(weekly.since).toBe(7);
    expect(changeReminders(weekly, { weekly: { weekday: 1, minutes: 600 } }, 8).since).toBe(7);
    expect(changeReminders(weekly, { weekly: { weekday: 2, minutes: 600 } }, 9).since).toBe(9);
    expect(changeReminders(weekly, { weekly: null }, 9).since).toBe(7);
  });
});

it('a memory that is damaged is an empty one', () => {
  for (const raw of [undefined, null, 7, {}, { told: ['a'], snoozed: [{}], waiting: [] }])
    expect(parseMemory(raw)).toEqual(EMPTY_MEMORY);
  const kept = { told: ['a'], snoozed: [], waiting: [] };
  expect(parseMemory(kept)).toEqual(kept);
});
