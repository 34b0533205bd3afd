import type { CallLog } from '../calls/call-log';

/** The log when its key cannot be read: nothing can be opened or saved, and a save says so, while scripts and numbers still work. */
export function createClosedLog(cause: unknown): CallLog {
  const refuse = async () => {
    throw new Error('The key of the call log cannot be read', { cause });
  };
  return {
    save: refuse,
    saveMany: refuse,
    readOpen: async () => null,
    read: async () => null,
    readMany: async () => [],
    readRevisions: async () => new Map(),
    count: async () => 0,
    lookUp: refuse,
    watch: () => () => undefined,
    health: () => ({ database: 'damaged' }),
    repair: refuse,
    repairIfDue: async () => null,
    readNotice: async () => null,
    dismissNotice: async () => undefined,
    readKept: async () => [],
    rebuild: refuse,
  };
}
