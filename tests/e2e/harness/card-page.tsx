/** Bundled for a plain page: the card's component with its own style, in a root axe can look into. Made-up data, real component. */
import { render } from 'preact';
import starter from '../../../campaigns/starter.json';
import packaged from '../../../campaigns/topics.json';
import { MentionCard } from '../../../components/card/MentionCard';
import css from '../../../components/card/mention-card.css?inline';
import type { ItemSource } from '../../../lib/campaigns/campaign-schema';
import type { Topic } from '../../../lib/campaigns/topic-schema';
import { prepareCardTopics } from '../../../lib/mentions/card-topic';

const topics = prepareCardTopics(packaged.topics as Topic[], starter.items as unknown as ItemSource[]);
const asked = new URLSearchParams(location.search);
const topic = topics.find(({ id }) => id === asked.get('topic')) ?? topics[0];

const host = document.createElement('div');
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
root.adoptedStyleSheets = [sheet];
const place = document.createElement('div');
place.className = 'place';
place.style.translate = '24px 24px';
root.append(place);
document.querySelector('main')?.append(host);
if (topic) {
  const ignore = () => undefined;
  render(
    <MentionCard
      topic={topic}
      language={asked.get('language') === 'es' ? 'es' : 'en'}
      position={{ position: 2, all: 12 }}
      also={topics.filter(({ id }) => id !== topic.id).slice(0, 2)}
      onTopic={ignore}
      onOpen={ignore}
      onNotHere={ignore}
      onClose={ignore}
    />,
    place,
  );
}
