import { isFilled, type Mark } from './mark';
import { hostOf, parentOf } from './node-access';

/** The one neutral name in the page's highlight registry; the page can read it, so it says nothing. */
const HIGHLIGHT_NAME = 'noted';
/** After the page cleared the marks this often they stay away, and the badge alone tells. */
const MOST_REPAINTS = 3;

/** Puts marks on the screen, and puts them back. */
export interface Painter {
  readonly paint: (marks: readonly Mark[]) => void;
  /** Paints again what the page cleared, if it did. */
  readonly repaint: () => void;
}

/** Firefox 153 never comes back from painting words of several nodes in what stands in a slot that is filled otherwise (seen 2026-11-22); nobody sees them there. */
export function mayPaint({ range: { startContainer, endContainer } }: Mark): boolean {
  if (startContainer === endContainer) return true;
  for (let up: Node | null = startContainer; up; up = parentOf(up) ?? hostOf(up)) if (isFilled(up)) return false;
  return true;
}

/** Paints marks with the Custom Highlight API, whose rule came with the script; all gone when `signal` fires. */
export function createPainter(signal: AbortSignal): Painter {
  let highlight: Highlight | undefined;
  let painted: readonly Mark[] = [];
  let cleared = 0;
  const wasCleared = () =>
    painted.length > 0 && (CSS.highlights.get(HIGHLIGHT_NAME) !== highlight || highlight?.size === 0);

  const paint = (marks: readonly Mark[]) => {
    if (signal.aborted || !CSS.highlights) return;
    // Heard once however often it is said; a document that is written anew has lost it.
    document.addEventListener('visibilitychange', onShow, { signal });
    if (wasCleared()) cleared += 1;
    painted = cleared > MOST_REPAINTS ? [] : marks.filter(mayPaint);
    highlight = new Highlight(...painted.map(({ range }) => range));
    if (painted.length > 0) CSS.highlights.set(HIGHLIGHT_NAME, highlight);
    else CSS.highlights.delete(HIGHLIGHT_NAME);
  };
  const repaint = () => {
    if (wasCleared()) paint(painted);
  };
  const onShow = () => {
    if (!document.hidden) repaint();
  };
  signal.addEventListener('abort', () => CSS.highlights?.delete(HIGHLIGHT_NAME));
  return { paint, repaint };
}
