import topics from '../../campaigns/topics.json';
import type { AppPorts } from '../../components/app/app-ports';
import type { AddProblem } from '../../components/feeds/FeedsScreen';
import { saveFile } from '../../components/hooks/save-file';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import type { ListToKeep } from '../../lib/campaigns/opened-list';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { CALL_MESSAGES } from '../../lib/messages/call-messages';
import { sendToBackground } from '../../lib/messages/send';
import { createCallPorts, readFeedsAtHand } from '../../lib/platform/call-ports';
import { createCallLog } from '../../lib/platform/call-store';
import { readKeptFeeds, watchFeeds } from '../../lib/platform/campaign-store';
import { clockSeen } from '../../lib/platform/clock-seen';
import { readKeys } from '../../lib/platform/commands';
import { readVersion } from '../../lib/platform/device';
import { eraseEverything } from '../../lib/platform/erase';
import { createReminderPorts } from '../../lib/platform/page-reminders';
import { askForSite, askToFetch, returnSite } from '../../lib/platform/permissions';
import { changeSettings, readSettings, readSettingsWhole, watchSettings } from '../../lib/platform/settings-store';
import { openKeySettings, openOutside } from '../../lib/platform/surfaces';
import { readTimeZone } from '../../lib/platform/time-zone';
import { createDirectoryPorts } from './directory-ports';

async function addFeed(address: string): Promise<AddProblem | null> {
  if (!(await askToFetch(address))) return { kind: 'declined' };
  const added = await sendToBackground('feed.add', { address });
  if (!added.ok) return { kind: 'failed' };
  return 'refused' in added.value ? { kind: 'refused', why: added.value.refused } : null;
}

async function refreshFeeds(feed: { readonly id: string; readonly url: string } | null) {
  if (feed) await askToFetch(feed.url);
  const request = { olderThanMinutes: 0, ...(feed && { id: feed.id }) };
  const counted = await sendToBackground('feeds.refresh', request);
  return counted.ok ? counted.value : null;
}

async function putBackFeed(feed: StoredFeed): Promise<boolean> {
  // The permission was given back with it. The answer is not waited for: its last copy is here, and what is refused is said at the next refresh.
  if (feed.url !== undefined) void askToFetch(feed.url);
  const back = await sendToBackground('feed.put-back', { feed });
  return back.ok && back.value.isBack;
}

async function keepList({ file, account }: ListToKeep): Promise<boolean> {
  const kept = await sendToBackground('list.keep', { file, account });
  return kept.ok && kept.value.isKept;
}

const FEED_PORTS: Pick<
  AppPorts,
  'addFeed' | 'refreshFeeds' | 'removeFeed' | 'putBackFeed' | 'keepList' | 'acceptKey' | 'markNames'
> = {
  addFeed,
  refreshFeeds,
  removeFeed: async id => (await sendToBackground('feed.remove', { id })).ok,
  putBackFeed,
  keepList,
  acceptKey: async (id, key) => (await sendToBackground('feed.accept-key', { id, key })).ok,
  markNames: async (id, names) => (await sendToBackground('feed.mark', { id, names: [...names] })).ok,
};

/** Rejects when the background could not do it, so that the erasure reports it. */
async function insist(asked: Promise<{ readonly ok: boolean }>): Promise<void> {
  if (!(await asked).ok) throw new Error('The background could not do its part');
}

const erase = (): Promise<boolean> =>
  eraseEverything({
    resetCampaigns: () => insist(sendToBackground('campaigns.reset', { own: 'forget' })),
    applyMarking: () => insist(sendToBackground('marking.apply', { isErased: true })),
  }).then(
    () => true,
    () => false,
  );

const loadCipher = () => import('../../lib/platform/backup-cipher');

/** Fetched from the package when a copy is made or read. */
const BACKUPS: AppPorts['backups'] = {
  sha256: async text => (await loadCipher()).takeSha256(text),
  cipher: {
    seal: async (...given) => (await loadCipher()).backupCipher.seal(...given),
    open: async (...given) => (await loadCipher()).backupCipher.open(...given),
  },
};

/** The real ports of the full-tab pages. */
export function createAppPorts(): AppPorts {
  return {
    now: Date.now,
    timeZone: readTimeZone(),
    browserLanguages: navigator.languages,
    version: readVersion(),
    packagedTopics: topics.topics as readonly Topic[],
    openLog: createCallLog,
    createCallPorts: log => ({
      ...createCallPorts(log, CALL_MESSAGES),
      openApp(hash) {
        window.location.hash = hash;
      },
    }),
    readFeeds: readFeedsAtHand,
    watchFeeds,
    readSettings,
    changeSettings,
    watchSettings,
    hasLostSettings: async () => !(await readSettingsWhole()).isWhole,
    ...FEED_PORTS,
    readCopiedListDay: async () => (await import('../../lib/platform/list-copy')).readCopiedDay(),
    resetCampaigns: async () => (await sendToBackground('campaigns.reset', { own: 'keep' })).ok,
    readKeptFeeds,
    async applyMarking() {
      await sendToBackground('marking.apply', {});
    },
    returnSite: async host => void (await returnSite(host)),
    askForSite,
    eraseEverything: erase,
    directory: createDirectoryPorts(),
    reminders: createReminderPorts(sendToBackground),
    keys: { readKeys, openKeySettings },
    backups: BACKUPS,
    async removeOld(log, retention, why) {
      const { applyRetention, removeNow } = await import('../../lib/calls/apply-retention');
      const ports = { log, clock: clockSeen, at: Date.now() };
      return (why === 'asked' ? removeNow : applyRetention)(retention, ports);
    },
    openOutside: url => void openOutside(url),
    saveFile,
  };
}
