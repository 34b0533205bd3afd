import { drawnAround, type Mark } from './mark';

/** Where the words come to stand in the window's height: with room for the card below them. */
const HEIGHT_SHARE = 0.4;

/** Brings a mark's own words into view, in every scrolled box around them, at once; the element around may be a whole article. */
export function scrollToMark({ range }: Mark): void {
  let isFixed = false;
  // What is fixed stays where it is when anything around it is scrolled.
  for (let box = drawnAround(range.startContainer); box && !isFixed; box = drawnAround(box)) {
    scrollWithin(box, range);
    isFixed = getComputedStyle(box).position === 'fixed';
  }
  const { top, bottom, left, right } = range.getBoundingClientRect();
  const isAside = left < 0 || right > innerWidth;
  // Words in a dialog stay where they are, and only the page behind it would go.
  if (isFixed && !isAside && top >= 0 && bottom <= innerHeight) return;
  scrollBy({
    top: (top + bottom) / 2 - innerHeight * HEIGHT_SHARE,
    left: isAside ? (left + right - innerWidth) / 2 : 0,
    behavior: 'instant',
  });
}

/** Does nothing to a box that cannot be scrolled. */
function scrollWithin(box: Element, range: Range): void {
  const words = range.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  const { overflowX, overflowY } = getComputedStyle(box);
  // A fold is scrolled as the browser's own search does it; a line it cuts a little of is how the page looks.
  const cut = overflowY === 'hidden' ? words.height / 2 : 0;
  const isIn = words.top + cut >= view.top && words.bottom - cut <= view.bottom;
  // What goes sideways without a scroll bar is moved by the page's own code, which would not know.
  const isBeside = overflowX === 'hidden' || (words.left >= view.left && words.right <= view.right);
  box.scrollBy({
    top: isIn ? 0 : (words.top + words.bottom - view.top - view.bottom) / 2,
    left: isBeside ? 0 : (words.left + words.right - view.left - view.right) / 2,
    behavior: 'instant',
  });
}
