import type { CallLog } from './call-log';
import type { CallRecord } from './call-record';
import { readEvery } from './read-every';

/** A log that changes all the time is read as well as can be. */
const TRIES = 4;

/** Every call the log can give, newest first, as of one moment: read again when any window changes the log meanwhile. `tell` hears how many are read. */
export async function readWholeLog(log: CallLog, tell?: (done: number) => void): Promise<readonly CallRecord[]> {
  let hasChanged = false;
  const stop = log.watch(() => {
    hasChanged = true;
  });
  try {
    for (let left = TRIES; ; left -= 1) {
      hasChanged = false;
      const calls = await readPages(log, tell);
      if (!hasChanged || left === 1) return calls;
    }
  } finally {
    stop();
  }
}

/** A call made while reading may come twice. */
async function readPages(log: CallLog, tell?: (done: number) => void): Promise<readonly CallRecord[]> {
  const calls = new Map<string, CallRecord>();
  for await (const some of readEvery(await log.lookUp(), {})) {
    for (const call of some) calls.set(call.id, call);
    tell?.(calls.size);
  }
  return [...calls.values()];
}
