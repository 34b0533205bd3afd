import { browser } from './browser';
import { PICTURE_ITEM } from './read-picture';

/** Keeps a picture in place of the one before; a memory that takes none costs only the next opening's first moment. */
export function keepPicture(picture: object): void {
  void browser.storage.session.set({ [PICTURE_ITEM]: picture }).catch(dropPicture);
}

/** Takes the picture away, for the popup would show something else by now. */
export function dropPicture(): void {
  void browser.storage.session.remove(PICTURE_ITEM).catch(() => undefined);
}

/** Calls `show` when the picture was taken away, whichever window did it, for as long as this one lives. */
export function watchDropped(show: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'session' ? changes[PICTURE_ITEM] : undefined;
    if (change && change.newValue === undefined) show();
  });
}
