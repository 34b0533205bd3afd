import type { CallLog } from '../call-log';
import { readWholeLog } from '../read-whole-log';
import type { HeldCalls } from './plan-import';

/** Reads what of the log a backup is compared with: all words are opened, to find those that cannot be. */
export async function readHeld(log: CallLog): Promise<HeldCalls> {
  const known = await log.readRevisions();
  const wordless = (await readWholeLog(log)).filter(({ details }) => !details);
  return { known, wordless: new Map(wordless.map(call => [call.id, call])) };
}
