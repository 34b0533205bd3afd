import type { IcsEvent } from 'ts-ics';
import { writeIcs } from '../../campaigns/write-ics';
import { type CallRecord, LONGEST_CALL_MS, wasMade } from '../call-record';
import { type Made, nameFile } from './backup';
import type { TextFile } from './text-file';

const MINUTE = 60_000;
const DAY = 86_400_000;

function toEvent(call: CallRecord, summary: string, stampedAt: number): IcsEvent {
  const lasted = Math.min(Math.max((call.endedAt ?? 0) - call.startedAt, MINUTE), LONGEST_CALL_MS);
  return {
    uid: `${encodeURIComponent(call.id)}@call-in`,
    summary,
    stamp: { date: new Date(stampedAt) },
    start: { date: new Date(call.startedAt) },
    end: { date: new Date(call.startedAt + lasted) },
    ...(call.details && { description: call.details.campaignTitle }),
  } as IcsEvent;
}

/** A day to ring again, whole, so that it falls on the caller's own date wherever they are. */
function toFollowUp({ id, followUp }: CallRecord, summary: string, stampedAt: number): IcsEvent {
  const day = Date.parse(`${followUp?.on}T00:00:00Z`);
  return {
    uid: `${encodeURIComponent(id)}-follow-up@call-in`,
    summary,
    stamp: { date: new Date(stampedAt) },
    start: { type: 'DATE', date: new Date(day) },
    end: { type: 'DATE', date: new Date(day + DAY) },
  } as IcsEvent;
}

/** What the entries of a calendar say. */
export interface EntryWords {
  readonly sayCall: (call: CallRecord) => string;
  readonly sayFollowUp: (call: CallRecord) => string;
}

/** What has a date as calendar entries: calls that were made, at most an hour each, and days to ring again that are not done; name, place, promise and note stay out, because calendars are shared. */
export function writeCallsCalendar(calls: readonly CallRecord[], words: EntryWords, made: Made): TextFile {
  const due = calls.filter(({ state, followUp }) => state === 'ended' && followUp?.isDone === false);
  const text = writeIcs({
    events: [
      ...due.map(call => toFollowUp(call, words.sayFollowUp(call), made.at)),
      ...calls.filter(wasMade).map(call => toEvent(call, words.sayCall(call), made.at)),
    ],
  });
  return { name: nameFile('calls', 'ics', made), type: 'text/calendar', text };
}
