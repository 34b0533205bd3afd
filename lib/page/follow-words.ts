import { isVisible, type Mark } from './mark';
import { hostOf, treeOf } from './node-access';
import { placeCard } from './place-card';

/** What follows a mark while its card is open. */
export interface Following {
  /** The card. */
  readonly place: HTMLElement;
  /** Drawn around the words, so that it is seen which are meant; in our own root, because the page is never written to. */
  readonly ring: HTMLElement;
  readonly onMove: () => void;
  /** Whether the card is still where it was put. */
  readonly isInPlace: () => boolean;
  /** The words are gone from the page or hidden, or the page took the card out or elsewhere. */
  readonly onGone: () => void;
}

/** Keeps card and ring at the words, frame by frame, until `signal` fires: pages move without telling. */
export function followWords(mark: Mark, following: Following, signal: AbortSignal): void {
  let drawn = '';
  let frame = 0;
  const draw = () => {
    if (signal.aborted) return;
    frame = requestAnimationFrame(draw);
    if (!isVisible(mark) || !following.isInPlace()) return following.onGone();
    const next = measure(mark, following.place);
    if (JSON.stringify(next) === drawn) return;
    const isFirst = drawn === '';
    drawn = JSON.stringify(next);
    // Ours are the window's pixels, whatever the page enlarges.
    for (const { style } of [following.place, following.ring]) style.zoom = String(1 / next.zoom);
    following.place.style.translate = `${next.card.left}px ${next.card.top}px`;
    drawRing(following.ring, next.words);
    if (!isFirst) following.onMove();
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  draw();
}

type Rectangle = Readonly<Record<'left' | 'top' | 'width' | 'height', number>>;

function measure({ range }: Mark, place: HTMLElement) {
  const words = [...range.getClientRects()].map(toBox).filter(({ width }) => width > 0);
  const all = toBox(range.getBoundingClientRect());
  const [first = all, last = all] = [words[0], words.at(-1)];
  // Broken words go on further down, or in another column.
  const lines = last.top < first.top ? first : all;
  // Pinched to a part of the page, the reader sees only that.
  const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
  const view = { left: offsetLeft, top: offsetTop, width, height };
  const zoom = hostOf(treeOf(place))?.currentCSSZoom ?? 1;
  return { words, zoom, card: placeCard(lines, place.getBoundingClientRect(), view) };
}

const toBox = ({ left, top, width, height }: DOMRect): Rectangle => ({
  left: Math.round(left),
  top: Math.round(top),
  width: Math.round(width),
  height: Math.round(height),
});

/** Room between the words and the line around them. */
const OUTSET_PX = 3;

function drawRing(ring: HTMLElement, words: readonly Rectangle[]): void {
  ring.replaceChildren(
    ...words.map(({ left, top, width, height }) => {
      const box = document.createElement('div');
      box.style.translate = `${left - OUTSET_PX}px ${top - OUTSET_PX}px`;
      box.style.inlineSize = `${width + 2 * OUTSET_PX}px`;
      box.style.blockSize = `${height + 2 * OUTSET_PX}px`;
      return box;
    }),
  );
}
