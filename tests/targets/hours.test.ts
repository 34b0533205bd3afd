import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hours } from '../../lib/campaigns/office-schema';
import { createOffsetReader } from '../../lib/campaigns/zone-offsets';
import { readOpening } from '../../lib/targets/hours';
import { findWall, readWall } from '../../lib/targets/wall-time';

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const EVERY_DAY = [...WORKDAYS, 'sat', 'sun'] as const;
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

const hours = (from: string, to: string, rest: Partial<Hours> = {}, days: readonly string[] = WORKDAYS): Hours => ({
  time_zone: 'America/New_York',
  weekly: [{ days: [...days] as (typeof EVERY_DAY)[number][], from, to }],
  ...rest,
});
/** "open until" or "closed, opens", the moment in UTC. */
function say(office: Hours, moment: string): string {
  const opening = readOpening(office, Date.parse(moment));
  const at = opening.kind === 'open' ? opening.until : opening.opensAt;
  return `${opening.kind} ${at === null ? 'for good' : new Date(at).toISOString().slice(0, 16)}`;
}

describe('an office’s hours', () => {
  const office = hours('09:00', '17:00');

  it.each([
    // Friday, 20 November 2026 in New York (UTC−5).
    ['2026-11-20T08:59:59-05:00', 'closed 2026-11-20T14:00'],
    ['2026-11-20T09:00:00-05:00', 'open 2026-11-20T22:00'],
    ['2026-11-20T16:59:59-05:00', 'open 2026-11-20T22:00'],
    ['2026-11-20T17:00:00-05:00', 'closed 2026-11-23T14:00'],
    // Saturday noon in Guam is Friday evening there.
    ['2026-11-21T12:00:00+10:00', 'closed 2026-11-23T14:00'],
    ['2026-11-22T23:59:00-05:00', 'closed 2026-11-23T14:00'],
  ])('at %s: %s', (moment, said) => expect(say(office, moment)).toBe(said));

  it('skip closed days of the office’s own calendar', () => {
    const holidays = { ...office, closed: ['2026-11-26', '2026-11-27'] };
    expect(say(holidays, '2026-11-25T18:00:00-05:00')).toBe('closed 2026-11-30T14:00');
    expect(say(holidays, '2026-11-26T12:00:00-05:00')).toBe('closed 2026-11-30T14:00');
    // Already the 26th in Tokyo, still the 25th here.
    expect(say(holidays, '2026-11-26T01:00:00+09:00')).toBe('open 2026-11-25T22:00');
  });

  it('have a break at noon', () => {
    const twice: Hours = {
      ...office,
      weekly: [
        { days: ['fri'], from: '13:00', to: '16:00' },
        { days: ['fri'], from: '08:00', to: '12:00' },
      ],
    };
    expect(say(twice, '2026-11-20T11:00:00-05:00')).toBe('open 2026-11-20T17:00');
    expect(say(twice, '2026-11-20T12:30:00-05:00')).toBe('closed 2026-11-20T18:00');
  });

  it('run over midnight, from an open day into a closed one', () => {
    const night = hours('20:00', '04:00', { closed: ['2026-11-21'] }, ['fri', 'sat']);
    expect(say(night, '2026-11-21T03:59:00-05:00')).toBe('open 2026-11-21T09:00');
    expect(say(night, '2026-11-21T21:00:00-05:00')).toBe('closed 2026-11-28T01:00');
  });

  it('may have no end, and an end in a month of closed days', () => {
    const always = hours('00:00', '24:00', {}, EVERY_DAY);
    expect(say(always, '2026-11-20T12:00:00-05:00')).toBe('open for good');
    const days = Array.from({ length: 40 }, (_, day) => new Date(Date.UTC(2026, 10, 21 + day)).toISOString());
    const closed = days.map(day => day.slice(0, 10));
    expect(say({ ...always, closed }, '2026-11-20T12:00:00-05:00')).toBe('open 2026-11-21T05:00');
    expect(say({ ...always, closed }, '2026-11-25T12:00:00-05:00')).toBe('closed 2026-12-31T05:00');
    expect(say(hours('09:00', '17:00', {}, []), '2026-11-20T12:00:00-05:00')).toBe('closed for good');
  });
});

describe('on the day clocks change', () => {
  // 8 March 2026, 2:00 becomes 3:00; 1 November 2026, 2:00 becomes 1:00; both Sundays.
  const sunday = (from: string, to: string) => hours(from, to, {}, ['sun']);

  it('an office opens at the change when its hour is skipped', () => {
    expect(say(sunday('02:30', '05:00'), '2026-03-08T06:59:00Z')).toBe('closed 2026-03-08T07:00');
    expect(say(sunday('02:30', '05:00'), '2026-03-08T07:00:00Z')).toBe('open 2026-03-08T09:00');
    expect(say(sunday('00:00', '02:15'), '2026-03-08T06:00:00Z')).toBe('open 2026-03-08T07:00');
    // Hours that are skipped as a whole are none.
    expect(say(sunday('02:05', '02:55'), '2026-03-08T07:00:00Z')).toBe('closed 2026-03-15T06:05');
  });
  it('an office that opens in the hour that comes twice opens at the first', () => {
    expect(say(sunday('01:30', '05:00'), '2026-11-01T05:00:00Z')).toBe('closed 2026-11-01T05:30');
    expect(say(sunday('01:30', '05:00'), '2026-11-01T06:10:00Z')).toBe('open 2026-11-01T10:00');
  });
  it('nine o’clock is nine o’clock before and after', () => {
    const office = hours('09:00', '17:00');
    expect(say(office, '2026-03-06T23:00:00Z')).toBe('closed 2026-03-09T13:00');
    expect(say(office, '2026-10-30T23:00:00Z')).toBe('closed 2026-11-02T14:00');
  });
});

const ZONES = [
  'America/New_York',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/St_Johns',
  'Pacific/Honolulu',
  'Pacific/Guam',
  'America/Puerto_Rico',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
];
const anyZone = fc.constantFrom(...ZONES);
const anyMinute = fc
  .integer({ min: Date.UTC(2010, 0) / MINUTE, max: Date.UTC(2040, 0) / MINUTE })
  .map(minutes => minutes * MINUTE);
/** Minutes around the changes of clocks of the zones above, where all that can go wrong does. */
const changes = [
  '2011-12-30T10:00Z',
  '2026-03-08T07:00Z',
  '2026-03-08T10:00Z',
  '2026-11-01T06:00Z',
  '2026-04-04T15:00Z',
]
  .map(moment => Date.parse(moment))
  .map(at => fc.integer({ min: -2_000, max: 2_000 }).map(minutes => at + minutes * MINUTE));
const anyWall = fc.oneof(anyMinute, ...changes);

describe('for any zone and time', () => {
  it('a wall time is found at the first instant the clock has come to it', () => {
    fc.assert(
      fc.property(anyZone, anyWall, (zone, wall) => {
        const readOffset = createOffsetReader(zone);
        const at = findWall(wall, readOffset);
        expect(readWall(at, readOffset)).toBeGreaterThanOrEqual(wall);
        for (const minutes of [1, 30, 61, 180]) expect(readWall(at - minutes * MINUTE, readOffset)).toBeLessThan(wall);
      }),
      { numRuns: 150 },
    );
  });

  const anyClock = fc.nat(95).map(quarter => {
    const minutes = quarter * 15;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });
  const anyHours = fc
    .tuple(anyZone, fc.array(fc.tuple(fc.subarray([...EVERY_DAY]), anyClock, anyClock), { maxLength: 3 }))
    .map(
      ([time_zone, weekly]): Hours => ({ time_zone, weekly: weekly.map(([days, from, to]) => ({ days, from, to })) }),
    );

  it('what is said to come next comes, to the minute', () => {
    fc.assert(
      fc.property(anyHours, anyWall, (office, at) => {
        const now = readOpening(office, at);
        const next = now.kind === 'open' ? now.until : now.opensAt;
        if (next === null) return;
        expect(next).toBeGreaterThan(at);
        expect(readOpening(office, next - MINUTE).kind).toBe(now.kind);
        expect(readOpening(office, next).kind).not.toBe(now.kind);
      }),
      { numRuns: 80 },
    );
  });

  it('an office is open exactly within its hours, on days without a change', () => {
    fc.assert(
      fc.property(anyZone, fc.subarray([...EVERY_DAY]), anyClock, anyClock, anyMinute, (zone, days, from, to, at) => {
        fc.pre(from < to);
        const readOffset = createOffsetReader(zone);
        fc.pre(readOffset(at - 2 * DAY) === readOffset(at + 2 * DAY));
        const wall = new Date(readWall(at, readOffset)).toISOString();
        const weekday = new Date(wall).toUTCString().slice(0, 3).toLowerCase();
        const isWithin = days.some(day => day === weekday) && from <= wall.slice(11, 16) && wall.slice(11, 16) < to;
        const opening = readOpening({ time_zone: zone, weekly: [{ days, from, to }] }, at);
        expect(opening.kind === 'open').toBe(isWithin);
      }),
      { numRuns: 80 },
    );
  });
});
