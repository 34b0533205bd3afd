import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/call/call.css';
import '../../components/call/narrow.css';
import '../popup/window.css';
import { preparePage } from '../../components/call/prepare-page';
import { showCallWindow } from '../../components/call/show-call-window';
import { CALL_MESSAGES } from '../../lib/messages/call-messages';
import { openCallScreen } from '../../lib/platform/open-call-screen';

const open = async () => {
  const [{ watchTabInFront, watchOpened }, { ReadingBar }, opened] = await Promise.all([
    import('../../lib/platform/panel-news'),
    import('../../components/call/ReadingBar'),
    openCallScreen(CALL_MESSAGES, preparePage),
  ]);
  return { ...opened, ReadingBar, ports: { ...opened.ports, news: { watchPage: watchTabInFront, watchOpened } } };
};

const root = document.getElementById('root');
if (root) void showCallWindow(root, { place: 'panel', open });
