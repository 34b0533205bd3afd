import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { afterFrames } from '../components/hooks/after-frames';
import { untilParsed } from '../components/hooks/until-parsed';
import { drawPicture } from '../components/picture/draw-picture';
import { handPicture } from '../components/picture/hand-picture';
import { inTime } from '../lib/platform/in-time';
import { readPicture } from '../lib/platform/read-picture';

/** Longest the popup waits for a memory that does not answer, in ms. */
const PATIENCE_MS = 300;
/** The second is the first that is seen: the browser makes the window as large as its screen in between. */
const FRAMES = 2;

/**
 * Loaded by the popup before its styles and all else: what it showed last is on screen while the code that shows what is so now comes,
 * which the build puts into a template (`tools/later-start.ts`).
 */
export default defineUnlistedScript(async () => {
  const drawing = inTime(PATIENCE_MS, readPicture()).then(kept => drawPicture(kept, Date.now()));
  handPicture(drawing);
  const picture = await drawing.catch(() => null);
  await (picture ? afterFrames(FRAMES) : untilParsed());
  document.head.append(document.querySelector('template')?.content ?? '');
});
