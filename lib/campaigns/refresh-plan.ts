import type { Feed, StoredFeed } from './campaign';
import { keepOldScripts } from './old-scripts';
import { reconcile } from './reconcile';
import type { Refusal } from './refusal';
import type { Trusted } from './trust-feed';

const MINUTE = 60_000;

/** Between two checks of a feed in the background, in minutes, before jitter. */
export const REFRESH_MINUTES = 240;

const FIRST_RETRY_MINUTES = 15;
const LONGEST_RETRY_MINUTES = 24 * 60;

/** True when a feed was last asked for at least that long ago; a clock set back makes it due, for nobody knows how long it was. */
export function isOlderThan(feed: StoredFeed, minutes: number, at: number): boolean {
  const age = at - (feed.checkedAt ?? Number.NEGATIVE_INFINITY);
  return age < 0 || age >= minutes * MINUTE;
}

/** How long to leave a feed alone, in minutes: four hours after a good answer; after failures from 15 minutes doubling to a day. */
export function pauseMinutes(failures: number): number {
  if (failures === 0) return REFRESH_MINUTES;
  return Math.min(FIRST_RETRY_MINUTES * 2 ** (failures - 1), LONGEST_RETRY_MINUTES);
}

/** When a feed is due in the background, ms; `chance` in [0, 1) spreads readers a quarter to either side, so that they do not all come at once. */
export function planRefresh(feed: StoredFeed, chance: number): number {
  return (feed.checkedAt ?? 0) + pauseMinutes(feed.failures) * MINUTE * (0.75 + chance / 2);
}

/** A new good copy, and what it proves. */
export interface GoodCopy extends Trusted {
  readonly feed: Feed;
  readonly signatureText?: string;
  readonly readBy?: string;
}

function withoutTrouble({ failure: _failure, offeredKey: _offered, ...rest }: StoredFeed, at: number): StoredFeed {
  return { ...rest, checkedAt: at, updatedAt: at, failures: 0 };
}

/** The row after the host said that nothing is new: the copy is of now. */
export function noteUnchanged(stored: StoredFeed, at: number): StoredFeed {
  return withoutTrouble(stored, at);
}

/** The row after a good download, with what it changed; a first copy changes nothing, it is all there is. */
export function noteCopy(stored: StoredFeed, copy: GoodCopy, at: number): StoredFeed {
  const { signatureText: _old, readBy: _reader, ...rest } = withoutTrouble(stored, at);
  const changes = stored.feed && reconcile(stored.feed, copy.feed);
  const isNews = changes && Object.values(changes).some(keys => keys.length > 0);
  const oldScripts = keepOldScripts(stored, copy.feed, at);
  return { ...rest, ...copy, ...(isNews && { changes }), ...(oldScripts.length > 0 && { oldScripts }) };
}

/** The row after a refused or failed one: the last good copy stays, the failure is told, and a key on offer waits for the user. */
export function noteFailure(
  stored: StoredFeed,
  { refusal: failure, offeredKey }: { readonly refusal: Refusal; readonly offeredKey?: string | undefined },
  at: number,
): StoredFeed {
  const { offeredKey: _old, ...rest } = stored;
  const failures = Math.min(stored.failures + 1, 1_000);
  return { ...rest, failure, checkedAt: at, failures, ...(offeredKey !== undefined && { offeredKey }) };
}
