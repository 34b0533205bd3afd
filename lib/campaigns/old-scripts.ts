import type { Campaign, Feed, OldScript, StoredFeed } from './campaign';
import { writeSorted } from './reconcile';
import type { Script } from './script-schema';

/** Enough for every script of a feed to change now and then, and little beside the feed itself. */
const MOST_KEPT = 40;

/** After half a year nobody has the old words in their ear. */
const LONGEST_MS = 182 * 86_400_000;

function* scriptsOf(campaigns: readonly Campaign[]): Generator<Omit<OldScript, 'until'>> {
  for (const { key, actions } of campaigns)
    for (const action of actions)
      if (action.kind === 'call')
        for (const script of action.scripts) yield { campaign: key, action: action.id, script };
}

const nameOf = ({ campaign, action, script }: Omit<OldScript, 'until'>): string =>
  [campaign, action, script.id].join('\n');

/** The earlier versions to keep of a feed's scripts once `next` takes the place of the stored copy; those nobody can call with any more go. */
export function keepOldScripts(stored: StoredFeed, next: Feed, at: number): readonly OldScript[] {
  const now = new Map<string, Script>();
  for (const one of scriptsOf(next.campaigns)) now.set(nameOf(one), one.script);
  const changed = [...scriptsOf(stored.feed?.campaigns ?? [])]
    .filter(one => {
      const script = now.get(nameOf(one));
      return script !== undefined && writeSorted(script.blocks) !== writeSorted(one.script.blocks);
    })
    .map(one => ({ ...one, until: at }));
  const before = (stored.oldScripts ?? []).filter(one => now.has(nameOf(one)) && at - one.until < LONGEST_MS);
  return [...changed, ...before].slice(0, MOST_KEPT);
}
