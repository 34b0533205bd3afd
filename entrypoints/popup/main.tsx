import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/call/call.css';
import '../../components/call/mentions.css';
import './popup.css';
import { chooseLanguage } from '../../lib/language/language';
import { CALL_MESSAGES } from '../../lib/messages/call-messages';
import { createCallPorts } from '../../lib/platform/call-ports';
import { createCallLog } from '../../lib/platform/call-store';
import { isPhone } from '../../lib/platform/device';
import { readSettings } from '../../lib/platform/settings-store';
import { App } from './App';

const root = document.getElementById('root');

/** Log and settings are open before the first button is: a call must never be shown as saved into nothing. */
async function start(into: HTMLElement): Promise<void> {
  try {
    const [log, settings] = await Promise.all([createCallLog(), readSettings()]);
    render(<App ports={createCallPorts(log, CALL_MESSAGES)} settings={settings} />, into);
  } catch (error) {
    const { ErrorScreen } = await import('../../components/app/ErrorScreen');
    const language = chooseLanguage('auto', navigator.languages);
    render(<ErrorScreen language={language} error={String(error)} onAgain={() => location.reload()} />, into);
  }
}

if (root) void start(root);
void isPhone().then(is => document.documentElement.classList.toggle('whole-page', is));
