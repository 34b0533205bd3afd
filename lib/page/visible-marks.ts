import { drawnAround, elementAround, isSeen, type Mark } from './mark';
import { isSkippedForNow, isWithoutBox } from './node-access';

/** Reaches any place of a page, so that "intersecting" means "has a box", which needs no style or layout asked for. */
const WHOLE_PAGE = '1000000px';

/** What hides words and leaves their box (`visibility`, `opacity`) is told by nobody: asked so often, and of marks alone; ever more rarely while nothing changes. */
const ASK_FIRST_MS = 1_000;
const ASK_LAST_MS = 30_000;
/** After these something may be hidden or shown. */
const STIRRING = ['transitionend', 'animationend', 'click', 'visibilitychange'];

/** Follows which marks are shown. */
export interface VisibleMarks {
  /** From now on these. */
  readonly follow: (marks: readonly Mark[]) => void;
  /** The page changed: something may be hidden or shown. */
  readonly askSoon: () => void;
}

/** Tells which marks are shown now and whenever that changes: text that is hidden (a theme's article before its scripts ran, a closed menu) does not count. */
export function createVisibleMarks(tell: (shown: readonly Mark[]) => void, signal: AbortSignal): VisibleMarks {
  const shown = new Set<Element>();
  /** Whether each element has a box, once that is known. */
  const observed = new Map<Element, boolean | undefined>();
  let marks: readonly Mark[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = ASK_FIRST_MS;
  const { boxless, boxAround, noteBox } = createBoxes();
  const listBoxes = () => new Set(marks.flatMap(mark => boxAround(mark) ?? []));
  const isShown = (mark: Mark) => {
    const element = boxAround(mark);
    return element !== null && shown.has(element);
  };
  const report = () => tell(marks.filter(isShown));

  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        // Told late of one that was let go: kept, it would never be observed again.
        if (!observed.has(target)) continue;
        if (!isIntersecting) noteBox(target);
        observed.set(target, isIntersecting);
        look(target);
      }
      if (entries.some(({ target }) => boxless.has(target))) follow(marks);
      else report();
    },
    // Scrolled boxes within the page clip, too.
    { rootMargin: WHOLE_PAGE, scrollMargin: WHOLE_PAGE },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return { follow, askSoon };

  function follow(next: readonly Mark[]): void {
    marks = next;
    // Heard once however often it is said; a document that is written anew has lost them.
    for (const type of STIRRING) document.addEventListener(type, askSoon, { signal, capture: true, passive: true });
    const boxes = listBoxes();
    for (const element of observed.keys()) if (!boxes.has(element)) forget(element);
    for (const element of boxes) if (!observed.has(element)) observe(element);
    report();
    askSoon();
  }

  /** No later than a second from now, but where it is that near already. */
  function askSoon(): void {
    if (pause === ASK_FIRST_MS && timer !== undefined && !document.hidden) return;
    pause = ASK_FIRST_MS;
    askLater();
  }

  /** Nobody sees a hidden tab; shown again, it tells. */
  function askLater(): void {
    clearTimeout(timer);
    timer = marks.length > 0 && !document.hidden ? setTimeout(ask, pause) : undefined;
  }

  function ask(): void {
    const isChanged = [...observed.keys()].filter(look).length > 0;
    // Boxes come and go by style, and slots by other code: both without a word.
    for (const mark of marks) for (let up = elementAround(mark); up && noteBox(up); up = drawnAround(up));
    const boxes = listBoxes();
    const isElsewhere = boxes.size !== observed.size || [...boxes].some(box => !observed.has(box));
    pause = isChanged ? ASK_FIRST_MS : Math.min(2 * pause, ASK_LAST_MS);
    askLater();
    if (isElsewhere) follow(marks);
    else if (isChanged) report();
  }

  /** True when an element is seen now and was not before, or the other way round. Asks for style. */
  function look(element: Element): boolean {
    const hasBox = observed.get(element);
    const isShown = hasBox !== undefined && isSeen(element) && (hasBox || isSkippedForNow(element));
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

/** What marks are seen in, as far as style is known: asked for when an element turns out to have no box, and whenever all is asked for. */
function createBoxes() {
  const boxless = new WeakSet<Element>();
  return {
    boxless,
    boxAround(mark: Mark): Element | null {
      let element = elementAround(mark);
      while (element && boxless.has(element)) element = drawnAround(element);
      return element;
    },
    /** True when an element has no box of its own now. Asks for style. */
    noteBox(element: Element): boolean {
      const isWithout = isWithoutBox(element);
      if (isWithout) boxless.add(element);
      else boxless.delete(element);
      return isWithout;
    },
  };
}
