import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/call/call.css';
import './panel.css';
import { showCallWindow } from '../../components/call/show-call-window';
import { CALL_MESSAGES } from '../../lib/messages/call-messages';
import { openCallScreen } from '../../lib/platform/open-call-screen';
import { watchOpened, watchTabInFront } from '../../lib/platform/panel-news';

const news = { watchPage: watchTabInFront, watchOpened };

async function open() {
  const opened = await openCallScreen(CALL_MESSAGES);
  return { ...opened, ports: { ...opened.ports, news } };
}

const root = document.getElementById('root');
if (root) void showCallWindow(root, 'panel', open);
