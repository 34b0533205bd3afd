import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AFTER_CALL_WORDS } from '../../lib/language/after-call-words';
import { hasLeft } from '../hooks/has-left';
import { useDraft } from '../hooks/use-draft';
import { useTypingPause } from '../hooks/use-typing-pause';
import { useWords } from '../hooks/use-words';
import './logged.css';

/** What is said after a call was saved. */
export interface LoggedNoticeProps {
  /** "Logged: Voicemail, White House comment line". */
  readonly sentence: string;
  /** True when only one of the two stores took it. */
  readonly isSavedOnce: boolean;
  readonly note: string;
  readonly isNoteSaved: boolean;
  /** The next office's name, or null when this was the last. */
  readonly nextName: string | null;
  /** The same member's office at home, after a number where nobody could be talked to; or null. */
  readonly elsewhere: string | null;
  readonly onElsewhere: () => void;
  readonly onUndo: () => void;
  readonly onNote: (note: string) => void;
  readonly onNext: () => void;
  /** True when what this outcome asks deserves more room than the script. */
  readonly asks: boolean;
  /** What this outcome asks or offers. */
  readonly children: ComponentChildren;
}

/** *Logged*, with undo, a note for oneself and the way on. */
export function LoggedNotice(props: LoggedNoticeProps) {
  const words = useWords(AFTER_CALL_WORDS);
  const [note, setNote] = useDraft(props.note);
  const keepNote = () => {
    if (note === props.note) return;
    pause.note();
    props.onNote(note);
  };
  const pause = useTypingPause(note, keepNote);
  const said = useRef<HTMLParagraphElement>(null);
  // The button pressed is gone: the keyboard and the screen reader go on where the news is.
  useEffect(() => said.current?.focus(), []);
  return (
    <section class={props.asks ? 'logged asks' : 'logged'} aria-label={words.logged}>
      <div class="logged-line">
        <p class="logged-words" ref={said} tabIndex={-1}>
          {props.sentence}
        </p>
        <button type="button" class="btn small" onClick={props.onUndo}>
          {words.undo}
        </button>
      </div>
      {props.isSavedOnce && <p class="notice bad">{words.loggedOnce}</p>}
      {props.children}
      <form
        class="note"
        onSubmit={event => {
          event.preventDefault();
          keepNote();
        }}
        onFocusOut={event => hasLeft(event) && keepNote()}
      >
        <input
          class="field"
          autocomplete="off"
          aria-label={words.note}
          placeholder={words.note}
          maxLength={2000}
          value={note}
          onInput={event => setNote(event.currentTarget.value)}
        />
        {/* Not disabled: the keyboard may be on it when the pause has kept the note. */}
        <button type="submit" class="btn small" aria-disabled={note === props.note}>
          {props.isNoteSaved && note === props.note ? words.noteSaved : words.saveNote}
        </button>
      </form>
      {props.elsewhere !== null && (
        <button type="button" class="btn wide" onClick={props.onElsewhere}>
          {props.elsewhere}
        </button>
      )}
      <button type="button" class="btn strong wide" onClick={props.onNext}>
        {props.nextName === null ? words.finish : words.next(props.nextName)}
      </button>
    </section>
  );
}
