import type { CallRecord, Outcome } from '../../lib/calls/call-record';
import { writeCsv } from '../../lib/calls/export/csv';
import { readWholeLog } from '../../lib/calls/read-whole-log';
import { COPIES_WORDS } from '../../lib/language/copies-words';
import { browser } from '../../lib/platform/browser';
import { createCallLog } from '../../lib/platform/call-store';
import { CHECKED_ITEM } from '../../lib/platform/log-repair';

const OUTCOMES: readonly Outcome[] = [
  'voicemail',
  'reached',
  'no_answer',
  'voicemail',
  'busy',
  'reached',
  'mailbox_full',
];
const OFFICES = [
  'Board of supervisors',
  'Office of the sheriff',
  'Senator Example',
  'County executive',
  'City council',
];
const STANCES = ['leaning', 'undecided', 'would_not_say'] as const;
const DAY_MS = 86_400_000;
/** Calls of one busy day; ten thousand are then a year. */
const A_DAY = 27;

/** A made-up call, the newer the lower its number. */
function makeCall(index: number, newestAt: number): CallRecord {
  const outcome = OUTCOMES[index % OUTCOMES.length] ?? 'busy';
  const startedAt = newestAt - Math.floor((index * DAY_MS) / A_DAY);
  return {
    id: crypto.randomUUID(),
    revision: 2,
    state: 'ended',
    startedAt,
    endedAt: startedAt + 180_000,
    way: 'call',
    outcome,
    campaign: `starter campaign-${index % 12}`,
    action: 'call',
    target: `office-${index % OFFICES.length}`,
    details: {
      officeName: `${OFFICES[index % OFFICES.length]} ${index % 40}`,
      number: `+1202555${String(100 + (index % 100)).padStart(4, '0')}`,
      campaignTitle: `A made-up campaign, number ${index % 12}`,
      name: 'Rosa Delgado',
      place: 'Frederick',
      note: index % 9 === 0 ? `Spoke with staff, they will write back about point ${index}` : '',
      ...(outcome === 'reached' && { stance: STANCES[index % STANCES.length] ?? 'leaning' }),
      ...(index % 500 === 1 && { promise: 'A written answer' }),
    },
    ...(index % 500 === 1 && { followUp: { on: '2026-12-01', isDone: index > 2_000 } }),
  };
}

/** Fills the log up to so many calls. */
export async function fill(count: number, newestAt: number): Promise<number> {
  const log = await createCallLog();
  const there = await log.count();
  const portion = 1_000;
  for (let start = there; start < count; start += portion) {
    const calls = Array.from({ length: Math.min(portion, count - start) }, (_, index) =>
      makeCall(start + index, newestAt),
    );
    await log.saveMany(calls);
  }
  return log.count();
}

/** Pause between two saves: nobody calls faster. */
const PAUSE_MS = 60;

/** Milliseconds of each of so many saves from the press to both copies confirmed, one call each. */
export async function append(saves: number, newestAt: number): Promise<number[]> {
  const log = await createCallLog();
  const taken: number[] = [];
  for (let turn = 0; turn < saves; turn += 1) {
    const call = makeCall(0, newestAt + turn);
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
    const start = performance.now();
    await log.save(call);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** Milliseconds of making a table of every call, as *Copies* does. */
export async function exportAll(newestAt: number): Promise<number> {
  const log = await createCallLog();
  const start = performance.now();
  const { text } = writeCsv(await readWholeLog(log), COPIES_WORDS.en.table, { at: newestAt, timeZone: 'UTC' });
  if (text.length === 0) throw new Error('Nothing was written');
  return performance.now() - start;
}

/** A repair as a browser's start makes it, and the longest a call had to wait meanwhile, each in ms. */
export async function repair(newestAt: number): Promise<{ ms: number; longestSaveMs: number }> {
  await browser.storage.session.remove(CHECKED_ITEM);
  const [repairing, saving] = await Promise.all([createCallLog(), createCallLog()]);
  const start = performance.now();
  let isDone = false;
  const repaired = repairing.repairIfDue().then(() => {
    isDone = true;
    return performance.now() - start;
  });
  let longestSaveMs = 0;
  // At the pace of somebody in a hurry; a repair begins again when a call came in between.
  for (let turn = 0; turn < 2 && !isDone; turn += 1) {
    await new Promise(resolve => setTimeout(resolve, 500));
    const at = performance.now();
    await saving.save(makeCall(0, newestAt + turn));
    longestSaveMs = Math.max(longestSaveMs, performance.now() - at);
  }
  return { ms: await repaired, longestSaveMs };
}
