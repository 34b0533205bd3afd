import { useMemo, useRef, useState } from 'preact/hooks';
import type { CallLog } from '../../lib/calls/call-log';
import type { CallRecord } from '../../lib/calls/call-record';
import { addDays } from '../../lib/calls/follow-up';
import { type CallQuery, isEverything } from '../../lib/calls/search-calls';
import { findDayStart } from '../../lib/calls/weeks';
import type { Campaign, CampaignKey } from '../../lib/campaigns/campaign';
import { chooseCampaign } from '../../lib/campaigns/choose';
import { campaignInLanguage } from '../../lib/campaigns/in-language';
import { isRealDate } from '../../lib/campaigns/local-date';
import { APP_WORDS } from '../../lib/language/app-words';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import type { CallsWords } from '../../lib/language/en/calls';
import type { Language } from '../../lib/settings/settings';
import type { PageScene } from '../app/AppShell';
import { useMessages } from '../app/use-messages';
import { focusHeading, usePageTitle } from '../app/use-page-title';
import { useLanguage, useWords } from '../hooks/use-words';
import { NO_SEARCH, type SearchFields } from './CallSearchForm';
import { CallsFailed } from './CallsFailed';
import { CallsScreen } from './CallsScreen';
import { type Changed, type Kept, useCallList, useLogChanges } from './use-call-list';
import { useCallSearch } from './use-call-search';
import { useCampaignNames } from './use-campaign-names';

/** *My calls*, from the log as far as it could be opened. */
export function CallsPage(scene: PageScene) {
  const words = useWords(APP_WORDS);
  usePageTitle(words.titled(useWords(CALLS_WORDS).title), scene.language);
  const { log } = scene.log;
  if (scene.log.state === 'failed') return <CallsFailed />;
  return log ? <Listed log={log} scene={scene} /> : <Loading />;
}

function Loading() {
  return (
    <p role="status" class="loading">
      {useWords(APP_WORDS).loading}
    </p>
  );
}

/** In the screen's language, as their rows name them. */
const listCampaigns = ({ feeds }: PageScene, language: Language) =>
  feeds.feeds.flatMap(({ feed }) => feed?.campaigns ?? []).map(campaign => campaignInLanguage(campaign, language));

/** Campaigns the call screen shows when it is asked for them. */
function listScripted({ feeds: { feeds }, settings, ports, at }: PageScene): ReadonlySet<CampaignKey> {
  const campaigns = feeds.flatMap(({ feed }) => feed?.campaigns ?? []);
  const moment = { at, timeZone: ports.timeZone, place: settings.profile, topics: [], pinned: null, opened: null };
  return new Set(chooseCampaign({ campaigns, feeds, ...moment }).map(({ campaign }) => campaign.key));
}

/** Campaigns that were called for and are withdrawn now: those who called are told. */
function listWithdrawn(called: ReadonlySet<CampaignKey>, campaigns: readonly Campaign[]) {
  return campaigns
    .filter(campaign => campaign.withdrawn !== undefined && called.has(campaign.key))
    .map(campaign => ({ title: campaign.title, reason: campaign.withdrawn ?? '' }));
}

/** The fields as a question to the log: days in the caller's zone become spans of time. */
function askFor({ words, outcome, campaign, from, until }: SearchFields, timeZone: string): CallQuery {
  return {
    words,
    ...(outcome !== '' && { outcome }),
    ...(campaign !== '' && { campaign }),
    // On the way to a date, and past it, browsers tell of years no calendar of ours has.
    ...(isRealDate(from) && { from: findDayStart(from, timeZone) }),
    ...(isRealDate(until) && { to: findDayStart(addDays(until, 1), timeZone) }),
  };
}

/** Deleting so many takes a moment in which nothing is seen. */
const MANY = 1_000;

function Listed({ log, scene }: { readonly log: CallLog; readonly scene: PageScene }) {
  const words = useWords(CALLS_WORDS);
  const language = useLanguage();
  const { say, complain } = useMessages();
  const { ports, at } = scene;
  const [fields, setFields] = useState(NO_SEARCH);
  const query = useMemo(() => askFor(fields, ports.timeZone), [fields, ports.timeZone]);
  const changes = useLogChanges(log);
  // A search that is emptied reads the log anew: the field it is typed into stays.
  const wasShown = useRef(false);
  const rows = useCallSearch(log, query, changes.turn);
  const list = useCallList(log, ports, { changes, hasRows: rows.total !== null });
  const { listed, overview } = list;
  const total = Math.max(scene.callCount, isEverything(query) ? (rows.total ?? 0) : 0);
  const called = new Set(overview?.campaigns);
  const campaigns = listCampaigns(scene, language);
  const names = useCampaignNames(overview, { feeds: scene.feeds.feeds, campaigns });
  const scripted = useMemo(() => listScripted(scene), [scene.feeds, scene.settings.profile, at]);
  if (list.hasFailed) return <CallsFailed />;
  if (!listed || (!wasShown.current && rows.total === null && isEverything(query))) return <Loading />;
  wasShown.current = true;
  /** Says what a change came to: in both stores, in one, overtaken by another window, or nowhere. */
  const tell = (kept: Kept, done: string, undo?: () => void) => {
    if (kept === 'failed') complain(words.notSaved, undo);
    else if (kept === 'once') complain(words.savedOnce, undo);
    else say(kept === 'newer' ? words.changedElsewhere : done, undo);
  };
  const tellOf = ({ kept, undo }: Changed, done: string) =>
    tell(kept, done, undo ? () => void undo().then(back => tell(back, words.undone)) : undefined);
  const remove = async (calls: readonly CallRecord[], done?: string) => {
    if (calls.length > MANY) say(words.deletingMany(calls.length));
    const { count, kept, undo } = await list.remove(calls);
    // Of several it says with how many another window came first.
    tellOf(
      { kept: kept === 'newer' && calls.length > 1 ? 'twice' : kept, undo },
      done ?? nameDeleted(calls, count, words),
    );
  };
  return (
    <CallsScreen
      listed={listed}
      total={total}
      overview={overview}
      rows={rows}
      fields={fields}
      campaigns={names}
      scripted={scripted}
      withdrawn={listWithdrawn(called, campaigns)}
      at={at}
      timeZone={ports.timeZone}
      onFields={setFields}
      onOutcome={(call, outcome) => void list.change(call, { outcome }).then(changed => tellOf(changed, words.saved))}
      onDrop={call => void remove([call], words.dropped)}
      onChange={(call, change) => void list.change(call, change).then(({ kept }) => tell(kept, words.saved))}
      onDone={call =>
        void list
          .change(call, { followUp: { on: call.followUp?.on ?? '', isDone: true } })
          .then(changed => tellOf(changed, words.followUpDoneSaid(call.details?.officeName ?? words.unknownOffice)))
      }
      onDelete={calls => void remove(calls)}
      onRebuild={() =>
        log.rebuild().then(
          () => {
            // What was pressed goes with what is mended.
            focusHeading();
            say(words.rebuilt);
          },
          () => complain(words.notSaved),
        )
      }
      onDismissNotice={() => {
        focusHeading();
        void log.dismissNotice().then(list.reload);
      }}
    />
  );
}

function nameDeleted(calls: readonly CallRecord[], count: number, words: CallsWords): string {
  const [first] = calls;
  if (calls.length === 1 && first) return words.deleted(first.details?.officeName ?? words.unknownOffice);
  return count < calls.length ? words.deletedSome(count, calls.length) : words.deletedMany(count);
}
