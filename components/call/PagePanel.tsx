import { useState } from 'preact/hooks';
import { inLanguage } from '../../lib/campaigns/in-language';
import { CARD_TOPICS } from '../../lib/mentions/packaged-topics';
import { useLanguage } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import { PageBar } from './PageBar';

/** The tab in front, with its labels and what can be done about it. */
export function PagePanel({ data, change, ports }: CallScene) {
  const language = useLanguage();
  const [hasCheckedNone, setCheckedNone] = useState(false);
  const { page } = data;
  const topics = (data.feeds?.feeds ?? []).flatMap(({ feed }) => feed?.topics ?? []);
  const labels = Object.fromEntries([
    ...topics.map(topic => [topic.id, inLanguage(topic, language).label]),
    ...CARD_TOPICS.map(topic => [topic.id, topic.label[language]]),
  ]);
  if (page.kind === 'none') return null;
  const { tabId } = page;
  return (
    <PageBar
      page={page}
      labels={labels}
      hasCheckedNone={hasCheckedNone}
      onGo={index => void ports.showMention(tabId, index)}
      onCheck={() =>
        void ports.checkPage(tabId).then(checked => {
          setCheckedNone(checked.kind !== 'marked' || checked.mentions.length === 0);
          change({ page: checked });
        })
      }
      onMarkSite={() => {
        if (page.kind === 'marked') return;
        void ports
          .markSite(tabId, page.host)
          .then(async isMarked => isMarked && change({ page: await ports.readPage() }));
      }}
    />
  );
}
