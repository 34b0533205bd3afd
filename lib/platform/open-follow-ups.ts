import { parseSealedCall } from '../calls/sealed-call';
import { NO_TALLY, talliesAgree } from '../calls/tally';
import type { OpenFollowUp } from '../reminders/reminder';
import { LOG_DATABASE, LOG_DATABASE_VERSION, openLogDatabase } from './log-database';
import { openCopy } from './log-places';
import { readDatabaseVersion } from './open-database';
import { openSeal } from './seal';

/** More than anybody keeps are not told. */
const MOST = 200;

/**
 * The follow-ups still to do, for the background; null where they are not known. Reading is all it does: a log that is not
 * there, is damaged, has lost everything or is of another version is left to the extension's pages, which alone write it, and
 * is looked at again at the next run.
 */
export async function readOpenFollowUps({
  named,
}: {
  readonly named: boolean;
}): Promise<readonly OpenFollowUp[] | null> {
  if ((await readDatabaseVersion(LOG_DATABASE).catch(() => 0)) !== LOG_DATABASE_VERSION) return null;
  const opened = await openLogDatabase();
  if (!opened.ok) return null;
  try {
    if (talliesAgree(await opened.value.readTally(), NO_TALLY)) return null;
    const rows = await opened.value.rows.orderBy('due').limit(MOST).toArray();
    const calls = rows.map(parseSealedCall).filter(call => call !== null);
    const seal = named ? await openSeal() : null;
    return await Promise.all(
      calls.map(async ({ id, followUp, startedAt, endedAt, campaign, ...rest }) => {
        const call = seal && (await openCopy(seal, { id, startedAt, campaign, ...rest }));
        const office = call?.details?.officeName;
        const on = followUp?.on ?? '';
        return { call: id, on, madeAt: endedAt ?? startedAt, campaign, ...(office !== undefined && { office }) };
      }),
    );
  } catch {
    return null;
  } finally {
    opened.value.close();
  }
}
