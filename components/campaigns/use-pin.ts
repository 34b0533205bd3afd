import type { CampaignEntry } from '../../lib/campaigns/list-entries';
import { APP_WORDS } from '../../lib/language/app-words';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import type { PageScene } from '../app/AppShell';
import { useMessages } from '../app/use-messages';
import { useWords } from '../hooks/use-words';

/** Pins a campaign, or lets it go, and says so. */
export function usePin({ changeSettings }: PageScene): (entry: CampaignEntry, isPinned: boolean) => void {
  const words = useWords(CAMPAIGNS_WORDS);
  const { settingsFailed } = useWords(APP_WORDS);
  const { say, complain } = useMessages();
  return ({ campaign }, isPinned) =>
    void changeSettings(now => ({ ...now, pinned: isPinned ? campaign.key : null })).then(
      () => say(isPinned ? words.pinned(campaign.title) : words.unpinned),
      () => complain(settingsFailed),
    );
}
