import type { CallLog } from '../../lib/calls/call-log';
import { type CallRecord, partsOf } from '../../lib/calls/call-record';
import { APP_WORDS } from '../../lib/language/app-words';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import type { CallsWords } from '../../lib/language/en/calls';
import type { PageScene } from '../app/AppShell';
import { useMessages } from '../app/use-messages';
import { usePageTitle } from '../app/use-page-title';
import { useWords } from '../hooks/use-words';
import { CallsFailed } from './CallsFailed';
import { CallsScreen } from './CallsScreen';
import { type Kept, useCallList } from './use-call-list';

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

/** Campaigns of the listed calls that are withdrawn now: those who called are told. */
function listWithdrawn(calls: readonly CallRecord[], { feeds }: PageScene) {
  const called = new Set(calls.flatMap(partsOf).map(({ campaign }) => campaign));
  const campaigns = feeds.feeds.flatMap(({ feed }) => feed?.campaigns ?? []);
  return campaigns
    .filter(campaign => campaign.withdrawn !== undefined && called.has(campaign.key))
    .map(campaign => ({ title: campaign.title, reason: campaign.withdrawn ?? '' }));
}

function Listed({ log, scene }: { readonly log: CallLog; readonly scene: PageScene }) {
  const words = useWords(CALLS_WORDS);
  const { say, complain } = useMessages();
  const { ports, at } = scene;
  const list = useCallList(log, ports.now);
  const { listed } = list;
  if (list.hasFailed) return <CallsFailed />;
  if (!listed) return <Loading />;
  /** Says what a change came to: in both stores, in one, overtaken by another window, or nowhere. */
  const tell = (kept: Kept, done: string, undo?: () => void) => {
    if (kept === 'failed') complain(words.notSaved);
    else if (kept === 'once') complain(words.savedOnce);
    else say(kept === 'newer' ? words.changedElsewhere : done, undo);
  };
  const remove = async (calls: readonly CallRecord[], done: string) => {
    const { kept, undo } = await list.remove(calls);
    tell(kept, done, () => void undo().then(back => tell(back, words.undone)));
  };
  return (
    <CallsScreen
      listed={listed}
      withdrawn={listWithdrawn(listed.calls, scene)}
      at={at}
      timeZone={ports.timeZone}
      onOutcome={(call, outcome) =>
        void list.change(call, { outcome, note: call.details?.note ?? '' }).then(kept => tell(kept, words.saved))
      }
      onDrop={call => void remove([call], words.dropped)}
      onChange={(call, change) => void list.change(call, change).then(kept => tell(kept, words.saved))}
      onDelete={calls => void remove(calls, nameDeleted(calls, words))}
      onShowMore={list.showMore}
      onRebuild={() =>
        log.rebuild().then(
          () => say(words.rebuilt),
          () => complain(words.notSaved),
        )
      }
      onDismissNotice={() => void log.dismissNotice().then(list.reload)}
    />
  );
}

function nameDeleted(calls: readonly CallRecord[], words: CallsWords): string {
  const [first] = calls;
  return calls.length === 1 && first
    ? words.deleted(first.details?.officeName ?? words.unknownOffice)
    : words.deletedMany(calls.length);
}
