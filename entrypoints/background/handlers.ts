import { readSite } from '../../lib/mentions/site';
import { cardTopicOf } from '../../lib/mentions/topic-id';
import type { Handlers } from '../../lib/messages/answer';
import { showBadge } from '../../lib/platform/badge';
import { bringCard, bringReader, followSettings, followTab, leaveSite } from '../../lib/platform/open-tabs';
import { readNamesFor, readPageNames } from '../../lib/platform/page-names';
import { applyMarking } from '../../lib/platform/registration';
import { changeSettings, readSettings } from '../../lib/platform/settings-store';
import { openForCard } from '../../lib/platform/surfaces';
import { reminderKeeper } from './keep-reminders';

/** Only a feed's own topic whose words are painted can have been clicked. */
async function isPainted(topic: string): Promise<boolean> {
  const { topics } = await readPageNames();
  return topics.some(({ id, mayPaint }) => id === topic && mayPaint);
}

/** What the background does for pages, and for our own pages about marking. */
export const pageHandlers: Handlers<
  | 'reader.bring'
  | 'page.back'
  | 'mentions.count'
  | 'card.open'
  | 'action.open'
  | 'names.get'
  | 'site.off'
  | 'marking.apply'
> = {
  async 'reader.bring'(_, { tabId, documentId, url }) {
    if (tabId !== undefined) await bringReader({ tabId, documentId }, url);
    return null;
  },
  async 'page.back'(_, { tabId, url }) {
    if (tabId !== undefined) await followTab(tabId, url);
    return null;
  },
  async 'mentions.count'({ counts }, { tabId }) {
    if (tabId !== undefined) await showBadge(tabId, counts, await readSettings());
    return null;
  },
  async 'card.open'({ topic }, { tabId, windowId }) {
    // A feed's own topic has no card.
    if (cardTopicOf(topic) === '') await openForCard({ topic }, { tabId, windowId }, isPainted(topic));
    else if (tabId !== undefined) await bringCard(tabId);
    return null;
  },
  async 'action.open'(opened, pressed) {
    await openForCard(opened, pressed);
    return null;
  },
  'names.get': (_, { url }) => readNamesFor(url),
  async 'site.off'(_, { url }) {
    const site = readSite(url);
    if (site === undefined) return null;
    await changeSettings(now => (now.offHosts.includes(site) ? now : { ...now, offHosts: [...now.offHosts, site] }));
    await applyMarking();
    await leaveSite(site);
    return null;
  },
  async 'marking.apply'({ isErased }) {
    await followSettings(isErased ? 'everywhere' : 'afresh');
    // The count and what waits are one switch.
    await reminderKeeper().showAgain();
    return null;
  },
};
