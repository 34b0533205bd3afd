import { drawnAround, type Mark } from './mark';

/** Where the words come to stand in the window's height: with room for the card below them. */
const HEIGHT_SHARE = 0.4;

/** Brings a mark's own words into view, in every scrolled box around them, at once; the element around may be a whole article. */
export function scrollToMark({ range }: Mark): void {
  let isFixed = false;
  for (let box = drawnAround(range.startContainer); box; box = drawnAround(box)) {
    if (isScrolled(box)) scrollWithin(box, range);
    isFixed ||= getComputedStyle(box).position === 'fixed';
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

function isScrolled(box: Element): boolean {
  if (box === document.scrollingElement || box === document.documentElement) return false;
  if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return false;
  return /auto|scroll/.test(getComputedStyle(box).overflow);
}

function scrollWithin(box: Element, range: Range): void {
  const words = range.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  const isIn = words.top >= view.top && words.bottom <= view.bottom;
  const isBeside = words.left >= view.left && words.right <= view.right;
  box.scrollBy({
    top: isIn ? 0 : (words.top + words.bottom - view.top - view.bottom) / 2,
    left: isBeside ? 0 : (words.left + words.right - view.left - view.right) / 2,
    behavior: 'instant',
  });
}
