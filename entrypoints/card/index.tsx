import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MentionCard } from '../../components/card/MentionCard';
import css from '../../components/card/mention-card.css?inline';
import { CARD_TOPICS } from '../../lib/mentions/packaged-topics';
import { cardTopicOf } from '../../lib/mentions/page-topic';
import { sendFromPage } from '../../lib/messages/page-side';
import { createCardHost } from '../../lib/page/card-host';
import { readPageState } from '../../lib/page/page-state';

/** Injected when a mark is clicked: shows cards from then on. */
export default defineUnlistedScript(() => {
  const state = readPageState();
  if (!state || state.showCard) return;
  state.showCard = createCardHost(
    {
      css,
      show: (place, mark, { mayAct, close }) => {
        const topic = CARD_TOPICS.find(({ id }) => id === cardTopicOf(mark.topic));
        if (!topic) return false;
        const whenReal = (event: Event, act: () => void) => {
          if (mayAct(event)) act();
        };
        render(
          <MentionCard
            topic={topic}
            language={document.documentElement.lang.toLowerCase().startsWith('es') ? 'es' : 'en'}
            onClose={close}
            onOpen={(event, { campaign, action }) =>
              whenReal(event, () => {
                void sendFromPage('action.open', { topic: topic.id, campaign, action });
                close();
              })
            }
            onNotHere={event =>
              whenReal(event, () => {
                void sendFromPage('site.off', {});
                state.stop();
              })
            }
          />,
          place,
        );
        return true;
      },
      clear: place => render(null, place),
    },
    state.signal,
  );
  const { wanted } = state;
  state.wanted = undefined;
  if (wanted) state.showCard(wanted);
});
