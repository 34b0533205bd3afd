import { writeCanonical } from '../canonical-json';
import { prepareFeedNames } from '../mentions/feed-names';
import { gateSource } from '../mentions/gate-source';
import { PACKAGED_NAMES } from '../mentions/packaged-names';
import type { NamesReply } from '../mentions/page-topic';
import { readSite } from '../mentions/site';
import { browser } from './browser';
import { readFeeds } from './campaign-store';
import { readSettingsFor } from './pause-end';

/** Key of `storage.session` for feeds' names ready for pages: content scripts cannot read that area, and it ends with the browser. */
export const NAMES_ITEM = 'names';

/** Feeds' names ready for a page, as kept, or prepared from the stored feeds when none are kept yet; none when those cannot be read. */
export async function readPageNames(): Promise<NamesReply> {
  return (await readKept()) ?? preparePageNames();
}

/** Written by `preparePageNames` alone, in an area of our own that ends with the browser. */
async function readKept(): Promise<NamesReply | undefined> {
  return (await browser.storage.session.get(NAMES_ITEM))[NAMES_ITEM] as NamesReply | undefined;
}

/** What a page at an address may know of them: nothing where the user wants no marks now, whatever runs there; rejects while settings cannot be read. */
export async function readNamesFor(address: string): Promise<NamesReply> {
  const isRead = readSite(address) !== undefined && (await readSettingsFor(address)) !== null;
  return isRead ? readPageNames() : { topics: [], gateSource: '' };
}

/** True when any feed has names, so that pages have something to ask for. */
export const hasPageNames = async (): Promise<boolean> => (await readPageNames()).topics.length > 0;

/** Prepares them afresh from the stored feeds and keeps them. */
export async function preparePageNames(): Promise<NamesReply> {
  const feeds = await readFeeds();
  const { topics } = prepareFeedNames(feeds.ok ? feeds.value : [], PACKAGED_NAMES);
  const kept = await readKept();
  // Choosing the gate's pieces for 500 names takes a while, and most refreshes change no name. Chromium gives back objects with their keys in order.
  if (kept && writeCanonical(kept.topics) === writeCanonical(topics)) return kept;
  const reply = { topics, gateSource: gateSource(topics) };
  await browser.storage.session.set({ [NAMES_ITEM]: reply });
  return reply;
}

/** Does what may change feeds, and calls `follow` when pages are to get other names than before. */
export async function watchNames<T>(work: () => Promise<T>, follow: () => void): Promise<T> {
  const before = writeCanonical(await readPageNames());
  try {
    return await work();
  } finally {
    const after = writeCanonical(await preparePageNames());
    if (after !== before) follow();
  }
}
