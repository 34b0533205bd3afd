/** Key of `storage.session` for the popup's last picture: in memory, out of content scripts' reach, gone with the browser or an update. */
export const PICTURE_ITEM = 'picture';

/** What was kept, or undefined; nor where the tab in front has mentions, which decide what is shown. The bare API: nothing else is loaded before the picture is drawn. */
export async function readPicture(): Promise<unknown> {
  const [kept, hasMentions] = await Promise.all([chrome.storage.session.get(PICTURE_ITEM), hasBadge()]);
  return hasMentions ? undefined : kept[PICTURE_ITEM];
}

/** Whether the tab in front counts mentions on our button; asking the page itself would take longer than the picture saves. */
async function hasBadge(): Promise<boolean> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id })) !== '';
}
