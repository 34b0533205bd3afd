import type { Picture } from './picture';
import { takePicture } from './take-picture';

/** How long nothing changes before a picture is worth taking, in ms. */
const REST_MS = 200;

/** What keeping pictures needs from outside. */
export interface PicturePorts {
  /** Keeps it in place of the one before; null takes that away. */
  readonly keep: (picture: Picture | null) => void;
  /** Calls `show` when the picture kept was taken away, here or by a change made elsewhere. */
  readonly watchDropped: (show: () => void) => void;
  /** A clock in ms. */
  readonly now: () => number;
}

/** Keeps a picture of the screen in `root` each time it has come to rest; one that is not so any more goes at the first change. */
export function keepPictures(root: HTMLElement, { keep, watchDropped, now }: PicturePorts): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const take = () => {
    timer = null;
    keep(takePicture(root, now()));
  };
  const wait = () => {
    if (timer === null) keep(null);
    else clearTimeout(timer);
    timer = setTimeout(take, REST_MS);
  };
  wait();
  // What changed elsewhere may change nothing here.
  watchDropped(() => {
    timer ??= setTimeout(take, REST_MS);
  });
  new MutationObserver(wait).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  // What is typed or chosen changes no attribute.
  for (const event of ['input', 'change']) root.addEventListener(event, wait);
}
