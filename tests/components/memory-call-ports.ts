import type { CallPorts } from '../../lib/calls/call-ports';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { NO_DIRECTORY } from '../../lib/targets/congress/congress-at-hand';
import { readOwnOffice } from '../../lib/targets/own-office';
import type { MemoryLog } from './memory-log';

/** The call screen's ports in memory: these feeds, this log, no page in front and no directory. */
export function sampleCallPorts(
  log: MemoryLog,
  { feeds, at, opened }: { readonly feeds: readonly StoredFeed[]; readonly at: number; readonly opened: string[] },
): CallPorts {
  let count = 0;
  const nothing = async () => undefined;
  return {
    log,
    now: () => at,
    newId: () => `id-${++count}`,
    timeZone: 'America/New_York',
    readFeeds: async () => ({ feeds, isFallback: false }),
    watchFeeds: () => () => undefined,
    refreshFeeds: nothing,
    readPage: async () => ({ kind: 'none' }),
    takeOpened: async () => null,
    showMention: async () => false,
    checkPage: async () => ({ kind: 'none' }),
    markSite: async () => false,
    newsSites: [],
    applyMarking: nothing,
    hasLostSettings: async () => false,
    checkOwnOffice: async draft => ({ ok: true, value: draft }),
    readOwnOffices: async own =>
      own.flatMap(one => {
        const read = readOwnOffice(one);
        return read.ok ? [read.value] : [];
      }),
    readCongress: async () => NO_DIRECTORY,
    watchDirectory: () => () => undefined,
    openOutside: url => opened.push(url),
    openApp: hash => opened.push(hash),
  };
}
