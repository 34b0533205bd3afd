import type { AppPorts } from '../../components/app/app-ports';
import type { AddProblem } from '../../components/feeds/FeedsScreen';
import type { TextFile } from '../../lib/calls/export/text-file';
import { listRemovals } from '../../lib/calls/retention';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { makeOpenedList } from '../../lib/campaigns/make-opened-list';
import { OPENED_LIST } from '../../lib/campaigns/opened-list';
import { backupCipher, takeSha256 } from '../../lib/platform/backup-cipher';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { createCallWorld } from './call-world';
import { createMemoryLog, emptyMemoryLog, type MemoryLog } from './memory-log';
import { createMemoryReminders, type MemoryReminders } from './memory-reminders';
import { sampleDirectory } from './sample-directory';

/** What a test can set up and look at behind the pages. */
export interface SampleWorld {
  readonly log: MemoryLog;
  feeds: StoredFeed[];
  isFallback: boolean;
  settings: Settings;
  at: number;
  readonly opened: string[];
  readonly saved: TextFile[];
  /** Everything asked of the background and the browser, in order. */
  readonly asked: string[];
  addProblem: AddProblem | null;
  cannotOpenLog: boolean;
  cannotStore: boolean;
  hasLostSettings: boolean;
  /** The day of the list's second copy. */
  copiedListDay: string | null;
  readonly reminders: MemoryReminders;
}

/** Ports in memory with the world behind them. */
export function createSamplePorts(start: Partial<SampleWorld> = {}): { ports: AppPorts; world: SampleWorld } {
  const world: SampleWorld = {
    log: createMemoryLog(),
    feeds: [],
    isFallback: false,
    settings: DEFAULT_SETTINGS,
    at: Date.parse('2026-11-21T16:00:00-05:00'),
    opened: [],
    saved: [],
    asked: [],
    addProblem: null,
    cannotOpenLog: false,
    cannotStore: false,
    hasLostSettings: false,
    copiedListDay: null,
    reminders: createMemoryReminders(),
    ...start,
  };
  const feedWatchers = new Set<() => void>();
  const settingsWatchers = new Set<(settings: Settings) => void>();
  const ask = (what: string) => world.asked.push(what);
  const tellFeeds = () => {
    for (const show of feedWatchers) show();
  };
  const ports: AppPorts = {
    now: () => world.at,
    timeZone: 'America/New_York',
    browserLanguages: ['en-US'],
    version: '0.1.0',
    packagedTopics: [],
    openLog: async () => {
      if (world.cannotOpenLog) throw new Error('no key');
      return world.log;
    },
    createCallPorts: log => createCallWorld({ feeds: world.feeds, log, now: () => world.at }).ports,
    readFeeds: async () => ({ feeds: world.feeds, isFallback: world.isFallback }),
    watchFeeds(show) {
      feedWatchers.add(show);
      return () => feedWatchers.delete(show);
    },
    readSettings: async () => world.settings,
    async changeSettings(change) {
      if (world.cannotStore) throw new Error('disk full');
      world.settings = change(world.settings);
      world.hasLostSettings = false;
      return world.settings;
    },
    watchSettings(show) {
      settingsWatchers.add(show);
      return () => settingsWatchers.delete(show);
    },
    async addFeed(address) {
      ask(`add ${address}`);
      return world.addProblem;
    },
    async refreshFeeds(feed) {
      ask(`refresh ${feed?.id ?? 'all'}`);
      return { refreshed: 1, failed: 0 };
    },
    async removeFeed(id) {
      ask(`remove ${id}`);
      if (id === OPENED_LIST) world.copiedListDay = null;
      world.feeds = world.feeds.filter(feed => feed.id !== id);
      tellFeeds();
      return true;
    },
    async putBackFeed(feed) {
      ask(`put back ${feed.id}`);
      world.feeds = [...world.feeds, feed];
      tellFeeds();
      return true;
    },
    async keepList(list) {
      ask('keep list');
      const row = makeOpenedList(list, world.at);
      if (row) world.feeds = [...world.feeds.filter(({ id }) => id !== row.id), row];
      tellFeeds();
      return row !== null;
    },
    readCopiedListDay: async () => world.copiedListDay,
    async acceptKey(id, key) {
      ask(`accept ${id} ${key}`);
      return true;
    },
    async markNames(id, names) {
      ask(`mark ${id} ${names.join(', ')}`);
      world.feeds = world.feeds.map(({ markedNames: _before, ...feed }) =>
        feed.id !== id || names.length === 0 ? feed : { ...feed, markedNames: names },
      );
      tellFeeds();
      return true;
    },
    async resetCampaigns() {
      ask('reset');
      world.isFallback = false;
      return true;
    },
    readKeptFeeds: async () => [],
    hasLostSettings: async () => world.hasLostSettings,
    async applyMarking() {
      ask('apply marking');
    },
    async returnSite(host) {
      ask(`return ${host}`);
    },
    async askForSite(host) {
      ask(`ask for ${host}`);
      return true;
    },
    async eraseEverything() {
      ask('erase');
      emptyMemoryLog(world.log);
      world.settings = DEFAULT_SETTINGS;
      for (const show of settingsWatchers) show(DEFAULT_SETTINGS);
      return true;
    },
    directory: sampleDirectory(ask),
    reminders: world.reminders,
    keys: {
      readKeys: async () => ({ next: 'Alt+Shift+J', popup: 'Alt+Shift+L' }),
      async openKeySettings() {
        ask('open keys');
      },
    },
    backups: { cipher: backupCipher, sha256: takeSha256 },
    async removeOld(log, retention, why) {
      if (why === 'asked') ask('remove old');
      const { calls, notes } = listRemovals(await log.readMany({ limit: 1_000, offset: 0 }), retention, world.at);
      await log.saveMany([...calls, ...notes]);
      return calls.length + notes.length;
    },
    openOutside: url => world.opened.push(url),
    saveFile: file => world.saved.push(file),
  };
  return { ports, world };
}
