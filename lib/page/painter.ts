import type { Mark } from './mark';

/** The one neutral name in the page's highlight registry; the page can read it, so it says nothing. */
const HIGHLIGHT_NAME = 'noted';
/** After the page cleared the marks this often they stay away, and the badge alone tells. */
const MOST_REPAINTS = 3;

/** Paints marks with the Custom Highlight API, whose rule came with the script; gone when `signal` fires. */
export function createPainter(signal: AbortSignal): (marks: readonly Mark[]) => void {
  let highlight: Highlight | undefined;
  let repaints = 0;

  const paint = (marks: readonly Mark[]) => {
    if (wasCleared() && ++repaints > MOST_REPAINTS) return;
    highlight = new Highlight(...marks.map(({ range }) => range));
    if (marks.length > 0) CSS.highlights.set(HIGHLIGHT_NAME, highlight);
    else CSS.highlights.delete(HIGHLIGHT_NAME);
    painted = marks;
  };
  let painted: readonly Mark[] = [];
  const wasCleared = () =>
    painted.length > 0 && (CSS.highlights.get(HIGHLIGHT_NAME) !== highlight || highlight?.size === 0);

  const onShow = () => {
    if (document.visibilityState === 'visible' && wasCleared()) paint(painted);
  };
  document.addEventListener('visibilitychange', onShow, { signal });
  signal.addEventListener('abort', () => CSS.highlights.delete(HIGHLIGHT_NAME));
  return marks => {
    if ('highlights' in CSS && !signal.aborted) paint(marks);
  };
}
