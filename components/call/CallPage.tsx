import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CallPorts } from '../../lib/calls/call-ports';
import type { Chosen } from '../../lib/calls/call-stand';
import { leaveOut } from '../../lib/calls/read-recent';
import type { ChoiceReason } from '../../lib/campaigns/choose';
import { CALL_WORDS } from '../../lib/language/call-words';
import { formatSince } from '../../lib/language/format';
import { sayReasons } from '../../lib/language/say-reason';
import { isRemindedOf } from '../../lib/settings/is-reminded-of';
import type { Settings } from '../../lib/settings/settings';
import { useFirstParts } from '../hooks/use-first-parts';
import { useNow } from '../hooks/use-now';
import { findPart, usePart } from '../hooks/use-part';
import { useLanguage, useWords } from '../hooks/use-words';
import { CallSteps } from './CallSteps';
import { CampaignHeader } from './CampaignHeader';
import type { CallPlace, CallScene } from './call-scene';
import { listFirstParts, loadCallNotices, loadWaiting, needsNotices } from './first-parts';
import { KeepOpen } from './KeepOpen';
import { loadPagePanel } from './prepare-page';
import type { ReadingBar as ReadingBarPart } from './ReadingBar';
import { useCallData } from './use-call-data';
import { useCallDesk } from './use-call-desk';
import { type CallView, useCallView } from './use-call-view';
import { useCongress } from './use-congress';
import type { Offered } from './use-offer';
import { usePageChoice } from './use-page-choice';
import { type Stand, useStand } from './use-stand';

/** The call screen of popup, panel and app. */
export interface CallPageProps {
  readonly ports: CallPorts;
  readonly settings: Settings;
  readonly onSettings: (change: (now: Settings) => Settings) => Promise<void>;
  /** What the address asked for; the rules decide where it is empty. */
  readonly asked?: Partial<Chosen>;
  /** Popup and panel look at the tab in front; a tab of our own does not. */
  readonly place: CallPlace;
  /** What helps to read the script aloud; the popup has none, for its room is the script's. */
  readonly ReadingBar?: typeof ReadingBarPart;
  /** Called once, when there is more to see than that the screen is loading. */
  readonly onDrawn?: (() => void) | undefined;
}

/** Thanks for an action, which hold the screen there until the caller, here or in another window, goes anywhere. */
interface Thanks {
  readonly at: Stand['chosen'];
  /** What was chosen when they were said. */
  readonly chosen: Stand['chosen'];
}

/** What is on screen besides the steps; `back` where the caller came back to them, whose button is gone. */
type Panel = 'steps' | 'back' | 'own' | Thanks;

const loadNoCampaign = async () => (await import('./NoCampaign')).NoCampaign;
const loadDonePanel = async () => (await import('./DonePanel')).DonePanel;
const loadOwnOfficePanel = async () => (await import('./OwnOfficePanel')).OwnOfficePanel;

/** Who, say, how did it go: three steps on one screen, reopened where the caller left it. */
export function CallPage({ ports, settings, onSettings, asked, place, ReadingBar, onDrawn }: CallPageProps) {
  const words = useWords(CALL_WORDS);
  const language = useLanguage();
  const at = useNow(ports.now);
  const [read, change] = useCallData(ports, settings.ownOffices);
  const desk = useCallDesk(ports);
  // Before the log is read again, or an undone call would show the office after it for a moment.
  const data = useMemo(() => (desk.gone ? leaveOut(read, desk.gone) : read), [read, desk.gone]);
  const [panel, setPanel] = useState<Panel>('steps');
  // Here, where another panel over the steps does not end it.
  const [offered, setOffered] = useState<Offered | null>(null);
  const stand = useStand({ ports, asked, isPanel: place === 'panel', desk });
  const { opened } = data;
  useEffect(() => {
    if (!opened) return;
    stand.reset();
    setPanel('steps');
  }, [opened]);
  const { timeZone } = ports;
  const congress = useCongress(ports, { profile: settings.profile, feeds: data.feeds, at });
  const page = usePageChoice(stand.chosen, data, at);
  const { call } = desk;
  const said = typeof panel === 'string' ? null : panel;
  const held = said && call === null && said.chosen === stand.chosen ? said.at : null;
  const chosen = held ?? page.chosen;
  const view = useCallView({ data, congress, settings, language, at, timeZone, chosen, call });
  if (!held) page.note(view);
  const isDone = held !== null && held.campaign === view?.campaign.key;
  const OwnOfficePanel = usePart(panel === 'own', loadOwnOfficePanel);
  const DonePanel = usePart(isDone, loadDonePanel);

  const isRead = data.feeds !== null && data.isLogRead && data.ownOffices !== null && desk.isReady && stand.isReady;
  const readWaiting = useCallback(async () => (await import('../reminders/read-waiting')).readWaiting(ports), [ports]);
  const firstScene = { data, desk, settings, place, readWaiting };
  const isWhole = useFirstParts(isRead && view !== null, view && listFirstParts({ ...firstScene, view }));
  const WaitingReminders = usePart(isRead && isRemindedOf(settings.reminders), loadWaiting);
  const PagePanel = usePart(isRead && place !== 'tab', loadPagePanel);
  const NoCampaign = usePart(isRead && view === null, loadNoCampaign);

  const isDrawn = isRead && (view === null ? NoCampaign !== null : isWhole);
  useLayoutEffect(() => {
    if (isDrawn) onDrawn?.();
  }, [isDrawn]);

  const pageScene = { ports, data, change, settings, onSettings, at };
  if (view === null || !isRead || !isWhole) {
    return (
      <main class="call-screen">
        {isRead && PagePanel && <PagePanel {...pageScene} choose={() => undefined} />}
        {isRead && NoCampaign ? <NoCampaign {...{ ports, data }} /> : <p role="status">{words.loading}</p>}
        {isRead && <Footer {...{ ports, data }} />}
      </main>
    );
  }
  const shown = isDone ? 'done' : panel === 'own' ? 'own' : 'steps';
  const scene: CallScene = {
    ...{ ...pageScene, place, congress, desk, view },
    reading: stand.chosen,
    choose(part) {
      setPanel('steps');
      stand.choose(part, view);
    },
    keep: reading => stand.keep(view, reading),
  };
  // What the caller is at that is over when the screen is opened again, and what rests on the page in front.
  const hasMentions = data.page.kind === 'marked' && data.page.mentions.length > 0;
  const isPassing = shown !== 'steps' || desk.call?.state === 'ended' || stand.isPassing || hasMentions;
  return (
    <main class={`call-screen ${shown}`} data-passing={isPassing || undefined}>
      {PagePanel && <PagePanel {...scene} />}
      <Header {...scene} />
      {WaitingReminders && <WaitingReminders {...scene} first={findPart(readWaiting)} />}
      <Notices {...scene} />
      {shown === 'own' && OwnOfficePanel && <OwnOfficePanel {...scene} onClose={() => setPanel('back')} />}
      {shown === 'done' && DonePanel && <DonePanel {...scene} onBack={() => setPanel('back')} />}
      {shown === 'steps' && (
        <CallSteps
          {...scene}
          ReadingBar={ReadingBar}
          isBack={panel === 'back'}
          offered={offered}
          onOffered={setOffered}
          onOwn={() => setPanel('own')}
          onDone={() => setPanel({ at: standAt(page.chosen, view), chosen: stand.chosen })}
        />
      )}
      <Footer {...scene}>{place === 'popup' && <KeepOpen ports={ports} onKeep={() => scene.keep()} />}</Footer>
    </main>
  );
}

const standAt = (chosen: Stand['chosen'], { campaign, action, target }: CallView): Stand['chosen'] => ({
  ...chosen,
  campaign: campaign.key,
  action: action?.id ?? null,
  target: target?.id ?? null,
});

const SAID_ABOVE: ReadonlySet<ChoiceReason['kind']> = new Set(['page_topic', 'newest', 'evergreen']);

/** Where the line above says what the page mentions, what deserves the script's room is only what it does not say. */
function listWhy(reasons: readonly ChoiceReason[]): readonly ChoiceReason[] {
  const isSaidAbove = reasons.some(({ kind }) => kind === 'page_topic');
  return isSaidAbove ? reasons.filter(({ kind }) => !SAID_ABOVE.has(kind)) : reasons;
}

/** The place is there from the start, so that what comes into it is read aloud. */
function Notices(scene: CallScene) {
  const isNeeded = needsNotices(scene);
  const CallNotices = usePart(isNeeded, loadCallNotices);
  return (
    <div class="notices" role="status">
      {isNeeded && CallNotices && <CallNotices {...scene} />}
    </div>
  );
}

/**
 * Where the first picture has come before the page's answer, only such reasons are said as the answer neither takes away nor brings: the number
 * would move from under the finger. A tab of ours says nothing of a page.
 */
function useWhy({ view, data, place }: CallScene): readonly ChoiceReason[] {
  const { key } = view.campaign;
  const { reasons } = view.choice;
  const own = reasons.filter(({ kind }) => !SAID_ABOVE.has(kind));
  const first = useRef({ key, hasOwn: own.length > 0, isLate: place !== 'tab' && !data.isPageRead });
  if (first.current.key !== key) first.current = { key, hasOwn: true, isLate: false };
  const { hasOwn, isLate } = first.current;
  if (!isLate) return listWhy(reasons);
  return hasOwn ? own : [];
}

function Header(scene: CallScene) {
  const { view, ports, at } = scene;
  const language = useLanguage();
  const { stored, targets, position, campaign } = view;
  const why = useWhy(scene);
  const expiresAt = stored.feed?.expiresAt;
  return (
    <CampaignHeader
      title={campaign.title}
      lang={campaign.language === language ? undefined : campaign.language}
      why={sayReasons(why, { language, at, timeZone: ports.timeZone })}
      publisher={stored.feed?.publisher ?? stored.feed?.title ?? ''}
      trust={stored.trust}
      progress={targets.length > 0 ? { position: position + 1, all: targets.length } : null}
      updatedSince={stored.updatedAt !== undefined && stored.url ? formatSince(stored.updatedAt, at, language) : null}
      isOutOfDate={expiresAt !== undefined && expiresAt <= at}
    />
  );
}

function Footer({ ports, data, children }: Pick<CallScene, 'ports' | 'data'> & { children?: ComponentChildren }) {
  const words = useWords(CALL_WORDS);
  return (
    <footer>
      <button type="button" class="link" onClick={() => ports.openApp('#/calls')}>
        {words.myCalls(data.count)}
      </button>
      <button type="button" class="link" onClick={() => ports.openApp('#/campaigns')}>
        {words.campaigns}
      </button>
      <button type="button" class="link" onClick={() => ports.openApp('#/settings')}>
        {words.settings}
      </button>
      {children}
    </footer>
  );
}
