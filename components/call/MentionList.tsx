import { useState } from 'preact/hooks';
import { CALL_WORDS } from '../../lib/language/call-words';
import type { MentionExcerpt } from '../../lib/mentions/mention';
import { useWords } from '../hooks/use-words';

/** Mentions of the page in front, as the content script listed them. */
export interface MentionListProps {
  readonly mentions: readonly MentionExcerpt[];
  /** Topic id to the label a reader knows: 287(g). */
  readonly labels: Readonly<Record<string, string>>;
  readonly onGo: (index: number) => void;
}

/** "This page mentions 287(g) 3 times", with the list to jump through: the way to the marks without a mouse. */
export function MentionList({ mentions, labels, onGo }: MentionListProps) {
  const words = useWords(CALL_WORDS);
  const [isOpen, setOpen] = useState(false);
  const topics = [...new Set(mentions.map(mention => mention.topic))].map(topic => labels[topic] ?? topic);
  const [only] = topics;
  if (only === undefined) return null;
  // Several labels would take the script's room; the list names them.
  const sentence =
    topics.length === 1 ? words.pageMentions(only, mentions.length) : words.pageMentionsMany(mentions.length);
  return (
    <section class="mentions" aria-label={sentence}>
      <div class="mentions-line">
        <p>{sentence}</p>
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hideMentions : words.showMentions}
        </button>
      </div>
      {isOpen && (
        <ol class="mention-list">
          {mentions.map(mention => (
            <li key={mention.index}>
              <button
                type="button"
                class="mention"
                aria-label={words.goToMention(mention.words)}
                onClick={() => onGo(mention.index)}
              >
                {mention.before}
                <mark>{mention.words}</mark>
                {mention.after}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
