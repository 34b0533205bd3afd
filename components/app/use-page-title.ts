import { createContext, type RefObject } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../lib/settings/settings';

/** Names the tab and its language, so that a screen reader speaks it rightly. */
export function usePageTitle(title: string, language: Language): void {
  useLayoutEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
  }, [title, language]);
}

/** The address shown, and the one whose heading last had the focus. */
export interface PageAddress {
  readonly address: string;
  readonly focused: { current: string };
}

/** Given once at the top of a page that has several. */
export const PageAddressContext = createContext<PageAddress>({ address: '', focused: { current: '' } });

/** Makes the page's address; the first one counts as focused, because the browser announces a new tab itself. */
export function usePageAddress(address: string): PageAddress {
  const focused = useRef(address);
  useEffect(() => {
    if (focused.current !== address) window.scrollTo(0, 0);
  }, [address]);
  return { address, focused };
}

/** A heading that takes the focus once after each change of the address, whenever it comes to be shown. */
export function useHeadingFocus<E extends HTMLElement>(): RefObject<E | null> {
  const heading = useRef<E>(null);
  const { address, focused } = useContext(PageAddressContext);
  useEffect(() => {
    if (focused.current === address) return;
    focused.current = address;
    heading.current?.focus();
  }, [address, focused]);
  return heading;
}

/** Moves the focus to the page's heading: after a jump, or when what had the focus is gone. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
