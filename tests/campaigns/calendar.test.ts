import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import type { EventAction } from '../../lib/campaigns/action-schema';
import { writeCallDayCalendar, writeEventCalendar, writeReminderCalendar } from '../../lib/campaigns/calendar';
import { callInDay, sampleCampaign } from './sample-campaign';

const campaign = sampleCampaign({ title: 'Stop S-Comm', url: 'https://a.example/' });
const rally: EventAction = {
  id: 'rally',
  kind: 'event',
  title: 'Two-part rally',
  event_type: 'rally',
  cost: 'Free',
  parts: [
    {
      title: 'Concert',
      starts: '2009-09-12T15:30:00-04:00',
      ends: '2009-09-12T18:30:00-04:00',
      time_zone: 'America/New_York',
      place: 'Park; main stage, left',
      address: '1 Main St.',
    },
    { title: 'Rally', starts: '2009-09-12T18:30:00-05:00', time_zone: 'America/Chicago', place: 'City Hall' },
  ],
};
const stampedAt = Date.parse('2009-09-01T12:00:00Z');
const write = (action: EventAction) => writeEventCalendar({ campaign, action, stampedAt });
const lines = (text: string, start: string) => text.split('\r\n').filter(line => line.startsWith(start));
const unfold = (text: string) => text.replaceAll('\r\n ', '');

describe('an event in a calendar', () => {
  it('has each part at its wall time, in its zone, at its place', () => {
    const text = unfold(write(rally));
    expect(lines(text, 'DTSTART;')).toEqual([
      'DTSTART;VALUE=DATE-TIME;TZID=America/New_York:20090912T153000',
      'DTSTART;VALUE=DATE-TIME;TZID=America/Chicago:20090912T183000',
    ]);
    expect(lines(text, 'DTEND;')).toEqual([
      'DTEND;VALUE=DATE-TIME;TZID=America/New_York:20090912T183000',
      'DTEND;VALUE=DATE-TIME;TZID=America/Chicago:20090912T193000',
    ]);
    expect(lines(text, 'SUMMARY')).toEqual(['SUMMARY:Two-part rally: Concert', 'SUMMARY:Two-part rally: Rally']);
    expect(lines(text, 'LOCATION')).toEqual([
      'LOCATION:Park\\; main stage\\, left\\, 1 Main St.',
      'LOCATION:City Hall',
    ]);
  });

  it('reads back as the same instants', () => {
    const events = convertIcsCalendar(undefined, write(rally)).events ?? [];
    expect(events.map(event => event.start.date.toISOString())).toEqual([
      '2009-09-12T19:30:00.000Z',
      '2009-09-12T23:30:00.000Z',
    ]);
  });

  it('brings the zone’s change of clocks along when one lies between its parts', () => {
    const overnight = { ...rally, parts: rally.parts.slice(0, 1) };
    const over: EventAction = {
      ...overnight,
      parts: [
        {
          title: 'Vigil',
          starts: '2009-10-31T22:00:00-04:00',
          ends: '2009-11-01T05:00:00-05:00',
          time_zone: 'America/New_York',
        },
      ],
    };
    const text = write(over);
    expect(lines(text, 'DTEND;')).toEqual(['DTEND;VALUE=DATE-TIME;TZID=America/New_York:20091101T050000']);
    expect(text).toContain('DTSTART:20091101T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500');
    expect(lines(write(overnight), 'TZOFFSETTO')).toEqual(['TZOFFSETTO:-0400']);
  });

  it('is whole days when the source names no hours', () => {
    const days: EventAction = {
      ...rally,
      parts: [
        {
          title: 'Conference',
          starts: '2006-07-28T00:00:00-04:00',
          ends: '2006-07-30T23:59:59-04:00',
          time_zone: 'America/New_York',
          all_day: true,
        },
      ],
    };
    const text = write(days);
    expect(lines(text, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20060728']);
    expect(lines(text, 'DTEND')).toEqual(['DTEND;VALUE=DATE:20060731']);
    expect(text).not.toContain('VTIMEZONE');
  });

  it('cannot be broken out of by a title', () => {
    const title = 'Rally\r\nEND:VEVENT\r\nBEGIN:VALARM; "x" \\n';
    const text = unfold(write({ ...rally, parts: rally.parts.slice(0, 1), title }));
    expect(lines(text, 'END:VEVENT')).toHaveLength(1);
    expect(lines(text, 'BEGIN:VALARM')).toHaveLength(0);
  });

  it('is replaced, not doubled, when it is saved again', () => {
    const first = lines(unfold(write(rally)), 'UID');
    const again = lines(unfold(writeEventCalendar({ campaign, action: rally, stampedAt: stampedAt + 1 })), 'UID');
    expect(again).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });
});

it('has the call days as days, wherever the caller is', () => {
  const text = writeCallDayCalendar(callInDay, 'Call the White House', stampedAt);
  expect(lines(text, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20121213', 'DTSTART;VALUE=DATE:20121217']);
  expect(lines(text, 'DTEND')).toEqual(['DTEND;VALUE=DATE:20121214', 'DTEND;VALUE=DATE:20121218']);
  expect(lines(text, 'SUMMARY')).toEqual(['SUMMARY:Call the White House', 'SUMMARY:Call the White House']);
});

describe('a reminder to call when an office opens', () => {
  const opensAt = Date.parse('2026-11-24T11:00:00-05:00');
  const text = unfold(
    writeReminderCalendar({ campaign, target: 'board', summary: 'Call the board, (202) 555-0101', opensAt, stampedAt }),
  );

  it('is a quarter of an hour at that moment, with an alarm', () => {
    expect(lines(text, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE-TIME:20261124T160000Z']);
    expect(lines(text, 'DTEND')).toEqual(['DTEND;VALUE=DATE-TIME:20261124T161500Z']);
    expect(text).toMatch(/BEGIN:VALARM[\s\S]*TRIGGER:-?PT0M[\s\S]*END:VALARM/);
    expect(lines(text, 'SUMMARY')[0]).toBe('SUMMARY:Call the board\\, (202) 555-0101');
    expect(convertIcsCalendar(undefined, text).events?.[0]?.start.date.getTime()).toBe(opensAt);
  });
});
