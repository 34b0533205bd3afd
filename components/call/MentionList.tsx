import { useId, useState } from 'preact/hooks';
import { CALL_WORDS } from '../../lib/language/call-words';
import { groupMentions } from '../../lib/mentions/group-mentions';
import type { MentionExcerpt } from '../../lib/mentions/mention';
import { useWords } from '../hooks/use-words';
import { MentionGroup, type MentionGroupProps } from './MentionGroup';

/** Mentions of the page in front, as the content script listed them. */
export interface MentionListProps extends Pick<MentionGroupProps, 'onGo' | 'actionsFor'> {
  readonly mentions: readonly MentionExcerpt[];
  /** Topic id to the label a reader knows: 287(g). */
  readonly labels: ReadonlyMap<string, string>;
  /** True for words of a feed the user did not agree to have marked. */
  readonly isUnmarked: (topic: string) => boolean;
  /** True after a mention that was asked for was no longer there, until the next is. */
  readonly hasChanged: boolean;
  /** Opens *Feeds*, where it can be agreed to. */
  readonly onFeeds: () => void;
}

/** "287(g) 3 times on this page", with the list to jump through: the way to the marks without a mouse. */
export function MentionList(props: MentionListProps) {
  const { mentions, labels, isUnmarked } = props;
  const words = useWords(CALL_WORDS);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const groups = groupMentions(mentions, topic => labels.get(topic) ?? words.feedTopic);
  const unmarked = mentions.filter(({ topic }) => isUnmarked(topic)).length;
  const [only] = groups;
  if (only === undefined) return null;
  // Several labels would take the script's room; the list names them.
  const sentence =
    groups.length === 1 ? words.pageMentions(only.label, mentions.length) : words.pageMentionsMany(mentions.length);
  return (
    <section class="mentions" aria-label={sentence}>
      <div class="mentions-line">
        <p>{sentence}</p>
        <button type="button" class="link" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hideMentions : words.showMentions}
        </button>
      </div>
      <p role="status" class="mention-note">
        {props.hasChanged && words.pageChanged}
      </p>
      <div id={id} class="mention-list" hidden={!isOpen}>
        {isOpen &&
          groups.map(group => (
            <MentionGroup
              key={group.label}
              group={group}
              hasHeading={groups.length > 1}
              actionsFor={props.actionsFor}
              onGo={props.onGo}
              onAct={() => setOpen(false)}
            />
          ))}
        {isOpen && unmarked > 0 && (
          <p class="mention-note">
            {words.unmarked(unmarked)}{' '}
            <button type="button" class="link" onClick={props.onFeeds}>
              {words.unmarkedStep}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
