import { browser } from './browser';

/** The manifest's names of the two commands that walk the mentions of a page. */
const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

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
} | null> {
  const commands = (await browser.commands?.getAll()) ?? [];
  if (commands.length === 0) return null;
  const keysOf = (command: string) => commands.find(({ name }) => name === command)?.shortcut || undefined;
  const [popup, next, previous] = ['_execute_action', 'next-mention', 'previous-mention'].map(keysOf);
  return { ...(popup && { popup }), ...(next && { next }), ...(previous && { previous }) };
}
