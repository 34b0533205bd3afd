import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/call/call.css';
import './window.css';
import { preparePage } from '../../components/call/prepare-page';
import { showCallWindow } from '../../components/call/show-call-window';
import { CALL_MESSAGES } from '../../lib/messages/call-messages';
import { isPhone } from '../../lib/platform/device';
import { openCallScreen } from '../../lib/platform/open-call-screen';

// Of popup and panel, which differ in what they are told of: one start means a file less for each to wait for.
const root = document.getElementById('root');
const { classList } = document.documentElement;
if (root && classList.contains('panel')) {
  void showCallWindow(root, 'panel', async () => {
    const [{ watchTabInFront, watchOpened }, { ReadingBar }, opened] = await Promise.all([
      import('../../lib/platform/panel-news'),
      import('../../components/call/ReadingBar'),
      openCallScreen(CALL_MESSAGES, preparePage),
    ]);
    return { ...opened, ReadingBar, ports: { ...opened.ports, news: { watchPage: watchTabInFront, watchOpened } } };
  });
} else if (root) {
  void showCallWindow(root, 'popup', () => openCallScreen(CALL_MESSAGES, preparePage));
  void isPhone().then(is => classList.toggle('whole-page', is));
}
