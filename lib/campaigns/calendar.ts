import type { IcsDateObject, IcsEvent } from 'ts-ics';
import type { EventAction, EventPart } from './action-schema';
import type { Campaign } from './campaign';
import { type PlainDate, showLocalDate } from './local-date';
import { writeIcs } from './write-ics';
import { describeZone, readOffset, showOffset } from './zone-offsets';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What goes into a calendar file; `stampedAt` (ms) is when it is written. */
export interface EventSource {
  readonly campaign: Pick<Campaign, 'key' | 'title' | 'url'>;
  readonly action: EventAction;
  readonly stampedAt: number;
}

/** Calendars replace an event of the same UID, so that saving twice makes one entry; addresses may not stand in it bare. */
const nameEvent = (...parts: readonly (string | number)[]) => `${encodeURIComponent(parts.join(' '))}@call-in`;

function readDay(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function wholeDays(first: PlainDate, last: PlainDate): Pick<IcsEvent, 'start' | 'end'> {
  return {
    start: { type: 'DATE', date: new Date(readDay(first)) },
    end: { type: 'DATE', date: new Date(readDay(last) + DAY) },
  };
}

/** A wall time in its zone: `local.date` holds the wall's digits as if they were UTC. */
function onTheWall(at: number, timezone: string): IcsDateObject {
  const minutes = readOffset(at, timezone);
  const local = { date: new Date(at + minutes * 60_000), timezone, tzoffset: showOffset(minutes) };
  return { type: 'DATE-TIME', date: new Date(at), local };
}

const startOf = (part: EventPart): number => Date.parse(part.starts);

/** A part without an end is given an hour, for calendars draw nothing shorter. */
const endOf = (part: EventPart): number => (part.ends === undefined ? startOf(part) + HOUR : Date.parse(part.ends));

function timeOf(part: EventPart): Pick<IcsEvent, 'start' | 'end'> {
  const zone = part.time_zone;
  if (part.all_day) return wholeDays(showLocalDate(startOf(part), zone), showLocalDate(endOf(part), zone));
  return { start: onTheWall(startOf(part), zone), end: onTheWall(endOf(part), zone) };
}

function toEvent(part: EventPart, index: number, { campaign, action, stampedAt }: EventSource): IcsEvent {
  const location = [part.place, part.address].filter(Boolean).join(', ');
  const description = [action.summary, action.cost, campaign.title].filter(Boolean).join('\n\n');
  const url = part.url ?? action.registration?.url ?? action.url ?? campaign.url;
  return {
    uid: nameEvent(campaign.key, action.id, index),
    summary: action.parts.length > 1 ? `${action.title}: ${part.title}` : action.title,
    stamp: { date: new Date(stampedAt) },
    ...timeOf(part),
    ...(location !== '' && { location }),
    description,
    ...(url !== undefined && { url }),
  } as IcsEvent;
}

/** Writes an event as an iCalendar file, one entry a part, each at its wall time in its own zone with the place. */
export function writeEventCalendar(source: EventSource): string {
  const { parts } = source.action;
  const timed = parts.filter(part => !part.all_day);
  const zones = [...new Set(timed.map(part => part.time_zone))];
  const from = Math.min(...timed.map(startOf));
  const until = Math.max(...timed.map(endOf));
  return writeIcs({
    timezones: zones.map(zone => describeZone(zone, from, until)),
    events: parts.map((part, index) => toEvent(part, index, source)),
  });
}

/** Writes a campaign's call days as all-day entries, so that they fall on the caller's own date wherever they are. */
export function writeCallDayCalendar(campaign: Campaign, summary: string, stampedAt: number): string {
  return writeIcs({
    events: campaign.callDays.map(
      day =>
        ({
          uid: nameEvent(campaign.key, day),
          summary,
          stamp: { date: new Date(stampedAt) },
          ...wholeDays(day, day),
          ...(campaign.url !== undefined && { url: campaign.url }),
        }) as IcsEvent,
    ),
  });
}

/** A call to make when an office opens, in the words the entry shall have; times in ms. */
export interface CallReminder {
  readonly campaign: Pick<Campaign, 'key' | 'title' | 'url'>;
  /** Target id, which names the entry. */
  readonly target: string;
  readonly summary: string;
  readonly opensAt: number;
  readonly stampedAt: number;
}

/** Writes a quarter of an hour at the office's opening with an alarm at its start, in UTC: calendars show it on the caller's own clock. */
export function writeReminderCalendar(reminder: CallReminder): string {
  const { campaign, target, summary, opensAt, stampedAt } = reminder;
  return writeIcs({
    events: [
      {
        uid: nameEvent(campaign.key, target, opensAt),
        summary,
        stamp: { date: new Date(stampedAt) },
        start: { type: 'DATE-TIME', date: new Date(opensAt) },
        end: { type: 'DATE-TIME', date: new Date(opensAt + HOUR / 4) },
        description: campaign.title,
        ...(campaign.url !== undefined && { url: campaign.url }),
        alarms: [
          {
            action: 'DISPLAY',
            description: summary,
            trigger: { type: 'relative', value: { before: true, minutes: 0 } },
          },
        ],
      } as IcsEvent,
    ],
  });
}
