import type { CallRecord, Outcome } from '../../lib/calls/call-record';
import { createCallLog } from '../../lib/platform/call-store';

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

/** Milliseconds of a save, the copies of it both confirmed. */
export async function append(newestAt: number): Promise<number> {
  const log = await createCallLog();
  const call = makeCall(0, newestAt);
  const start = performance.now();
  await log.save(call);
  return performance.now() - start;
}

/** Milliseconds of comparing both stores and healing each. */
export async function repair(): Promise<number> {
  const log = await createCallLog();
  const start = performance.now();
  await log.repair();
  return performance.now() - start;
}

/** The repair as a browser's start does it: read beside everything else, healed under the lock; milliseconds of it. */
export async function repairIfDue(): Promise<number> {
  const log = await createCallLog();
  const start = performance.now();
  await log.repairIfDue();
  return performance.now() - start;
}
