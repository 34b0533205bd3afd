import type { CallLog } from '../calls/call-log';
import type { CallPorts } from '../calls/call-ports';
import type { Retention } from '../calls/retention';
import type { Settings } from '../settings/settings';
import { type CallMessages, createCallPorts, readFeedsAtHand } from './call-ports';
import { createCallLog } from './call-store';
import { clockSeen } from './clock-seen';
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

/** Opens log and settings before the first button is there: a call must never be shown as saved into nothing. */
export async function openCallScreen(messages: CallMessages): Promise<OpenCallScreen> {
  const feeds = readFeedsAtHand();
  const [log, settings] = await Promise.all([createCallLog(), readSettings(), feeds]);
  return {
    ports: createCallPorts(log, messages, feeds),
    settings,
    changeSettings,
    watchSettings,
    removeOld: () => removeOld(log, settings),
  };
}

/** Its code is fetched only where the user has set it. */
async function removeOld(log: CallLog, retention: Retention): Promise<void> {
  if (retention.keepCallsDays === null && retention.keepNotesDays === null) return;
  const { applyRetention } = await import('../calls/apply-retention');
  await applyRetention(retention, { log, clock: clockSeen, at: Date.now() }).catch(() => 0);
}
