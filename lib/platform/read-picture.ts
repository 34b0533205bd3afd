/** Key of `storage.session` for the popup's last picture: in memory, out of content scripts' reach, gone with the browser or an update. */
export const PICTURE_ITEM = 'picture';

/** What was kept, or undefined. The bare API: nothing else is loaded before the picture is drawn. */
export async function readPicture(): Promise<unknown> {
  return (await chrome.storage.session.get(PICTURE_ITEM))[PICTURE_ITEM];
}
