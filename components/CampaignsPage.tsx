import type { CampaignEntry } from '../lib/campaigns/list-entries';
import { APP_WORDS } from '../lib/language/app-words';
import { CAMPAIGNS_WORDS } from '../lib/language/campaigns-words';
import { sayReasons } from '../lib/language/say-reason';
import type { PageScene } from './AppShell';
import { CampaignsScreen } from './CampaignsScreen';
import { FeedsTrouble } from './FeedsTrouble';
import { useEntries } from './hooks/use-entries';
import { usePageTitle } from './hooks/use-page-title';
import { usePin } from './hooks/use-pin';
import { useWords } from './hooks/use-words';

/** *Campaigns*, from the feeds at hand. */
export function CampaignsPage(scene: PageScene) {
  const { language, at, settings, feeds, ports } = scene;
  usePageTitle(useWords(APP_WORDS).titled(useWords(CAMPAIGNS_WORDS).title), language);
  const { entries } = useEntries(scene);
  const pin = usePin(scene);
  const { timeZone } = ports;
  return (
    <>
      {feeds.isFallback && <FeedsTrouble />}
      <CampaignsScreen
        entries={entries}
        pinned={settings.pinned}
        showReasons={(entry: CampaignEntry) => sayReasons(entry.reasons, { language, at, timeZone })}
        timeZone={timeZone}
        onPin={pin}
      />
    </>
  );
}
