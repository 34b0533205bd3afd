import type { MentionExcerpt } from '../mentions/mention';
import { sendToBackground, sendToTab } from './send';

const STALE_MINUTES = 15;

/** The messages of the call screen, as plain functions; a page or background that does not answer is no error. */
export const CALL_MESSAGES = {
  async refreshFeeds(): Promise<void> {
    await sendToBackground('feeds.refresh', { olderThanMinutes: STALE_MINUTES });
  },
  async listMentions(tabId: number): Promise<readonly MentionExcerpt[] | null> {
    const listed = await sendToTab(tabId, 'mentions.list', {});
    return listed.ok ? listed.value.mentions : null;
  },
  async showMention(tabId: number, index: number): Promise<boolean> {
    const shown = await sendToTab(tabId, 'mention.show', { index });
    return shown.ok && shown.value.isShown;
  },
  async applyMarking(): Promise<void> {
    await sendToBackground('marking.apply', {});
  },
  askReminders: sendToBackground,
};
