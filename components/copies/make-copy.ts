import type { CallRecord } from '../../lib/calls/call-record';
import type { BackupContent, Made } from '../../lib/calls/export/backup';
import { writeBackup } from '../../lib/calls/export/backup';
import { writeCsv } from '../../lib/calls/export/csv';
import { pickKeptSettings } from '../../lib/calls/export/kept-settings';
import { writeOsdi } from '../../lib/calls/export/osdi';
import { type SealPorts, sealBackup } from '../../lib/calls/export/sealed-backup';
import type { TextFile } from '../../lib/calls/export/text-file';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import type { CopiesWords } from '../../lib/language/en/copies';
import type { Settings } from '../../lib/settings/settings';

/** The files a copy can be. */
export type CopyKind = keyof CopiesWords['kinds'];

/** What one copy is made of. */
export interface CopySource extends Pick<BackupContent, 'calls' | 'unreadable'> {
  readonly kind: CopyKind;
  readonly passphrase: string;
  readonly settings: Settings;
  readonly feeds: readonly StoredFeed[];
  readonly made: Made;
  readonly words: CopiesWords;
  /** Hears that the file is written and is now being closed. */
  readonly onClosing: () => void;
}

/** The addresses of the feeds the user added; a packaged one has a short name for id. */
const listAdded = (feeds: readonly StoredFeed[]): readonly string[] =>
  feeds.flatMap(({ id, url }) => (url !== undefined && url === id ? [url] : []));

/** Lets the screen say what is done before the work holds everything up. */
const nextTurn = () => new Promise<void>(resume => setTimeout(resume));

/** Makes the file of a copy. */
export async function makeCopy(source: CopySource, ports: SealPorts): Promise<TextFile> {
  const { kind, calls, unreadable, made, words } = source;
  await nextTurn();
  if (kind === 'csv') return writeCsv(calls, words.table, made);
  if (kind === 'osdi') return writeOsdi(calls, made);
  if (kind === 'ics') {
    const { writeCallsCalendar } = await import('../../lib/calls/export/calls-calendar');
    const office = ({ details }: CallRecord) => details?.officeName ?? words.unknownOffice;
    const entries = {
      sayCall: (call: CallRecord) =>
        words.calendarEntry(office(call), words.table.outcomes[call.outcome ?? 'not_recorded']),
      sayFollowUp: (call: CallRecord) => words.followUpEntry(office(call)),
    };
    return writeCallsCalendar(calls, entries, made);
  }
  const content = { calls, unreadable, settings: pickKeptSettings(source.settings), feeds: listAdded(source.feeds) };
  const backup = await writeBackup(content, made, ports.sha256);
  if (kind === 'backup') return backup;
  source.onClosing();
  await nextTurn();
  return sealBackup(backup, { passphrase: source.passphrase, made }, ports);
}
