import { createClickGuard } from './click-guard';
import { followWords } from './follow-words';
import { drawnAround, type Mark } from './mark';
import { treeOf } from './node-access';

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
    const { host, place, ring } = createHost(drawing.css);
    const ending = new AbortController();
    const focusedBefore = readFocus(document);
    const close = () => {
      if (ending.signal.aborted) return;
      // Asked first: taken out, the host has no focus any more.
      const hadFocus = (treeOf(host) as Document | ShadowRoot).activeElement === host;
      ending.abort();
      closeOpen = undefined;
      drawing.clear(place);
      host.remove();
      if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
    };
    const home = findHome(mark);
    const guard = createClickGuard({ host, place, home }, ending.signal);
    if (!drawing.show(place, mark, { mayAct: guard.mayAct, close })) return ending.abort();
    closeOpen = close;
    home.append(host);
    // Above all the page can draw, and above what fills the screen.
    host.showPopover();
    const isModal = home.matches(':modal');
    const isInPlace = () => host.parentNode === home && home.matches(':modal') === isModal;
    closeWithHome(home, close, ending.signal);
    followWords(mark, { place, ring, isInPlace, onMove: guard.disarm, onGone: close }, ending.signal);
    closeOnLeave(host, close, ending.signal);
    place.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  };
}

/** Where the card is put: beside all of the page, but where a dialog of its own, or what fills the screen, leaves nothing else to be used, and where a popover of its own closes by a press on anything else. */
function findHome({ range }: Mark): Element {
  let home = drawnAround(range.startContainer);
  while (home && !home.matches(':modal,:popover-open')) home = drawnAround(home);
  return home ?? document.documentElement;
}

/** A dialog or popover that is closed and opened again is above the card it holds. */
function closeWithHome(home: Element, close: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(close);
  observer.observe(home, { attributeFilter: ['open'] });
  home.addEventListener('beforetoggle', close, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** What has the focus, also inside the page's shadow roots. */
function readFocus(root: DocumentOrShadowRoot): Element | null {
  const focused = root.activeElement;
  return focused?.shadowRoot?.activeElement ? readFocus(focused.shadowRoot) : focused;
}

function createHost(css: string): { host: HTMLElement; place: HTMLElement; ring: HTMLElement } {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const [ring, place] = [document.createElement('div'), document.createElement('div')];
  ring.className = 'ring';
  place.className = 'place';
  root.append(ring, place);
  addStyle(root, css);
  return { host, place, ring };
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

/** Escape closes, and so does a click beside the card; a finger that scrolls the page does not. */
function closeOnLeave(host: HTMLElement, close: () => void, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    // A dialog of the page's own must not close with it, by its scripts or by the browser.
    event.stopImmediatePropagation();
    event.preventDefault();
    close();
  };
  addEventListener('keydown', onKey, { signal, capture: true });
  const onPress = (event: Event) => {
    const isFinger = event.type === 'pointerdown' && (event as PointerEvent).pointerType === 'touch';
    // Put into a dialog of a component, the card is pressed inside that component.
    if (event.isTrusted && !isFinger && !event.composedPath().includes(host)) close();
  };
  for (const type of ['pointerdown', 'click'])
    addEventListener(type, onPress, { signal, capture: true, passive: true });
}
