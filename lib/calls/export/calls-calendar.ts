import { generateIcsCalendar, type IcsEvent } from 'ts-ics';
import type { CallRecord } from '../call-record';
import { type Made, nameFile } from './backup';
import type { TextFile } from './text-file';

const MINUTE = 60_000;
/** A call whose outcome came the next morning did not last all night. */
const LONGEST = 60 * MINUTE;

function toEvent(call: CallRecord, summary: string, stampedAt: number): IcsEvent {
  const lasted = Math.min(Math.max((call.endedAt ?? 0) - call.startedAt, MINUTE), LONGEST);
  return {
    uid: `${encodeURIComponent(call.id)}@call-in`,
    summary,
    stamp: { date: new Date(stampedAt) },
    start: { date: new Date(call.startedAt) },
    end: { date: new Date(call.startedAt + lasted) },
    ...(call.details && { description: call.details.campaignTitle }),
  } as IcsEvent;
}

/** The calls as calendar entries, at most an hour each; name, place and note stay out, because calendars are shared. */
export function writeCallsCalendar(
  calls: readonly CallRecord[],
  sayCall: (call: CallRecord) => string,
  made: Made,
): TextFile {
  const ended = calls.filter(({ state }) => state === 'ended');
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Call-In//Call-In//EN',
    events: ended.map(call => toEvent(call, sayCall(call), made.at)),
  });
  return { name: nameFile('calls', 'ics', made), type: 'text/calendar', text };
}
