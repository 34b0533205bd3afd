import { showLocalDate } from '../../campaigns/local-date';
import type { CallRecord } from '../call-record';
import { sumUp, type TakeSha256 } from './checksum';
import type { KeptSettings } from './kept-settings';
import type { TextFile } from './text-file';

/** What the head of a backup says it is; the version goes up when an older Call-In could not read the file rightly. */
export const BACKUP_FORMAT = { format: 'call-in backup', version: 2 } as const;

/** Everything a backup holds; tombstones are left out. */
export interface BackupContent {
  readonly calls: readonly CallRecord[];
  /** Copies that could not be opened, as they are stored. */
  readonly unreadable: readonly unknown[];
  readonly settings: KeptSettings;
  /** Addresses of the feeds the user added: for reading, an import adds none. */
  readonly feeds: readonly string[];
}

/** When and where a file is made: ms, and the zone whose day is in its name. */
export interface Made {
  readonly at: number;
  readonly timeZone: string;
}

/** The name of a file of ours, dated by the caller's own day: `call-in-backup-2026-11-21.json`. */
export const nameFile = (kind: string, ending: string, { at, timeZone }: Made): string =>
  `call-in-${kind}-${showLocalDate(at, timeZone)}.${ending}`;

/** A moment in words; of a time no calendar has, nothing. */
const showMoment = (at: number) => (Math.abs(at) <= 8.64e15 ? { started: new Date(at).toISOString() } : {});

/** Everything in one JSON file, each call with its moment in words for a person, and a checksum over all of it. */
export async function writeBackup(content: BackupContent, made: Made, sha256: TakeSha256): Promise<TextFile> {
  const calls = content.calls.filter(({ state }) => state !== 'deleted');
  const file = {
    ...BACKUP_FORMAT,
    exported: new Date(made.at).toISOString(),
    calls: calls.map(call => ({ ...showMoment(call.startedAt), ...call })),
    unreadable: content.unreadable,
    settings: content.settings,
    feeds: content.feeds,
  };
  const { format, version, exported, ...rest } = file;
  // The checksum stands before what it is of, so that a file cut short is never whole.
  const whole = { format, version, exported, sha256: await sumUp(file, sha256), ...rest };
  return { name: nameFile('backup', 'json', made), type: 'application/json', text: JSON.stringify(whole, null, 1) };
}
