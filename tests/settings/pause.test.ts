import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { advancePause, findPauseEnd, type Pause, startPause } from '../../lib/settings/pause';

const HOUR = 3_600_000;
const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Guam',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
] as const;

const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.parse('2010-01-01T00:00:00Z'), max: Date.parse('2032-01-01T00:00:00Z') });
const pausedAt = (at: number, timeZone: string) => startPause(showLocalDate(at, timeZone));
const lookAt = (pause: Pause | null, at: number, timeZone: string) => advancePause(pause, showLocalDate(at, timeZone));

describe('a pause for today', () => {
  it('lasts to the millisecond before the next local midnight, and no longer, in every zone and season', () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const pause = pausedAt(at, timeZone);
        const end = findPauseEnd(at, timeZone);
        expect(end).toBeGreaterThan(at);
        expect(end - at).toBeLessThanOrEqual(25 * HOUR);
        expect(lookAt(pause, end - 1, timeZone)).toEqual(pause);
        expect(lookAt(pause, end, timeZone)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('ends at some time whatever the clock and the zone do, and stays ended', () => {
    const wanderings = fc.array(fc.tuple(instant, zone), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(instant, zone, wanderings, (at, timeZone, looks) => {
        let pause: Pause | null = pausedAt(at, timeZone);
        const { day } = pause;
        let wasEnded = false;
        let last = at;
        for (const [when, where] of looks) {
          pause = lookAt(pause, when, where);
          if (wasEnded || showLocalDate(when, where) > day) expect(pause).toBeNull();
          wasEnded = pause === null;
          last = when;
        }
        expect(lookAt(pause, last + 49 * HOUR, looks.at(-1)?.[1] ?? timeZone)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('holds through the hour that comes twice, and ends at 1:00 where summer time skips midnight', () => {
    const night = Date.parse('2026-11-01T01:30:00-04:00');
    expect(findPauseEnd(night, 'America/New_York')).toBe(Date.parse('2026-11-02T00:00:00-05:00'));
    expect(findPauseEnd(Date.parse('2018-11-03T12:00:00-03:00'), 'America/Sao_Paulo')).toBe(
      Date.parse('2018-11-04T01:00:00-02:00'),
    );
  });

  it('crosses the day Samoa left out', () => {
    const at = Date.parse('2011-12-29T12:00:00-10:00');
    expect(findPauseEnd(at, 'Pacific/Apia')).toBe(Date.parse('2011-12-31T00:00:00+14:00'));
  });

  it('ends at the next midnight after a clock was set back, not weeks later', () => {
    const wrong = startPause('2026-12-24');
    const corrected = advancePause(wrong, '2026-11-21');
    expect(corrected).toEqual({ day: '2026-12-24', seenDay: '2026-11-21' });
    expect(advancePause(corrected, '2026-11-21')).toEqual(corrected);
    expect(advancePause(corrected, '2026-11-22')).toBeNull();
    expect(advancePause(corrected, '2026-11-25')).toBeNull();
  });

  it('survives a start with an empty clock battery', () => {
    const started = advancePause(startPause('2026-11-21'), '2010-01-01');
    const right = advancePause(started, '2026-11-21');
    expect(right).toEqual(startPause('2026-11-21'));
    expect(advancePause(right, '2026-11-22')).toBeNull();
    expect(advancePause(started, '2026-11-22')).toBeNull();
  });

  it('follows a journey: longer to the west, shorter to the east, over the date line one midnight', () => {
    const at = Date.parse('2026-11-21T20:00:00-05:00');
    const pause = pausedAt(at, 'America/New_York');
    expect(lookAt(pause, at + 5 * HOUR, 'America/Los_Angeles')).toEqual(pause);
    expect(lookAt(pause, at + 1, 'Europe/London')).toBeNull();
    const guam = pausedAt(Date.parse('2026-11-21T08:00:00+10:00'), 'Pacific/Guam');
    const honolulu = lookAt(guam, Date.parse('2026-11-20T20:00:00-10:00'), 'Pacific/Honolulu');
    expect(honolulu).not.toBeNull();
    expect(lookAt(honolulu, Date.parse('2026-11-21T00:00:00-10:00'), 'Pacific/Honolulu')).toBeNull();
  });

  it('is none when there is none', () => {
    expect(advancePause(null, '2026-11-21')).toBeNull();
  });
});
