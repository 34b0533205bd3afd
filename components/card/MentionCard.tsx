import { CARD_WORDS } from '../../lib/language/card-words';
import type { CardAction, CardTopic } from '../../lib/mentions/card-topic';
import type { Language } from '../../lib/settings/settings';

/** A topic to show and what can be done from its card; every callback gets the event, for the caller to judge whether it is real. */
export interface MentionCardProps {
  readonly topic: CardTopic;
  /** The language of the words on the page, not the user's: the card must not tell the page anything about them. */
  readonly language: Language;
  /** Which of the page's marks it is, from 1; left out where there is but one. */
  readonly position?: { readonly position: number; readonly all: number } | undefined;
  /** Labels of the paragraph's other topics. */
  readonly also: readonly { readonly id: string; readonly label: Readonly<Record<Language, string>> }[];
  readonly onTopic: (event: Event, id: string) => void;
  readonly onOpen: (event: Event, action: CardAction) => void;
  readonly onNotHere: (event: Event) => void;
  readonly onClose: (event: Event) => void;
}

/** The card beside a mention: what the topic is in two sentences, what one can do, and the way to be left alone. */
export function MentionCard(props: MentionCardProps) {
  const { topic, language, also, onTopic, onOpen, onNotHere, onClose } = props;
  const words = CARD_WORDS[language];
  const position = props.position && words.position(props.position.position, props.position.all);
  const name = [words.card(topic.label[language]), position].filter(Boolean).join(', ');
  return (
    <div class="card" role="dialog" aria-label={name} lang={language} tabIndex={-1}>
      <div class="top">
        <div>
          {position && <p class="position">{position}</p>}
          <h2>{topic.label[language]}</h2>
        </div>
        <button type="button" class="close" aria-label={words.close} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <p>{topic.explains[language]}</p>
      {also.length > 0 && (
        <div class="also">
          <span>{words.also}</span>
          {also.map(({ id, label }) => (
            <button key={id} type="button" onClick={event => onTopic(event, id)}>
              {label[language]}
            </button>
          ))}
        </div>
      )}
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
