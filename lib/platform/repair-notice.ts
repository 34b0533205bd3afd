import type { RepairReport } from '../calls/call-log';
import { isRecord } from '../is-record';
import { browser } from './browser';
import { removeLocal, writeLocal } from './write-local';

/** Key of `storage.local` for what repairs found and nobody has read yet: counts only, kept so that no repair stays silent when the window closes. */
export const NOTICE_ITEM = 'log-notice';

const NOTHING: RepairReport = { restoredToDatabase: 0, restoredToJournal: 0, unreadable: 0 };

const isWorthTelling = ({ restoredToDatabase, restoredToJournal, unreadable }: RepairReport) =>
  restoredToDatabase + restoredToJournal + unreadable > 0;

function parseNotice(raw: unknown): RepairReport {
  if (!isRecord(raw)) return NOTHING;
  const count = (name: keyof RepairReport) => Math.max(0, Number(raw[name]) || 0);
  return {
    restoredToDatabase: count('restoredToDatabase'),
    restoredToJournal: count('restoredToJournal'),
    unreadable: count('unreadable'),
  };
}

/** What has not been told yet; null when nothing. */
export async function readNotice(): Promise<RepairReport | null> {
  const notice = parseNotice((await browser.storage.local.get(NOTICE_ITEM))[NOTICE_ITEM]);
  return isWorthTelling(notice) ? notice : null;
}

/** Adds a repair's findings to what has not been told yet. */
export async function addToNotice(report: RepairReport): Promise<void> {
  if (!isWorthTelling(report)) return;
  const before = (await readNotice()) ?? NOTHING;
  await writeLocal({
    [NOTICE_ITEM]: {
      restoredToDatabase: before.restoredToDatabase + report.restoredToDatabase,
      restoredToJournal: before.restoredToJournal + report.restoredToJournal,
      unreadable: before.unreadable + report.unreadable,
    } satisfies RepairReport,
  });
}

/** Forgets it: the user has read it. */
export const dismissNotice = (): Promise<void> => removeLocal(NOTICE_ITEM);
