import type { CallLog } from '../../lib/calls/call-log';
import type { CallPorts, PageInFront, PanelNews, StandPorts } from '../../lib/calls/call-ports';
import { readRecent } from '../../lib/calls/read-recent';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { NO_DIRECTORY } from '../../lib/targets/congress/congress-at-hand';
import { createMemoryLog } from './memory-log';
import { createMemoryReminders } from './memory-reminders';
import { createMemoryStands } from './memory-stands';

/** What a test of the call screen can set up and look at. */
export interface CallWorld {
  readonly feeds: readonly StoredFeed[];
  readonly page?: PageInFront;
  readonly at?: number;
  readonly log?: CallLog;
  readonly now?: () => number;
  /** Shared by windows of one browser. */
  readonly stands?: StandPorts;
  readonly news?: PanelNews;
}

/** The call screen's ports in memory, with the addresses that were opened. */
export function createCallWorld({ feeds, page = { kind: 'none' }, at, log = createMemoryLog(), ...rest }: CallWorld): {
  ports: CallPorts;
  opened: string[];
} {
  const opened: string[] = [];
  const stop = () => () => {};
  const ports: CallPorts = {
    log,
    now: rest.now ?? (() => at ?? Date.parse('2026-11-21T16:00:00-05:00')),
    newId: () => crypto.randomUUID(),
    timeZone: 'America/New_York',
    readFeeds: async () => ({ feeds, isFallback: false }),
    readRecent: () => readRecent(log),
    watchFeeds: stop,
    refreshFeeds: async () => {},
    readPage: async () => page,
    takeOpened: async () => null,
    showMention: async () => true,
    checkPage: async () => page,
    markSite: async () => true,
    newsSites: ['news.example'],
    applyMarking: async () => {},
    hasLostSettings: async () => false,
    checkOwnOffice: async () => ({ ok: false, error: [] }),
    readOwnOffices: async () => [],
    readCongress: async () => NO_DIRECTORY,
    watchDirectory: stop,
    loadReminders: async () => createMemoryReminders(),
    stands: rest.stands ?? createMemoryStands(),
    news: rest.news ?? null,
    preparePanel: async () => null,
    openOutside: url => opened.push(url),
    openApp: hash => opened.push(hash),
  };
  return { ports, opened };
}
