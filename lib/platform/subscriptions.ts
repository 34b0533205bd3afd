import * as v from 'valibot';
import type { StoredFeed } from '../campaigns/campaign';
import { urlField } from '../campaigns/field-schema';
import { fromBase64, toBase64 } from './base64';
import { browser } from './browser';
import { openSeal } from './seal';
import { removeLocal, writeLocal } from './write-local';

/** Key of `storage.local` for the addresses and keys of the user's feeds, sealed: Chromium can lose a whole IndexedDB, and a pinned key with it. */
export const SUBSCRIPTIONS_ITEM = 'feeds';

const subscriptionsSchema = v.array(v.object({ url: urlField, key: v.exactOptional(v.string()), addedAt: v.number() }));

/** One feed the user added, without its content. */
export type Subscription = v.InferOutput<typeof subscriptionsSchema>[number];

/** True for a feed the user added; the packaged ones have short names for ids. */
export const isSubscription = (feed: StoredFeed): boolean => feed.url !== undefined && feed.id === feed.url;

async function writeSubscriptions(subscriptions: readonly Subscription[]): Promise<void> {
  if (subscriptions.length === 0) {
    await removeLocal(SUBSCRIPTIONS_ITEM);
    return;
  }
  const seal = await openSeal();
  const sealed = toBase64(await seal.sealJson(subscriptions, SUBSCRIPTIONS_ITEM));
  await writeLocal({ [SUBSCRIPTIONS_ITEM]: sealed });
}

/** Adds what must not be lost of the user's feeds to what is kept; nothing is taken away by it, for a damaged store has none. */
async function keepSubscriptions(feeds: readonly StoredFeed[]): Promise<void> {
  const before = await readSubscriptions();
  const kept = new Map(before.map(subscription => [subscription.url, subscription]));
  for (const { id, key, addedAt } of feeds.filter(isSubscription)) {
    kept.set(id, { url: id, ...(key !== undefined && { key }), addedAt });
  }
  const after = [...kept.values()];
  if (JSON.stringify(after) !== JSON.stringify(before)) await writeSubscriptions(after);
}

/** Takes a feed the user removed out of what is kept; after the last one nothing is left behind. */
async function forgetSubscription(url: string): Promise<void> {
  const before = await readSubscriptions();
  const after = before.filter(subscription => subscription.url !== url);
  if (after.length < before.length) await writeSubscriptions(after);
}

/** Takes all of it out, though it may not open any more. */
const clearSubscriptions = (): Promise<void> => removeLocal(SUBSCRIPTIONS_ITEM);

/** The user's feeds as last kept; none when nothing is kept or it cannot be opened. */
async function readSubscriptions(): Promise<readonly Subscription[]> {
  const stored: unknown = (await browser.storage.local.get(SUBSCRIPTIONS_ITEM))[SUBSCRIPTIONS_ITEM];
  const sealed = typeof stored === 'string' ? fromBase64(stored) : null;
  if (!sealed) return [];
  const opened = await (await openSeal()).openJson(sealed, SUBSCRIPTIONS_ITEM);
  const parsed = opened.ok ? v.safeParse(subscriptionsSchema, opened.value) : null;
  return parsed?.success ? parsed.output : [];
}

/** All that is done with them. */
export const SUBSCRIPTIONS = {
  read: readSubscriptions,
  keep: keepSubscriptions,
  forget: forgetSubscription,
  clear: clearSubscriptions,
} as const;
