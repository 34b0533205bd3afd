import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/call/call.css';
import './popup.css';
import { showCallWindow } from '../../components/call/show-call-window';
import { CALL_MESSAGES } from '../../lib/messages/call-messages';
import { isPhone } from '../../lib/platform/device';
import { openCallScreen } from '../../lib/platform/open-call-screen';

const root = document.getElementById('root');
if (root) void showCallWindow(root, 'popup', () => openCallScreen(CALL_MESSAGES));
void isPhone().then(is => document.documentElement.classList.toggle('whole-page', is));
