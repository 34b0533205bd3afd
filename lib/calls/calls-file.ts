import { showLocalDate } from '../campaigns/local-date';
import type { CallRecord } from './call-record';

/** A text file for the user to keep. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What an export is made of: calls in clear, and copies that could not be opened, as they are stored. */
export interface ExportedLog {
  readonly calls: readonly CallRecord[];
  readonly unreadable: readonly unknown[];
}

/** The log as one JSON file with the moments also in words a person can read; tombstones are left out. */
export function writeCallsFile(log: ExportedLog, at: number, timeZone: string): TextFile {
  const calls = log.calls.filter(call => call.state !== 'deleted');
  const content = {
    format: 'call-in calls',
    version: 1,
    exported: new Date(at).toISOString(),
    calls: calls.map(call => ({ started: new Date(call.startedAt).toISOString(), ...call })),
    ...(log.unreadable.length > 0 && { unreadable: log.unreadable }),
  };
  return {
    name: `call-in-calls-${showLocalDate(at, timeZone)}.json`,
    type: 'application/json',
    text: `${JSON.stringify(content, null, 2)}\n`,
  };
}
