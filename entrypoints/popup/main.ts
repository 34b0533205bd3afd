import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/call/call.css';
import './window.css';
import { preparePage } from '../../components/call/prepare-page';
import { showCallWindow } from '../../components/call/show-call-window';
import { takeOverPicture } from '../../components/picture/hand-picture';
import { keepPictures } from '../../components/picture/keep-pictures';
import { CALL_MESSAGES } from '../../lib/messages/call-messages';
import { isPhone } from '../../lib/platform/device';
import { dropPicture, keepPicture, watchDropped } from '../../lib/platform/kept-picture';
import { openCallScreen } from '../../lib/platform/open-call-screen';

/** Longest a picture stands for a screen that does not come, in ms: then what is there shows, if only that it is loading. */
const PATIENCE_MS = 1_000;

/** Shows the call screen in `root`, in place of the picture as soon as it stands, and keeps pictures of it from then on. */
async function start(root: HTMLElement): Promise<void> {
  const picture = await takeOverPicture();
  const show = () => {
    root.hidden = false;
    picture?.remove();
  };
  const timer = setTimeout(show, PATIENCE_MS);
  const onDrawn = () => {
    clearTimeout(timer);
    show();
    performance.mark('drawn');
    const keep = (taken: object | null) => (taken ? keepPicture(taken) : dropPicture());
    keepPictures(root, { keep, watchDropped, now: Date.now });
  };
  void showCallWindow(root, { place: 'popup', open: () => openCallScreen(CALL_MESSAGES, preparePage), onDrawn });
  document.documentElement.classList.toggle('whole-page', await isPhone());
}

const root = document.getElementById('root');
if (root) void start(root);
