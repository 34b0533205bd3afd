import { elementAround, type Mark } from './mark';

/** Reaches any place of a page, so that "intersecting" means "has a box", which needs no style or layout asked for. */
const WHOLE_PAGE = '1000000px';

/** Tells which marks are shown now and whenever that changes: text that is hidden (a theme's article before its scripts ran, a closed menu) does not count. */
export function createVisibleMarks(
  tell: (shown: readonly Mark[]) => void,
  signal: AbortSignal,
): (marks: readonly Mark[]) => void {
  const shown = new Set<Element>();
  const observed = new Set<Element>();
  let marks: readonly Mark[] = [];
  const report = () => tell(marks.filter(mark => shown.has(elementAround(mark))));

  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) shown.add(target);
        else shown.delete(target);
      }
      report();
    },
    // Scrolled boxes within the page clip, too.
    { rootMargin: WHOLE_PAGE, scrollMargin: WHOLE_PAGE },
  );
  signal.addEventListener('abort', () => observer.disconnect());

  return next => {
    marks = next;
    const elements = new Set(marks.map(elementAround));
    for (const element of observed) if (!elements.has(element)) forget(element);
    for (const element of elements) if (!observed.has(element)) observe(element);
    report();
  };

  function observe(element: Element): void {
    observed.add(element);
    observer.observe(element);
  }

  function forget(element: Element): void {
    observed.delete(element);
    shown.delete(element);
    observer.unobserve(element);
  }
}
