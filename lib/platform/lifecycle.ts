import { browser } from './browser';

/** Calls `start` when the browser starts with the extension in it; register it before the background's first turn ends. */
export function watchStart(start: () => void): void {
  browser.runtime.onStartup.addListener(start);
}

/** Calls `installed` after the extension was installed or updated (true); register it before the background's first turn ends. */
export function watchInstall(installed: (isUpdate: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') installed(reason === 'update');
  });
}
