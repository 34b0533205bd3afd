import { treeOf } from './node-access';

/** A button of ours counts only after it stood in sight, unmoved, this long, so that it cannot be slid under a click meant for the page. */
export const ARMED_AFTER_MS = 500;

/** Judges clicks on our own card. */
export interface ClickGuard {
  /** Whether a click is the reader's: real, late enough, and on something that can be seen. */
  readonly mayAct: (event: Event) => boolean;
  /** Called whenever the card moved: what was armed in one place is not in another. */
  readonly disarm: () => void;
}

/** What is guarded: the card's element, the part of it that is drawn, and what it was put into. */
export interface GuardedCard {
  readonly host: HTMLElement;
  readonly place: HTMLElement;
  readonly home: Element;
}

/** Guards a card until `signal` fires. */
export function createClickGuard({ host, place, home }: GuardedCard, signal: AbortSignal): ClickGuard {
  let inSightSince = performance.now();
  const disarm = () => {
    inSightSince = performance.now();
  };
  let isSeen = true;
  watchSight(
    place,
    isVisible => {
      if (isVisible && !isSeen) disarm();
      isSeen = isVisible;
    },
    signal,
  );
  const isArmed = () => isSeen && performance.now() - inSightSince >= ARMED_AFTER_MS;
  const mayAct = (event: Event) => {
    if (!event.isTrusted || !isArmed()) return false;
    if (host.parentNode === home && isShown(host) && isOnTop(host, place, event)) return true;
    // What hid it may be gone with the next click; that one has to wait again.
    disarm();
    return false;
  };
  return { mayAct, disarm };
}

/** Chromium tells when anything is drawn over an element, even what lets clicks through. */
function watchSight(place: Element, tell: (isVisible: boolean) => void, signal: AbortSignal): void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return;
  const options = { trackVisibility: true, delay: 100, threshold: [0, 1] };
  const observer = new IntersectionObserver(entries => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
    tell(last?.isVisible === true);
  }, options as IntersectionObserverInit);
  observer.observe(place);
  signal.addEventListener('abort', () => observer.disconnect());
}

function isShown(host: HTMLElement): boolean {
  if (!host.matches(':popover-open')) return false;
  if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  // A page can show a picture of itself over everything, and let clicks through it.
  if (CSS.supports('selector(:active-view-transition)') && document.documentElement.matches(':active-view-transition'))
    return false;
  const zoom = host.currentCSSZoom ?? 1;
  return zoom > 0.5 && zoom < 4 && [host, document.documentElement].every(isPlain);
}

function isPlain(element: Element): boolean {
  const { opacity, filter, transform } = getComputedStyle(element);
  // A filter may be a reader's own dark mode; one that fades or blurs is a trick.
  return Number(opacity) >= 0.9 && !/opacity|blur|brightness|contrast/.test(filter) && transform === 'none';
}

/** True when nothing stands over what was pressed; what came into the top layer after us is put below us. */
function isOnTop(host: HTMLElement, place: Element, event: Event): boolean {
  const others = document.querySelectorAll(':popover-open, :modal');
  // What it was put into was there before; it goes when that is no longer so.
  if ([...others].some(other => !other.contains(host) && touches(other, place))) {
    host.hidePopover();
    host.showPopover();
    return false;
  }
  const isByMouse = event instanceof MouseEvent && event.detail > 0;
  const tree = treeOf(host) as Document | ShadowRoot;
  return !isByMouse || tree.elementFromPoint(event.clientX, event.clientY) === host;
}

function touches(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
