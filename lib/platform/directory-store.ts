import { type CongressAtHand, DAMAGED_DIRECTORY, NO_DIRECTORY } from '../targets/congress/congress-at-hand';
import type { DirectoryStatus } from '../targets/congress/directory-status';
import { listStatesAsked } from '../targets/congress/find-members';
import { type CongressQuestion, lookUpCongress } from '../targets/congress/look-up-congress';
import { openDirectoryDatabase } from './directory-database';
import { readProgress, readRecord } from './directory-record';

/** What the directory on this device says to a screen's question; asks nobody else. */
export async function readCongress(question: CongressQuestion, at: number): Promise<CongressAtHand> {
  const record = await readRecord();
  // Opening a database makes it; where nobody asked for the directory there shall be none.
  if (!record?.hasCopy) return NO_DIRECTORY;
  const opened = await openDirectoryDatabase();
  if (!opened.ok) return DAMAGED_DIRECTORY;
  try {
    const elsewhere = question.elsewhere.map(division => division.slice(0, 2));
    const copy = await opened.value.readFor(zips => [
      ...new Set([...listStatesAsked(zips, question.place), ...elsewhere]),
    ]);
    if (copy === null) return DAMAGED_DIRECTORY;
    const { members, zips, about } = copy;
    return lookUpCongress(
      { directory: { members, zips, mapsUntil: about.mapsUntil }, fetchedAt: about.fetchedAt },
      question,
      at,
    );
  } catch {
    return DAMAGED_DIRECTORY;
  } finally {
    opened.value.close();
  }
}

/** Everything the settings say about the directory. */
export async function readDirectoryStatus(): Promise<DirectoryStatus> {
  const [record, progress] = await Promise.all([readRecord(), readProgress()]);
  if (!record?.hasCopy) return { record, progress, about: null };
  const opened = await openDirectoryDatabase();
  if (!opened.ok) return { record, progress, about: null };
  try {
    return { record, progress, about: await opened.value.readAbout() };
  } catch {
    return { record, progress, about: null };
  } finally {
    opened.value.close();
  }
}
