import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/call/call.css';
import './popup.css';
import type { CallLog } from '../../lib/calls/call-log';
import type { Retention } from '../../lib/calls/retention';
import { chooseLanguage } from '../../lib/language/language';
import { CALL_MESSAGES } from '../../lib/messages/call-messages';
import { createCallPorts, readFeedsAtHand } from '../../lib/platform/call-ports';
import { createCallLog } from '../../lib/platform/call-store';
import { clockSeen } from '../../lib/platform/clock-seen';
import { isPhone } from '../../lib/platform/device';
import { readSettings } from '../../lib/platform/settings-store';
import { App } from './App';

const root = document.getElementById('root');

/** Log and settings are open before the first button is: a call must never be shown as saved into nothing. */
async function start(into: HTMLElement): Promise<void> {
  try {
    const feeds = readFeedsAtHand();
    const [log, settings] = await Promise.all([createCallLog(), readSettings(), feeds]);
    render(<App ports={createCallPorts(log, CALL_MESSAGES, feeds)} settings={settings} />, into);
    if (settings.keepCallsDays !== null || settings.keepNotesDays !== null) void removeOld(log, settings);
  } catch (error) {
    const { ErrorScreen } = await import('../../components/app/ErrorScreen');
    const language = chooseLanguage('auto', navigator.languages);
    render(<ErrorScreen language={language} error={String(error)} onAgain={() => location.reload()} />, into);
  }
}

/** What is kept no longer goes at a start, after the first paint; fetched only where the user has set it. */
async function removeOld(log: CallLog, retention: Retention): Promise<void> {
  const { applyRetention } = await import('../../lib/calls/apply-retention');
  await applyRetention(retention, { log, clock: clockSeen, at: Date.now() }).catch(() => 0);
}

if (root) void start(root);
void isPhone().then(is => document.documentElement.classList.toggle('whole-page', is));
