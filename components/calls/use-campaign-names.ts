import { useEffect, useState } from 'preact/hooks';
import { readLoggedTitle } from '../../lib/calls/read-logged-title';
import type { Campaign, CampaignKey, StoredFeed } from '../../lib/campaigns/campaign';
import { type Titled, tellApart } from '../../lib/campaigns/tell-apart';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { useWords } from '../hooks/use-words';
import type { CallOverview } from './use-call-list';

/** What feeds say now, in the screen's language. */
interface AtHand {
  readonly feeds: readonly StoredFeed[];
  readonly campaigns: readonly Campaign[];
}

/** The campaigns there are calls for, by the titles their feeds give; one that no feed has any more by the title it had when last called. */
export function useCampaignNames(overview: CallOverview | null, { feeds, campaigns }: AtHand): readonly Titled[] {
  const { unknownCampaign } = useWords(CALLS_WORDS);
  const [logged, setLogged] = useState<ReadonlyMap<CampaignKey, string | null>>(new Map());
  const titles = new Map(campaigns.map(({ key, title }) => [key, title]));
  const called = overview?.campaigns ?? [];
  const gone = called.filter(campaign => !titles.has(campaign));
  useEffect(() => {
    if (!overview) return;
    let isCurrent = true;
    const reading = gone.map(async campaign => [campaign, await readLoggedTitle(overview.lookups, campaign)] as const);
    void Promise.all(reading).then(
      found => isCurrent && setLogged(new Map(found)),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [overview, gone.join('\n')]);
  const named = called.map(campaign => ({
    campaign,
    title: titles.get(campaign) ?? logged.get(campaign) ?? unknownCampaign,
  }));
  return tellApart(named, feeds);
}
