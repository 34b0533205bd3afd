import { useEffect, useRef } from 'preact/hooks';
import { APP_WORDS } from '../../lib/language/app-words';
import { useWords } from '../hooks/use-words';
import { useMessages } from './use-messages';
import { focusHeading } from './use-page-title';
import './message-bar.css';

/** The page's one live region, at its foot; a message stays until the next or until it is put away. */
export function MessageBar() {
  const words = useWords(APP_WORDS);
  const { current, clear } = useMessages();
  const undo = useRef<HTMLButtonElement>(null);
  const id = current?.id;
  useEffect(() => {
    if (id !== undefined) undo.current?.focus();
  }, [id]);
  const putAway = () => {
    clear();
    focusHeading();
  };
  return (
    <section class="message-bar" aria-label={words.messages}>
      <p role="status" class={current ? 'message-text' : 'hidden-text'}>
        {current?.text}
      </p>
      {current && (
        <div class={current.isBad ? 'message-buttons bad' : 'message-buttons'}>
          {current.undo && (
            <button
              ref={undo}
              type="button"
              class="btn small"
              onClick={() => {
                const undoIt = current.undo;
                putAway();
                undoIt?.();
              }}
            >
              {words.undo}
            </button>
          )}
          <button type="button" class="btn small" onClick={putAway}>
            {words.dismiss}
          </button>
        </div>
      )}
    </section>
  );
}
