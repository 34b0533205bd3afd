import type { CallLog } from '../calls/call-log';
import type { CallPorts, FeedsAtHand, PageInFront } from '../calls/call-ports';
import { readRecent } from '../calls/read-recent';
import { advancePause } from '../settings/pause';
import { readFeeds, readPackagedFeeds, watchFeeds } from './campaign-store';
import { NEWS_SITES } from './news-sites';
import { type ListMentions, readPageInFront } from './page-in-front';
import type { AskReminders } from './page-reminders';
import { readToday } from './pause-end';
import { readSettings, readSettingsWhole } from './settings-store';
import { openApp, openOutside, preparePanel, takeOpened } from './surfaces';
import { readTimeZone } from './time-zone';
import { askToMarkSite } from './wanted-site';

/** What the call screen asks of background and page; given by the entrypoint, because the platform knows no messages. */
export interface CallMessages {
  /** Asks the background for feeds older than 15 minutes. */
  refreshFeeds(): Promise<void>;
  readonly listMentions: ListMentions;
  showMention(tabId: number, index: number): Promise<boolean>;
  /** Asks the background to register the marking script afresh. */
  applyMarking(): Promise<void>;
  readonly askReminders: AskReminders;
}

/** The call screen's real ports, around a log that is already open. */
export function createCallPorts(log: CallLog, messages: CallMessages): CallPorts {
  const readPage = () => readPageNow(messages);
  return {
    log,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    timeZone: readTimeZone(),
    readFeeds: readFeedsAtHand,
    readRecent: () => readRecent(log),
    watchFeeds,
    refreshFeeds: messages.refreshFeeds,
    readPage,
    takeOpened,
    showMention: messages.showMention,
    async checkPage(tabId) {
      await checkPage(tabId);
      return readPage();
    },
    markSite: (tabId, host) => markSite(tabId, host, messages),
    newsSites: NEWS_SITES,
    applyMarking: messages.applyMarking,
    hasLostSettings: async () => !(await readSettingsWhole()).isWhole,
    async checkOwnOffice(draft) {
      const { checkOwnOffice } = await import('../targets/own-office');
      return checkOwnOffice(draft);
    },
    async readOwnOffices(own) {
      const { readOwnOffice } = await import('../targets/own-office');
      return own.flatMap(office => {
        const read = readOwnOffice(office);
        return read.ok ? [read.value] : [];
      });
    },
    readCongress: async question => (await import('./directory-store')).readCongress(question, Date.now()),
    loadReminders: async () => (await import('./page-reminders')).createReminderPorts(messages.askReminders),
    watchDirectory: show => watchLazily(async () => (await import('./directory-record')).watchDirectory(show)),
    stands: {
      keep: async stand => (await loadStands()).keepStand(stand),
      // Without a call in hand a popup begins afresh, and need not ask.
      resume: async window => (window.call || window.isPanel ? (await loadStands()).readResumed(window) : {}),
      watch: show => watchLazily(async () => (await loadStands()).watchStand(show)),
    },
    news: null,
    preparePanel,
    openOutside: url => void openOutside(url),
    openApp: hash => void openApp(hash),
  };
}

/** The tab in front, under the settings as they are stored, or as they were just read. */
export async function readPageNow(messages: CallMessages, read = readSettings()): Promise<PageInFront> {
  const settings = await read;
  const { pause } = settings;
  // The alarm that should have ended it was lost.
  if (pause !== null && advancePause(pause, readToday()) === null) await messages.applyMarking();
  return readPageInFront(messages.listMentions, settings);
}

/** Where the call screen stands, for a window that has a call in hand. */
export const loadStands = () => import('./stand-store');

/** Watching, too, waits for its chunk. */
function watchLazily(watch: () => Promise<() => void>): () => void {
  let stop: (() => void) | null = null;
  let isStopped = false;
  void watch().then(started => {
    if (isStopped) started();
    else stop = started;
  });
  return () => {
    isStopped = true;
    stop?.();
  };
}

/** Stored feeds; the packaged ones while nothing is stored yet or when the store cannot be read. */
export async function readFeedsAtHand(): Promise<FeedsAtHand> {
  const stored = await readFeeds();
  if (stored.ok && stored.value.some(({ feed }) => feed !== undefined))
    return { feeds: stored.value, isFallback: false };
  return { feeds: await readPackagedFeeds(), isFallback: !stored.ok };
}

/** The permission question comes first, in the click's own task: browsers refuse it after an `await`. */
async function markSite(tabId: number, host: string, { applyMarking }: CallMessages): Promise<boolean> {
  if (!(await askToMarkSite(host))) return false;
  await applyMarking();
  await checkPage(tabId);
  return true;
}

/** What marks a page is loaded at the press that asks for it. */
const checkPage = async (tabId: number) => (await import('./open-tabs')).checkPageNow(tabId);
