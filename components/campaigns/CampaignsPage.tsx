import type { CampaignEntry } from '../../lib/campaigns/list-entries';
import { APP_WORDS } from '../../lib/language/app-words';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import { sayReasons } from '../../lib/language/say-reason';
import type { PageScene } from '../app/AppShell';
import { usePageTitle } from '../app/use-page-title';
import { FeedsTrouble } from '../feeds/FeedsTrouble';
import { useWords } from '../hooks/use-words';
import { CampaignsScreen } from './CampaignsScreen';
import { useEntries } from './use-entries';
import { usePin } from './use-pin';

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
