import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/call/call.css';
import './window.css';
import { afterFrames } from '../../components/hooks/after-frames';
import { takeOverPicture } from '../../components/picture/hand-picture';

/** The second is the first that is seen: the browser makes the window as large as its screen in between. */
const FRAMES = 2;

async function start(root: HTMLElement): Promise<void> {
  const picture = await takeOverPicture();
  if (picture) await afterFrames(FRAMES);
  const { startPopup } = await import('./start-popup');
  startPopup(root, picture);
}

const root = document.getElementById('root');
if (root) void start(root);
