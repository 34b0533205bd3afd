import { describe, expect, it } from 'vitest';
import type { Hours } from '../../lib/campaigns/office-schema';
import { sayOpening } from '../../lib/language/say-opening';
import type { Language } from '../../lib/settings/settings';
import { readOpening } from '../../lib/targets/hours';

/** Engines put thin and narrow spaces into times; people do not care which. */
const plain = (text: string) => text.replace(/\s/g, ' ');

const office: Hours = {
  time_zone: 'America/New_York',
  weekly: [
    { days: ['tue'], from: '11:00', to: '19:00' },
    { days: ['wed', 'thu', 'fri'], from: '09:00', to: '16:00' },
  ],
};
const NEW_YORK = 'America/New_York';

function say(moment: string, callerZone = NEW_YORK, language: Language = 'en', isUsual = false, hours = office) {
  const at = Date.parse(moment);
  const context = { language, at, officeZone: hours.time_zone, callerZone, isUsual };
  return plain(sayOpening(readOpening(hours, at), context));
}

describe('when an office answers, in words', () => {
  it.each([
    // Friday, 20 November 2026.
    ['2026-11-20T12:00:00-05:00', NEW_YORK, 'open until 4:00'],
    ['2026-11-20T12:00:00-05:00', 'America/Toronto', 'open until 4:00'],
    ['2026-11-20T12:00:00-05:00', 'America/Los_Angeles', 'open until 1:00, your time'],
    ['2026-11-20T12:00:00-05:00', 'Pacific/Guam', 'open until 7:00, your time'],
    ['2026-11-24T12:00:00-05:00', 'Pacific/Guam', 'open until 10:00, your time'],
    ['2026-11-24T12:00:00-05:00', NEW_YORK, 'open until 7:00 PM'],
    ['2026-11-20T16:00:00-05:00', NEW_YORK, 'opens Tuesday 11:00'],
    ['2026-11-20T16:00:00-05:00', 'America/Los_Angeles', 'opens Tuesday 11:00 (8:00 your time)'],
    ['2026-11-24T08:00:00-05:00', 'America/Los_Angeles', 'opens 11:00 (8:00 your time)'],
    ['2026-11-24T21:00:00-05:00', 'America/Los_Angeles', 'opens tomorrow 9:00 (6:00 AM your time)'],
    // Saturday in Guam, where Tuesday begins while it is Monday in New York.
    ['2026-11-21T12:00:00+10:00', 'Pacific/Guam', 'opens Tuesday 11:00 (Wednesday 2:00 AM your time)'],
  ])('at %s in %s: %s', (moment, zone, said) => expect(say(moment, zone)).toBe(said));

  it('by the caller’s clock on either side of a change of clocks', () => {
    // Phoenix does not change: three hours behind New York in summer, two in winter.
    expect(say('2026-10-30T20:00:00-04:00', 'America/Phoenix')).toBe('opens Tuesday 11:00 (9:00 your time)');
    expect(say('2026-10-23T20:00:00-04:00', 'America/Phoenix')).toBe('opens Tuesday 11:00 (8:00 your time)');
  });

  it('with the date when it is a week or more away, and without a time when none is known', () => {
    const closed = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
    expect(say('2026-11-20T16:00:00-05:00', NEW_YORK, 'en', false, { ...office, closed })).toBe(
      'opens December 1, 11:00',
    );
    expect(say('2026-11-20T16:00:00-05:00', NEW_YORK, 'en', false, { ...office, weekly: [] })).toBe('closed');
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
    const always: Hours = { ...office, weekly: [{ days: [...days], from: '00:00', to: '24:00' }] };
    expect(say('2026-11-20T16:00:00-05:00', NEW_YORK, 'en', false, always)).toBe('open day and night');
  });

  it('says that hours are only custom', () => {
    expect(say('2026-11-20T12:00:00-05:00', NEW_YORK, 'en', true)).toBe('usually open until 4:00');
    expect(say('2026-11-20T17:00:00-05:00', NEW_YORK, 'en', true)).toBe('usually opens Tuesday 11:00');
  });

  it('in Spanish', () => {
    expect(say('2026-11-20T12:00:00-05:00', NEW_YORK, 'es')).toBe('atiende hasta las 4:00');
    expect(say('2026-11-20T12:00:00-05:00', 'America/Los_Angeles', 'es')).toBe(
      'atiende hasta la 1:00, hora de donde está usted',
    );
    expect(say('2026-11-20T16:00:00-05:00', 'America/Los_Angeles', 'es')).toBe(
      'abre el martes a las 11:00 (8:00 donde está usted)',
    );
    expect(say('2026-11-21T12:00:00+10:00', 'Pacific/Guam', 'es')).toBe(
      'abre el martes a las 11:00 (el miércoles a las 2:00 a.m. donde está usted)',
    );
    expect(say('2026-11-24T21:00:00-05:00', NEW_YORK, 'es', true)).toBe('suele abrir mañana a las 9:00');
  });
});
