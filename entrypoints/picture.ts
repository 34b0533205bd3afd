import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawPicture } from '../components/picture/draw-picture';
import { handPicture } from '../components/picture/hand-picture';
import { inTime } from '../lib/platform/in-time';
import { readPicture } from '../lib/platform/read-picture';

/** Longest the popup waits for a memory that does not answer, in ms. */
const PATIENCE_MS = 300;

/** Loaded by the popup before its styles and all else: what it showed last is on screen while the code that shows what is so now comes. */
export default defineUnlistedScript(() => {
  handPicture(inTime(PATIENCE_MS, readPicture()).then(kept => drawPicture(kept, Date.now())));
});
