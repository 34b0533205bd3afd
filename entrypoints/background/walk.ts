import { sendToTab } from '../../lib/messages/send';
import { openPopup, readTabInFront } from '../../lib/platform/surfaces';

/** Shows the next or previous mention of the tab in front; where there is none to walk to, the popup says how the page stands. */
export async function walk(step: 1 | -1, asked: number | undefined): Promise<void> {
  const tabId = asked ?? (await readTabInFront())?.tabId;
  const walked = tabId === undefined ? null : await sendToTab(tabId, 'mention.walk', { step });
  if (!walked?.ok || walked.value.all === 0) await openPopup();
}
