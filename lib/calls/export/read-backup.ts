import { fail, type Result, succeed } from '../../result';
import type { CallRecord } from '../call-record';
import { BACKUP_FORMAT, type BackupContent } from './backup';
import type { BackupRefusal } from './backup-refusal';
import { checkCall } from './check-call';
import { sumUp, type TakeSha256 } from './checksum';
import { type KeptSettings, readKeptSettings } from './kept-settings';

/** A backup that was read whole; version 1, which had neither checksum nor settings, brings calls only. */
export interface Backup extends Omit<BackupContent, 'settings'> {
  /** ISO moment, as the file says it. */
  readonly exported: string;
  readonly settings: KeptSettings | null;
}

type Raw = Readonly<Record<string, unknown>>;

/** What the first version called itself. */
const FIRST_FORMAT = 'call-in calls';

/** Reads a backup of any version: all of it is sound, or it is refused with the place. */
export async function readBackup(file: Raw, sha256: TakeSha256): Promise<Result<Backup, BackupRefusal>> {
  const { format, version } = file;
  const newest = format === BACKUP_FORMAT.format ? BACKUP_FORMAT.version : format === FIRST_FORMAT ? 1 : null;
  if (newest === null || !Number.isSafeInteger(version) || Number(version) < 1) return fail({ why: 'not_ours' });
  if (Number(version) > newest) return fail({ why: 'newer', version: Number(version) });
  if (version !== newest) return fail({ why: 'not_ours' });
  const read = readContent(file, format === FIRST_FORMAT);
  if (!read.ok || format === FIRST_FORMAT) return read;
  if (typeof file.sha256 !== 'string') return fail({ why: 'no_checksum' });
  return (await sumUp(file, sha256)) === file.sha256 ? read : fail({ why: 'changed' });
}

function readContent(file: Raw, isFirst: boolean): Result<Backup, BackupRefusal> {
  const { exported, unreadable = [], feeds = [] } = file;
  if (typeof exported !== 'string' || Number.isNaN(Date.parse(exported))) return fail({ why: 'not_ours' });
  const calls = readCalls(file.calls);
  if (!calls.ok) return calls;
  const settings = isFirst ? null : readKeptSettings(file.settings);
  if (!isFirst && !settings) return fail({ why: 'settings' });
  if (!Array.isArray(feeds) || !feeds.every(feed => typeof feed === 'string')) return fail({ why: 'feeds' });
  if (!Array.isArray(unreadable)) return fail({ why: 'not_ours' });
  return succeed({ exported, calls: calls.value, unreadable, settings, feeds });
}

function readCalls(raw: unknown): Result<readonly CallRecord[], BackupRefusal> {
  if (!Array.isArray(raw)) return fail({ why: 'not_ours' });
  const calls: CallRecord[] = [];
  const seen = new Set<string>();
  for (const [index, one] of raw.entries()) {
    const checked = checkCall(one);
    if (!checked.ok) return fail({ why: 'call', number: index + 1, field: checked.error });
    if (seen.has(checked.value.id)) return fail({ why: 'call', number: index + 1, field: 'doubled' });
    seen.add(checked.value.id);
    calls.push(checked.value);
  }
  return succeed(calls);
}
