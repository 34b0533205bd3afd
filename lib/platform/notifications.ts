import type { Notifications } from 'webextension-polyfill';
import { browser } from './browser';
import { BROWSER } from './build';

/** True while notifications may be shown. */
export const mayNotify = (): Promise<boolean> => browser.permissions.contains({ permissions: ['notifications'] });

/** Asks for notifications, straight from the click; false when the user declines. */
export const askToNotify = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);

/** One at a time: a later one takes the place of the one that stands. */
const NOTIFICATION = 'call-in-reminder';

/** What a notification says, and the words of its buttons where the browser has any. */
export interface NotificationText {
  readonly message: string;
  readonly buttons: readonly string[];
}

/** What happens when the user presses the notification, or one of its buttons by number. */
export interface NotificationPress {
  open(): void;
  press(button: number): void;
}

/** Shows the one notification; false where the user has not allowed any, or the browser has none. */
export async function showNotification({ message, buttons }: NotificationText): Promise<boolean> {
  if (!browser.notifications) return false;
  try {
    await browser.notifications.create(NOTIFICATION, {
      type: 'basic',
      title: browser.runtime.getManifest().name,
      message,
      iconUrl: browser.runtime.getURL('icon/128.png'),
      // Firefox refuses a notification that has buttons.
      ...(BROWSER === 'chrome' && { buttons: buttons.map(title => ({ title })) }),
    } as Notifications.CreateNotificationOptions);
    return true;
  } catch {
    return false;
  }
}

/** Takes it away: the user has seen to it elsewhere. */
export async function clearNotification(): Promise<void> {
  await browser.notifications?.clear(NOTIFICATION).catch(() => false);
}

/**
 * Answers presses; call it in the background's first turn. While the permission is not given there is nothing to listen at,
 * so it is tried again when one is.
 */
export function watchNotification({ open, press }: NotificationPress): void {
  const onClicked = (id: string) => {
    if (id === NOTIFICATION) open();
  };
  const onButton = (id: string, button: number) => {
    if (id === NOTIFICATION) press(button);
  };
  const listen = () => {
    browser.notifications?.onClicked.addListener(onClicked);
    browser.notifications?.onButtonClicked?.addListener(onButton);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
