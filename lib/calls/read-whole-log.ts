import type { CallLog } from './call-log';
import type { CallRecord } from './call-record';

const AT_A_TIME = 500;
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

/** A call made while reading moves the others one place on, and one of them comes twice. */
async function readPages(log: CallLog, tell?: (done: number) => void): Promise<readonly CallRecord[]> {
  const calls = new Map<string, CallRecord>();
  for (let offset = 0; ; offset += AT_A_TIME) {
    const page = await log.readMany({ limit: AT_A_TIME, offset });
    for (const call of page) calls.set(call.id, call);
    tell?.(calls.size);
    if (page.length < AT_A_TIME) return [...calls.values()];
  }
}
