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
