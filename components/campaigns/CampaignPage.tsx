import type { CampaignKey } from '../../lib/campaigns/campaign';
import { type CampaignEntry, findEntry } from '../../lib/campaigns/list-entries';
import { APP_WORDS } from '../../lib/language/app-words';
import { sayReason } from '../../lib/language/say-reason';
import type { PageScene } from '../app/AppShell';
import { MissingScreen } from '../app/MissingScreen';
import { usePageTitle } from '../app/use-page-title';
import { FeedsTrouble } from '../feeds/FeedsTrouble';
import { useWords } from '../hooks/use-words';
import { CampaignScreen } from './CampaignScreen';
import { useCalendar } from './use-calendar';
import { useEntries } from './use-entries';
import { usePin } from './use-pin';

/** A campaign's page by the campaign's key. */
export function CampaignPage({ campaign, ...scene }: PageScene & { readonly campaign: CampaignKey }) {
  const words = useWords(APP_WORDS);
  const { entries, listing } = useEntries(scene);
  const entry = findEntry(campaign, entries, listing);
  usePageTitle(words.titled(entry?.campaign.title ?? words.notFound), scene.language);
  return (
    <>
      {scene.feeds.isFallback && <FeedsTrouble />}
      {entry ? <Found entry={entry} scene={scene} /> : <MissingScreen />}
    </>
  );
}

function Found({ entry, scene }: { readonly entry: CampaignEntry; readonly scene: PageScene }) {
  const pin = usePin(scene);
  const calendar = useCalendar(entry.campaign, scene);
  const { at, language, ports, settings } = scene;
  const { timeZone } = ports;
  const why = entry.reasons.map(reason => sayReason(reason, { language, at, timeZone }));
  return (
    <CampaignScreen
      entry={entry}
      why={why.filter(reason => reason !== null)}
      isPinned={settings.pinned === entry.campaign.key}
      at={at}
      timeZone={timeZone}
      onPin={isPinned => pin(entry, isPinned)}
      onOpenOutside={ports.openOutside}
      onCalendar={calendar.saveEvent}
      onCallDays={calendar.saveCallDays}
    />
  );
}
