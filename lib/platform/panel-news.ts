import { browser } from './browser';
import { OPENED_KEY } from './surfaces';

/** Calls `show` when a card asks for something while this window is open; returns the way to stop. */
export function watchOpened(show: () => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[OPENED_KEY]?.newValue !== undefined) show();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** Calls `show` when another tab comes to the front (true), or one in front has loaded another page (false); returns the way to stop. */
export function watchTabInFront(show: (isOtherTab: boolean) => void): () => void {
  const { onActivated, onUpdated } = browser.tabs;
  const onOther = () => show(true);
  const onLoaded = (_id: number, { status }: { status?: string }, { active }: { active: boolean }) => {
    if (active && status === 'complete') show(false);
  };
  onActivated.addListener(onOther);
  onUpdated.addListener(onLoaded);
  return () => {
    onActivated.removeListener(onOther);
    onUpdated.removeListener(onLoaded);
  };
}
