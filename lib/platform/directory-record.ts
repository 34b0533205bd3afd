import * as v from 'valibot';
import type { DirectoryProgress, DirectoryRecord } from '../targets/congress/directory-status';
import { browser } from './browser';
import { removeLocal, writeLocal } from './write-local';

/** Key of `storage.local` for the wish to have the directory and how its downloads went; nothing in it tells of the user's place. */
export const DIRECTORY_ITEM = 'directory';

/** Key of `storage.session` for how far a download is. */
export const DIRECTORY_PROGRESS_ITEM = 'directory-progress';

const file = v.picklist(['members', 'offices', 'zips']);
const count = v.pipe(v.number(), v.minValue(0));

const recordSchema = v.object({
  checkedAt: count,
  nextAt: count,
  failures: count,
  failure: v.exactOptional(
    v.object({
      file,
      code: v.picklist([
        'unreachable',
        'http_error',
        'redirected',
        'too_large',
        'too_slow',
        'not_permitted',
        'cancelled',
        'storage_failed',
        'html_page',
        'not_text',
        'truncated',
        'not_json',
        'not_the_file',
        'too_many_odd',
        'too_many_empty',
      ]),
      where: v.string(),
      detail: v.string(),
    }),
  ),
  hasCopy: v.boolean(),
  held: v.exactOptional(v.object({ fetchedAt: count, changed: count, all: count })),
  unwanted: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, DirectoryRecord>;

const progressSchema = v.object({
  file,
  position: count,
  files: count,
  bytes: count,
  at: count,
}) satisfies v.GenericSchema<unknown, DirectoryProgress>;

async function read<T>(
  area: 'local' | 'session',
  item: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | null> {
  const stored: unknown = (await browser.storage[area].get(item))[item];
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : null;
}

/** The record; null while the user never asked for the directory, or after they removed it. */
export const readRecord = (): Promise<DirectoryRecord | null> => read('local', DIRECTORY_ITEM, recordSchema);

/** How far the download is that runs now; null when none does. */
export const readProgress = (): Promise<DirectoryProgress | null> =>
  read('session', DIRECTORY_PROGRESS_ITEM, progressSchema);

/** Writes the record; null forgets the wish. */
export async function writeRecord(record: DirectoryRecord | null): Promise<void> {
  if (record === null) await removeLocal(DIRECTORY_ITEM);
  else await writeLocal({ [DIRECTORY_ITEM]: record });
}

/** Tells every screen how far the download is; null: it has ended. */
export async function writeProgress(progress: DirectoryProgress | null): Promise<void> {
  if (progress === null) await browser.storage.session.remove(DIRECTORY_PROGRESS_ITEM);
  else await browser.storage.session.set({ [DIRECTORY_PROGRESS_ITEM]: progress });
}

const WATCHED: readonly string[] = [DIRECTORY_ITEM, DIRECTORY_PROGRESS_ITEM];

/** Calls `show` after every change of record or progress, whoever made it; returns the way to stop. Whoever stores another copy writes the record after it. */
export function watchDirectory(show: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (WATCHED.some(item => item in changes)) show();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
