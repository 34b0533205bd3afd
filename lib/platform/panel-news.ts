import { browser } from './browser';
import { OPENED_KEY, readOwnWindow } from './surfaces';

/** Calls `show` when a card asks for something while this window is open; returns the way to stop. */
export function watchOpened(show: () => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[OPENED_KEY]?.newValue !== undefined) show();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

interface InWindow {
  readonly active: boolean;
  readonly windowId?: number | undefined;
}

/** Calls `show` when another tab of this window comes to the front (true), or the one in front has loaded another page (false); returns the way to stop. */
export function watchTabInFront(show: (isOtherTab: boolean) => void): () => void {
  const { onActivated, onUpdated } = browser.tabs;
  const asking = readOwnWindow().catch(() => undefined);
  let isStopped = false;
  const tell = async (isOtherTab: boolean, windowId: number | undefined) => {
    const own = await asking;
    if (!isStopped && (own === undefined || own === windowId)) show(isOtherTab);
  };
  const onOther = ({ windowId }: { windowId: number }) => void tell(true, windowId);
  const onLoaded = (_id: number, { status }: { status?: string }, { active, windowId }: InWindow) => {
    if (active && status === 'complete') void tell(false, windowId);
  };
  onActivated.addListener(onOther);
  onUpdated.addListener(onLoaded);
  return () => {
    isStopped = true;
    onActivated.removeListener(onOther);
    onUpdated.removeListener(onLoaded);
  };
}
