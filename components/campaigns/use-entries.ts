import { useMemo } from 'preact/hooks';
import { type CampaignEntry, type Listing, listEntries } from '../../lib/campaigns/list-entries';
import type { PageScene } from '../app/AppShell';

/** Every campaign in the order of the rules, for the reader's moment, place and language; with what the order came from. */
export function useEntries(scene: PageScene): {
  readonly entries: readonly CampaignEntry[];
  readonly listing: Listing;
} {
  const { feeds, settings, at, language, ports } = scene;
  const { profile, pinned } = settings;
  const { timeZone, packagedTopics } = ports;
  return useMemo(() => {
    const listing: Listing = {
      feeds: feeds.feeds,
      packagedTopics,
      language,
      at,
      timeZone,
      place: { state: profile.state, county: profile.county },
      topics: [],
      pinned,
      opened: null,
    };
    return { entries: listEntries(listing), listing };
  }, [feeds, packagedTopics, language, at, timeZone, profile.state, profile.county, pinned]);
}
