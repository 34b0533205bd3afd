import type { CallRecord } from '../calls/call-record';
import { browser } from './browser';
import { HANDED, HANDED_REPAIR, underHandedLock } from './hand-over';
import { underLock } from './lock';
import { createLogNews } from './log-news';
import { repairWhileDue } from './log-repair';
import { type OpenLog, openLog } from './open-log';
import { saveCall } from './save-call';
import { whileAwake } from './while-awake';

/** Calls `keep` when a window hands a call or a repair over, waking the background; register it in the first turn. */
export function watchHanded(keep: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const handed = Object.entries(changes).filter(([key]) => isHanded(key) || key === HANDED_REPAIR);
    if (area === 'session' && handed.some(([, { newValue }]) => newValue !== undefined)) keep();
  });
}

/** Does what a window handed over and was closed before it had done: saves a call in both stores, repairs the log; waits for the windows that are there. */
export async function keepHanded(): Promise<void> {
  for (const key of await listHanded()) {
    await underHandedLock(key, () => keep(key)).catch((error: unknown) => {
      console.error('Call-In: a call handed over was not saved yet', error);
    });
  }
  await finishRepair().catch((error: unknown) => console.error('Call-In: a repair failed', error));
}

async function finishRepair(): Promise<void> {
  if (!(await isRepairLeft())) return;
  await underLock('repair', async () => {
    if (!(await isRepairLeft())) return;
    // Taken first: one that fails is not tried at every wake, but when the next window asks.
    await browser.storage.session.remove(HANDED_REPAIR);
    await whileAwake(() => withLog(log => repairWhileDue(log, Date.now)));
  });
}

const isRepairLeft = async () => HANDED_REPAIR in (await browser.storage.session.get(HANDED_REPAIR));

/** Opens the log for one piece of work, and tells the windows. */
async function withLog(work: (log: OpenLog) => Promise<unknown>): Promise<void> {
  const log = await openLog(() => undefined);
  try {
    await work(log);
  } finally {
    log.close();
  }
  createLogNews().tell('changed');
}

/** Keys in the order of the calls: a later attempt would end the one before it without the outcome that waits. */
async function listHanded(): Promise<readonly string[]> {
  // Chromium and Firefox from 143 name the keys.
  const area = browser.storage.session as { getKeys?(): Promise<string[]> };
  const keys = ((await area.getKeys?.()) ?? Object.keys(await browser.storage.session.get(null))).filter(isHanded);
  const calls = (await browser.storage.session.get(keys)) as Record<string, CallRecord>;
  const inOrder = Object.entries(calls).sort(([, a], [, b]) => a.startedAt - b.startedAt || a.revision - b.revision);
  return inOrder.map(([key]) => key);
}

const isHanded = (key: string) => key.startsWith(HANDED);

async function readHanded(key: string): Promise<CallRecord | undefined> {
  return (await browser.storage.session.get(key))[key] as CallRecord | undefined;
}

async function keep(key: string): Promise<void> {
  if (!(await readHanded(key))) return;
  await withLog(log =>
    underLock('log', async () => {
      // Asked again inside: what was erased meanwhile must not come back.
      const call = await readHanded(key);
      if (!call) return;
      await saveCall(log, call);
      await browser.storage.session.remove(key);
    }),
  );
}
