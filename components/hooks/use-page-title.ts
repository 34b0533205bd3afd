import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../lib/settings/settings';

/** Names the tab and its language, so that a screen reader speaks it rightly. */
export function usePageTitle(title: string, language: Language): void {
  useLayoutEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
  }, [title, language]);
}

/** Moves the focus to the page's heading when the address changes; never on the first page, which the browser announces itself. */
export function useRouteFocus(address: string): void {
  const last = useRef(address);
  useEffect(() => {
    if (last.current === address) return;
    last.current = address;
    window.scrollTo(0, 0);
    focusHeading();
  }, [address]);
}

/** Moves the focus to the page's heading: after a jump, or when what had the focus is gone. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}
