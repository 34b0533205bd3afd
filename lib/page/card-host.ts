import { createClickGuard } from './click-guard';
import { isInPage, type Mark } from './mark';
import { placeCard } from './place-card';

/** What a card may do with itself. */
export interface CardControls {
  /** Whether a click on it is the reader's own. */
  readonly mayAct: (event: Event) => boolean;
  readonly close: () => void;
}

/** How a card is drawn into its place; `show` returns false when it has nothing to say about the mark. */
export interface CardDrawing {
  readonly css: string;
  readonly show: (place: HTMLElement, mark: Mark, controls: CardControls) => boolean;
  readonly clear: (place: HTMLElement) => void;
}

/** Opens cards until `signal` fires, never more than one: the host element is in the page only while its card is open, in a closed shadow root. */
export function createCardHost(drawing: CardDrawing, signal: AbortSignal): (mark: Mark) => void {
  let closeOpen: (() => void) | undefined;
  signal.addEventListener('abort', () => closeOpen?.());

  return mark => {
    closeOpen?.();
    if (signal.aborted) return;
    const { host, place } = createHost(drawing.css);
    const ending = new AbortController();
    const focusedBefore = document.activeElement;
    const close = () => {
      if (ending.signal.aborted) return;
      ending.abort();
      closeOpen = undefined;
      const hadFocus = document.activeElement === host;
      drawing.clear(place);
      host.remove();
      if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
    };
    const mayAct = createClickGuard(host, performance.now());
    if (!drawing.show(place, mark, { mayAct, close })) return;
    closeOpen = close;
    document.documentElement.append(host);
    keepInPlace(place, mark, ending.signal);
    closeOnLeave(host, close, ending.signal);
    place.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  };
}

function createHost(css: string): { host: HTMLElement; place: HTMLElement } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const place = document.createElement('div');
  place.className = 'place';
  root.append(place);
  addStyle(root, css);
  return { host, place };
}

function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses a sheet made in a content script's world (bug 1751346).
    const style = document.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
}

/** Follows the words while the page scrolls or changes size. */
function keepInPlace(place: HTMLElement, mark: Mark, signal: AbortSignal): void {
  const put = () => {
    if (!isInPage(mark)) return;
    const words = mark.range.getClientRects()[0] ?? mark.range.getBoundingClientRect();
    const { left, top } = placeCard(words, place.getBoundingClientRect(), { width: innerWidth, height: innerHeight });
    place.style.left = `${left}px`;
    place.style.top = `${top}px`;
  };
  put();
  addEventListener('scroll', put, { signal, passive: true, capture: true });
  addEventListener('resize', put, { signal, passive: true });
}

/** Escape closes, and so does a click beside the card. */
function closeOnLeave(host: HTMLElement, close: () => void, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    // A dialog of the page's own must not close with it.
    event.stopImmediatePropagation();
    close();
  };
  addEventListener('keydown', onKey, { signal, capture: true });
  const onPointer = (event: Event) => {
    if (event.isTrusted && event.target !== host) close();
  };
  addEventListener('pointerdown', onPointer, { signal, capture: true, passive: true });
}
