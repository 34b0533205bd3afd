import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MentionCard } from '../../components/card/MentionCard';
import css from '../../components/card/mention-card.css?inline';
import { CARD_TOPICS } from '../../lib/mentions/packaged-topics';
import { cardTopicOf } from '../../lib/mentions/topic-id';
import { sendFromPage } from '../../lib/messages/page-side';
import { createCardHost } from '../../lib/page/card-host';
import { elementAround, type Mark } from '../../lib/page/mark';
import { readNeighbours } from '../../lib/page/mark-neighbours';
import { readPageState } from '../../lib/page/page-state';

const topicOf = (mark: Mark) => CARD_TOPICS.find(({ id }) => id === cardTopicOf(mark.topic));

/** Injected when a mark is clicked: shows cards from then on. */
export default defineUnlistedScript(() => {
  const state = readPageState();
  if (!state || state.showCard) return;
  const open = createCardHost(
    {
      css,
      show: (place, mark, { mayAct, close }) => {
        const topic = topicOf(mark);
        if (!topic) return false;
        const { position, also } = readNeighbours(mark, state.cardMarksNow?.() ?? []);
        const whenReal = (event: Event, act: () => void) => {
          if (mayAct(event)) act();
        };
        render(
          <MentionCard
            topic={topic}
            language={elementAround(mark)?.matches(':lang(es)') ? 'es' : 'en'}
            position={position}
            also={also.flatMap(other => topicOf(other) ?? [])}
            onTopic={(event, id) =>
              whenReal(event, () => {
                const other = also.find(each => cardTopicOf(each.topic) === id);
                if (other) state.showCard?.(other);
              })
            }
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
  state.showCard = mark => {
    state.current = mark;
    open(mark);
  };
  const { wanted } = state;
  state.wanted = undefined;
  if (wanted) state.showCard(wanted);
});
