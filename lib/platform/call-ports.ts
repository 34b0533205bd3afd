import type { CallLog } from '../calls/call-log';
import type { CallPorts, FeedsAtHand, PageInFront } from '../calls/call-ports';
import { sendToBackground, sendToTab } from '../messages/send';
import { readFeeds, readPackagedFeeds, watchFeeds } from './campaign-store';
import { askForSite } from './permissions';
import { checkPageNow } from './registration';
import { changeSettings, readSettings } from './settings-store';
import { openApp, readTabInFront, takeOpened } from './surfaces';

const STALE_MINUTES = 15;

/** The call screen's real ports, around a log that is already open. */
export function createCallPorts(log: CallLog): CallPorts {
  return {
    log,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    readFeeds: readFeedsAtHand,
    watchFeeds,
    async refreshFeeds() {
      await sendToBackground('feeds.refresh', { olderThanMinutes: STALE_MINUTES });
    },
    readPage,
    takeOpened,
    async showMention(tabId, index) {
      await sendToTab(tabId, 'mention.show', { index });
    },
    async checkPage(tabId) {
      await checkPageNow(tabId);
      return readPage();
    },
    markSite,
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
    openApp: hash => void openApp(hash),
  };
}

/** Stored feeds; the packaged ones while nothing is stored yet or when the store cannot be read. */
async function readFeedsAtHand(): Promise<FeedsAtHand> {
  const stored = await readFeeds();
  if (stored.ok && stored.value.some(({ feed }) => feed !== undefined))
    return { feeds: stored.value, isFallback: false };
  return { feeds: await readPackagedFeeds(), isFallback: !stored.ok };
}

async function readPage(): Promise<PageInFront> {
  const tab = await readTabInFront();
  if (!tab) return { kind: 'none' };
  const { tabId, site } = tab;
  const listed = await sendToTab(tabId, 'mentions.list', {});
  if (listed.ok) return { kind: 'marked', tabId, mentions: listed.value.mentions };
  if (site === undefined) return { kind: 'none' };
  const { offHosts } = await readSettings();
  return { kind: offHosts.includes(site) ? 'off' : 'unmarked', tabId, host: site };
}

/** The permission question comes first, in the click's own task: browsers refuse it after an `await`. */
async function markSite(tabId: number, host: string): Promise<boolean> {
  if (!(await askForSite(host))) return false;
  await changeSettings(now => ({
    ...now,
    marking: now.marking === 'off' ? 'marks' : now.marking,
    offHosts: now.offHosts.filter(off => off !== host),
    addedHosts: now.addedHosts.includes(host) ? now.addedHosts : [...now.addedHosts, host],
  }));
  await sendToBackground('marking.apply', {});
  await checkPageNow(tabId);
  return true;
}
