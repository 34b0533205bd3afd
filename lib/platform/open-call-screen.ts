import type { CallLog } from '../calls/call-log';
import type { CallPorts, PageInFront } from '../calls/call-ports';
import { readRecent } from '../calls/read-recent';
import type { Retention } from '../calls/retention';
import type { Settings } from '../settings/settings';
import { type CallMessages, createCallPorts, loadStands, readFeedsAtHand, readPageNow } from './call-ports';
import { createCallLog } from './call-store';
import { clockSeen } from './clock-seen';
import { inTime } from './in-time';
import { changeSettings, readSettings, watchSettings } from './settings-store';

/** What a window of ours that is one call screen stands on. */
export interface OpenCallScreen {
  readonly ports: CallPorts;
  /** As read at the start. */
  readonly settings: Settings;
  readonly changeSettings: typeof changeSettings;
  readonly watchSettings: typeof watchSettings;
  /** Takes away what is kept no longer; to be called after the first paint. */
  removeOld(): Promise<void>;
}

/** Longest the first picture waits for what it shows: a store that does not answer must not keep the screen from saying so, in ms. */
const PATIENCE_MS = 300;
/** Longest it waits for the tab in front, whose page may be busy, in ms: what is said of it comes above the script and must not push it away later. */
const PAGE_PATIENCE_MS = 200;

/** Opens log and settings before the first button is there: a call must never be shown as saved into nothing. What the screen asks first is read by then, so that it is drawn once; `preparePage` fetches what shows the tab in front. */
export async function openCallScreen(
  messages: CallMessages,
  preparePage: (page: PageInFront) => Promise<unknown>,
): Promise<OpenCallScreen> {
  const feeds = readFeedsAtHand();
  const settingsRead = readSettings();
  const page = readPageNow(messages, settingsRead);
  const pageShown = inTime(PAGE_PATIENCE_MS, page.then(preparePage)).catch(() => undefined);
  const [log, settings] = await Promise.all([createCallLog(), settingsRead]);
  const first = { recent: readRecent(log), open: log.readOpen() };
  // Another window may write before the screen watches.
  let early: typeof first | null = first;
  log.watch(() => {
    early = null;
  });
  // How its script was read is asked for next.
  const open = first.open.then(call => call && loadStands());
  await inTime(PATIENCE_MS, Promise.allSettled([feeds, first.recent, open, pageShown])).catch(() => undefined);
  const ports = createCallPorts({ ...log, readOpen: () => early?.open ?? log.readOpen() }, messages);
  return {
    ports: {
      ...ports,
      readFeeds: firstOf(feeds, ports.readFeeds),
      readPage: firstOf(page, ports.readPage),
      readRecent: () => early?.recent ?? ports.readRecent(),
    },
    settings,
    changeSettings,
    watchSettings,
    removeOld: () => removeOld(log, settings),
  };
}

/** Reads with the first answer already asked for. */
function firstOf<T>(early: Promise<T>, read: () => Promise<T>): () => Promise<T> {
  let first: Promise<T> | null = early;
  return () => {
    const answer = first ?? read();
    first = null;
    return answer;
  };
}

/** Its code is fetched only where the user has set it. */
async function removeOld(log: CallLog, retention: Retention): Promise<void> {
  if (retention.keepCallsDays === null && retention.keepNotesDays === null) return;
  const { applyRetention } = await import('../calls/apply-retention');
  await applyRetention(retention, { log, clock: clockSeen, at: Date.now() }).catch(() => 0);
}
