import { useEffect, useState } from 'preact/hooks';
import { CALL_WORDS } from '../../lib/language/call-words';
import { useLanguage, useWords } from '../hooks/use-words';
import type { PageInFrontScene } from './call-scene';
import { listTopicLabels } from './list-topic-labels';
import { PageBar } from './PageBar';
import { useMentionWay } from './use-mention-way';
import { useQuiet } from './use-quiet';

/** The tab in front, with its labels and what can be done about it. */
export function PagePanel(scene: PageInFrontScene) {
  const { data, change, ports, settings } = scene;
  const language = useLanguage();
  const [hasCheckedNone, setCheckedNone] = useState(false);
  const quiet = useQuiet(scene);
  const way = useMentionWay(scene);
  const { page } = data;
  const labels = listTopicLabels(data.feeds?.feeds ?? [], data.names, language);
  const unmarked = new Set(data.names.topics.filter(({ mayPaint }) => !mayPaint).map(({ id }) => id));
  if (!data.isPageRead) return <ReadingPage />;
  // On a browser page only what holds everywhere and passes, or must be known, is worth the room.
  if (page.kind === 'none' && quiet.state !== 'paused' && quiet.state !== 'lost') return null;
  const hasNone = page.kind === 'marked' ? page.mentions.length === 0 : hasCheckedNone;
  return (
    <PageBar
      {...quiet}
      page={page}
      labels={labels}
      isUnmarked={topic => settings.marking === 'marks' && unmarked.has(topic)}
      onFeeds={() => ports.openApp('#/feeds')}
      state={hasNone && quiet.state === 'badge_only' ? null : quiet.state}
      hasNone={hasNone}
      {...way}
      onCheck={() => {
        if (page.kind === 'none') return;
        void ports.checkPage(page.tabId).then(checked => {
          setCheckedNone(checked.kind !== 'marked' || checked.mentions.length === 0);
          change({ page: checked });
        });
      }}
      onMarkSite={() => {
        if (page.kind === 'none' || page.host === undefined) return;
        void ports
          .markSite(page.tabId, page.host)
          .then(async isMarked => isMarked && change({ page: await ports.readPage() }));
      }}
    />
  );
}

/** Nearly every page answers sooner, and no word flickers. */
const WAIT_MS = 400;

function ReadingPage() {
  const words = useWords(CALL_WORDS);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  // Its line is there from the start: what comes into it must not push the buttons away.
  return (
    <p class="page-top" role="status" data-of-page>
      {isLong ? words.readingPage : '\u00a0'}
    </p>
  );
}
