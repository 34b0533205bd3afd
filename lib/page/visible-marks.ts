import { elementAround, type Mark } from './mark';
import { isRendered, isSkippedForNow } from './node-access';

/** Reaches any place of a page, so that "intersecting" means "has a box", which needs no style or layout asked for. */
const WHOLE_PAGE = '1000000px';

/** What hides words and leaves their box (`visibility`, `opacity`) is told by nobody: asked so often, and of marks alone. */
const ASK_EVERY_MS = 1_000;

/** Tells which marks are shown now and whenever that changes: text that is hidden (a theme's article before its scripts ran, a closed menu) does not count. */
export function createVisibleMarks(
  tell: (shown: readonly Mark[]) => void,
  signal: AbortSignal,
): (marks: readonly Mark[]) => void {
  const shown = new Set<Element>();
  /** Whether each element has a box, once that is known. */
  const observed = new Map<Element, boolean | undefined>();
  let marks: readonly Mark[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = () => tell(marks.filter(mark => shown.has(elementAround(mark))));

  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        observed.set(target, isIntersecting);
        look(target);
      }
      report();
    },
    // Scrolled boxes within the page clip, too.
    { rootMargin: WHOLE_PAGE, scrollMargin: WHOLE_PAGE },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return next => {
    marks = next;
    const elements = new Set(marks.map(elementAround));
    for (const element of observed.keys()) if (!elements.has(element)) forget(element);
    for (const element of elements) if (!observed.has(element)) observe(element);
    report();
    if (marks.length > 0) timer ??= setTimeout(ask, ASK_EVERY_MS);
  };

  function ask(): void {
    timer = marks.length > 0 ? setTimeout(ask, ASK_EVERY_MS) : undefined;
    if ([...observed.keys()].filter(look).length > 0) report();
  }

  /** True when an element is seen now and was not before, or the other way round. Asks for style. */
  function look(element: Element): boolean {
    const hasBox = observed.get(element);
    const isShown = hasBox !== undefined && isRendered(element) && (hasBox || isSkippedForNow(element));
    if (isShown === shown.has(element)) return false;
    if (isShown) shown.add(element);
    else shown.delete(element);
    return true;
  }

  function observe(element: Element): void {
    observed.set(element, undefined);
    observer.observe(element);
  }

  function forget(element: Element): void {
    observed.delete(element);
    shown.delete(element);
    observer.unobserve(element);
  }
}
