import { useEffect, useRef } from 'preact/hooks';
import { DONE_WORDS } from '../../lib/language/done-words';
import { useWords } from '../hooks/use-words';
import './done.css';

/** What is left when every target was rung. */
export interface DoneScreenProps {
  readonly callsToday: number;
  /** The next call day in words, or null. */
  readonly again: string | null;
  readonly others: readonly { readonly id: string; readonly title: string; readonly summary: string | null }[];
  readonly shareText: string;
  /** The campaign's own page, as its feed has it; null where there is none. */
  readonly shareLink: string | null;
  /** What was copied last; `failed` when the browser did not let us. */
  readonly copied: 'text' | 'link' | 'failed' | null;
  readonly onOpen: (action: string) => void;
  readonly onCopyShare: () => void;
  readonly onCopyLink: () => void;
  /** Hands the text to the system's own way of sharing; null where there is none. */
  readonly onShare: (() => void) | null;
  readonly onBack: () => void;
}

/** Thanks, the campaign's other actions, and a text to pass on. */
export function DoneScreen(props: DoneScreenProps) {
  const words = useWords(DONE_WORDS);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="done" aria-labelledby="done-title">
      <h2 id="done-title" class="done-title" ref={title} tabIndex={-1}>
        {words.doneTitle}
      </h2>
      <p>
        {words.doneCount(props.callsToday)} {props.again !== null && words.againOn(props.again)}
      </p>
      {props.others.length > 0 && (
        <>
          <h3>{words.whatElse}</h3>
          <ul class="rows">
            {props.others.map(action => (
              <li key={action.id}>
                <button type="button" class="row" onClick={() => props.onOpen(action.id)}>
                  <b>{action.title}</b>
                  {action.summary !== null && <span class="soft">{action.summary}</span>}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.share}</h3>
      <p class="share">{props.shareText}</p>
      <div class="done-buttons">
        {props.onShare && (
          <button type="button" class="btn small" onClick={props.onShare}>
            {words.shareVia}
          </button>
        )}
        <button type="button" class="btn small" onClick={props.onCopyShare}>
          {props.copied === 'text' ? words.shareCopied : words.copyShare}
        </button>
        {props.shareLink !== null && (
          <button type="button" class="btn small" onClick={props.onCopyLink}>
            {props.copied === 'link' ? words.linkCopied : words.copyLink}
          </button>
        )}
        <button type="button" class="btn small" onClick={props.onBack}>
          {words.callAgain}
        </button>
      </div>
      <p class="hint" role="status">
        {props.copied === 'failed' && words.notCopied}
      </p>
    </section>
  );
}
