import { useId, useState } from 'preact/hooks';
import { CALL_WORDS } from '../../lib/language/call-words';
import type { MentionRow as Row } from '../../lib/mentions/group-mentions';
import type { MentionExcerpt } from '../../lib/mentions/mention';
import { ReasonChips } from '../campaigns/ReasonChips';
import { useWords } from '../hooks/use-words';

/** One thing to do about a mention, in words. */
export interface MentionAction {
  readonly key: string;
  readonly title: string;
  /** What one finds behind it. */
  readonly detail: string;
  /** Why it stands where it does, the deciding reason first. */
  readonly why: readonly string[];
  readonly onOpen: () => void;
}

/** One place of a page where a name stands, or several that read the same. */
export interface MentionRowProps {
  readonly row: Row;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** What can be done about it, best first. */
  readonly actionsFor: (mention: MentionExcerpt) => readonly MentionAction[];
  readonly onGo: (index: number) => void;
  /** After an action was chosen. */
  readonly onAct: () => void;
}

/** The words with what stands around them; pressed, the way to them on the page and what can be done. */
export function MentionRow({ row, isOpen, onToggle, ...more }: MentionRowProps) {
  const id = useId();
  const { mention, indexes } = row;
  return (
    <li>
      <button type="button" class="mention" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        {/* The page's text may run the other way, or hold marks that turn what follows. */}
        <bdi dir="auto">
          {mention.before}
          <mark>{mention.words}</mark>
          {mention.after}
        </bdi>
        {indexes.length > 1 && <span class="times"> × {indexes.length}</span>}
      </button>
      <div id={id} class="mention-more" hidden={!isOpen}>
        {isOpen && <RowActions row={row} {...more} />}
      </div>
    </li>
  );
}

function RowActions({ row, actionsFor, onGo, onAct }: Omit<MentionRowProps, 'isOpen' | 'onToggle'>) {
  const words = useWords(CALL_WORDS);
  const { mention, indexes } = row;
  const [shown, setShown] = useState(0);
  const actions = actionsFor(mention);
  const goNext = () => {
    onGo(indexes[shown % indexes.length] ?? mention.index);
    setShown(shown + 1);
  };
  return (
    <>
      <button type="button" class="btn small" onClick={goNext}>
        {indexes.length === 1 ? words.showOnPage : words.showOnPageNext((shown % indexes.length) + 1, indexes.length)}
      </button>
      {actions.length === 0 && <p class="soft">{words.noActionNow}</p>}
      <ul class="rows">
        {actions.map(action => (
          <li key={action.key}>
            <button
              type="button"
              class="row"
              onClick={() => {
                onAct();
                action.onOpen();
              }}
            >
              <b>{action.title}</b>
              <span class="soft">{action.detail}</span>
              <ReasonChips why={action.why} isLive />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
