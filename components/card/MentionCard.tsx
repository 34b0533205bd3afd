import { CARD_WORDS } from '../../lib/language/card-words';
import type { CardAction, CardTopic } from '../../lib/mentions/card-topic';
import type { Language } from '../../lib/settings/settings';

/** A topic to show and what can be done from its card; every callback gets the event, for the caller to judge whether it is real. */
export interface MentionCardProps {
  readonly topic: CardTopic;
  /** The page's language, not the user's: the card must not tell the page anything about them. */
  readonly language: Language;
  readonly onOpen: (event: Event, action: CardAction) => void;
  readonly onNotHere: (event: Event) => void;
  readonly onClose: (event: Event) => void;
}

/** The card beside a mention: what the topic is in two sentences, what one can do, and the way to be left alone. */
export function MentionCard({ topic, language, onOpen, onNotHere, onClose }: MentionCardProps) {
  const words = CARD_WORDS[language];
  return (
    <div class="card" role="dialog" aria-label={words.card(topic.label[language])} lang={language} tabIndex={-1}>
      <div class="top">
        <h2>{topic.label[language]}</h2>
        <button type="button" class="close" aria-label={words.close} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <p>{topic.explains[language]}</p>
      <ul>
        {topic.actions.map(action => (
          <li key={`${action.campaign} ${action.action}`}>
            <button type="button" class="act" onClick={event => onOpen(event, action)}>
              <b>{action.title[language]}</b>
              <span>{words.detail[action.kind]}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="act quiet" onClick={onNotHere}>
        <b>{words.notHere}</b>
        <span>{words.notHereDetail}</span>
      </button>
    </div>
  );
}
