import { browser } from './browser';

/** The manifest's names of the two commands that walk the mentions of a page. */
const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

/** The panel's command: Firefox has one that needs no code, in Chrome it is ours. */
const PANEL_COMMANDS = ['open-panel', '_execute_sidebar_action'];

/** Calls `open` in the very turn in which the keys of Chrome's side panel are pressed. */
export function watchPanelKeys(
  open: (pressed: { tabId: number | undefined; windowId: number | undefined }) => void,
): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    if (PANEL_COMMANDS.includes(name)) open({ tabId: tab?.id, windowId: tab?.windowId });
  });
}

/** Calls `walk` when the keys for the next or previous mention are pressed, with the tab in front if the browser says which. Firefox for Android has no commands. */
export function watchWalk(walk: (step: 1 | -1, tabId: number | undefined) => void): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    const step = STEPS[name];
    if (step) walk(step, tab?.id);
  });
}

/** The keys of our commands now, as the browser writes them, absent where one has none; null where there are no commands. */
export async function readKeys(): Promise<{
  readonly popup?: string;
  readonly next?: string;
  readonly previous?: string;
  readonly panel?: string;
} | null> {
  const commands = (await browser.commands?.getAll()) ?? [];
  if (commands.length === 0) return null;
  const keysOf = (...names: string[]) => commands.find(({ name }) => names.includes(name ?? ''))?.shortcut || undefined;
  const [popup, next, previous] = ['_execute_action', 'next-mention', 'previous-mention'].map(name => keysOf(name));
  const panel = keysOf(...PANEL_COMMANDS);
  return { ...(popup && { popup }), ...(next && { next }), ...(previous && { previous }), ...(panel && { panel }) };
}
