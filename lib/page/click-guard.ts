/** A button of ours counts only after it was in sight this long, so that it cannot be slid under a click meant for the page. */
export const ARMED_AFTER_MS = 500;

/** Says whether a click on our own card is the reader's: real, late enough, and on something that can be seen. */
export function createClickGuard(host: Element, openedAt: number): (event: Event) => boolean {
  return event => {
    if (!event.isTrusted || performance.now() - openedAt < ARMED_AFTER_MS) return false;
    if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (let element: Element | null = host; element; element = element.parentElement) {
      const { opacity, filter, transform } = getComputedStyle(element);
      // A filter may be a reader's own dark mode; one that fades or blurs is a trick.
      if (Number(opacity) < 0.9 || /opacity|blur|brightness|contrast/.test(filter) || transform !== 'none')
        return false;
    }
    const isByMouse = event instanceof MouseEvent && event.detail > 0;
    return !isByMouse || document.elementFromPoint(event.clientX, event.clientY) === host;
  };
}
