import { useState } from 'preact/hooks';
import { CALL_WORDS } from '../../lib/language/call-words';
import type { MentionExcerpt } from '../../lib/mentions/mention';
import { useWords } from '../hooks/use-words';

/** Mentions of the page in front, as the content script listed them. */
export interface MentionListProps {
  readonly mentions: readonly MentionExcerpt[];
  /** Topic id to the label a reader knows: 287(g). */
  readonly labels: ReadonlyMap<string, string>;
  /** True for words of a feed the user did not agree to have marked. */
  readonly isUnmarked: (topic: string) => boolean;
  readonly onGo: (index: number) => void;
  /** Opens *Feeds*, where it can be agreed to. */
  readonly onFeeds: () => void;
}

/** "This page mentions 287(g) 3 times", with the list to jump through: the way to the marks without a mouse. */
export function MentionList({ mentions, labels, isUnmarked, onGo, onFeeds }: MentionListProps) {
  const words = useWords(CALL_WORDS);
  const [isOpen, setOpen] = useState(false);
  const topics = [...new Set(mentions.map(({ topic }) => labels.get(topic) ?? words.feedTopic))];
  const unmarked = mentions.filter(({ topic }) => isUnmarked(topic)).length;
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
      {isOpen && unmarked > 0 && (
        <p class="mention-note">
          {words.unmarked(unmarked)}{' '}
          <button type="button" class="link" onClick={onFeeds}>
            {words.unmarkedStep}
          </button>
        </p>
      )}
    </section>
  );
}
