import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import type { CallEdit } from '../../lib/calls/call-session';
import { findNextOfficeDay, LAST_DAY } from '../../lib/calls/follow-up';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { AFTER_CALL_WORDS } from '../../lib/language/after-call-words';
import { formatLongDay } from '../../lib/language/format-time';
import { hasLeft } from '../hooks/has-left';
import { useDraft } from '../hooks/use-draft';
import { useTypingPause } from '../hooks/use-typing-pause';
import { useLanguage, useWords } from '../hooks/use-words';

/** A day to come back to an office. */
export interface FollowUpFormProps {
  readonly call: CallRecord;
  readonly at: number;
  readonly timeZone: string;
  readonly onEdit: (edit: CallEdit) => void;
}

/** When to call back, or what was promised and when to ask after it; a promise waits behind a press. */
export function FollowUpForm({ call, at, timeZone, onEdit }: FollowUpFormProps) {
  const words = useWords(AFTER_CALL_WORDS);
  const language = useLanguage();
  const id = useId();
  const isPromise = call.outcome === 'reached';
  const [isOpen, setOpen] = useState(!isPromise);
  const [promise, setPromise] = useDraft(call.details?.promise ?? '');
  const [on, setOn] = useDraft(call.followUp?.on ?? findNextOfficeDay(at, timeZone));
  const { followUp } = call;
  const promiseField = useRef<HTMLInputElement>(null);
  const wasClosed = useRef(!isOpen);
  // The button pressed is gone.
  useEffect(() => {
    if (isOpen && wasClosed.current) promiseField.current?.focus();
  }, [isOpen]);
  const today = showLocalDate(at, timeZone);
  const isKept = followUp?.on === on && (!isPromise || call.details?.promise === promise.trim());
  // On the way to a year browsers tell of the year 2 and 20, too.
  const isDay = on.length === 10 && on >= today;
  const keep = () => {
    if (!isDay || isKept) return;
    pause.note();
    onEdit({ followUp: { on, isDone: false }, ...(isPromise && { promise: promise.trim() }) });
  };
  /** What nobody asked to keep: a promise once there is one. */
  const keepTyped = () => {
    if (isOpen && (!isPromise || promise.trim())) keep();
  };
  const pause = useTypingPause(`${on} ${promise}`, keepTyped);
  if (!isOpen) {
    return (
      <button type="button" class="link follow-up-open" onClick={() => setOpen(true)}>
        {words.promised}
      </button>
    );
  }
  return (
    <form
      class="follow-up-form"
      onSubmit={event => {
        event.preventDefault();
        keep();
      }}
      // A promise that was typed is kept by whatever takes the keyboard elsewhere.
      onFocusOut={event => {
        if (hasLeft(event)) keepTyped();
      }}
    >
      {isPromise && (
        <input
          class="field promise"
          ref={promiseField}
          autocomplete="off"
          aria-label={words.promise}
          placeholder={words.promise}
          maxLength={500}
          value={promise}
          onInput={event => setPromise(event.currentTarget.value)}
        />
      )}
      <label class="label" for={id}>
        {isPromise ? words.askAgainOn : words.callBackOn}
      </label>
      <input
        id={id}
        type="date"
        class="field"
        autocomplete="off"
        required
        min={today}
        max={LAST_DAY}
        value={on}
        onInput={event => setOn(event.currentTarget.value)}
      />
      {/* Not disabled: the keyboard may be on it when the pause has kept what was typed. */}
      <button type="submit" class="btn small" aria-disabled={isKept || on === ''}>
        {words.keepPromise}
      </button>
      <p class="hint" role="status">
        {isKept && words.planned(formatLongDay(followUp.on, language, Number(today.slice(0, 4))))}
      </p>
    </form>
  );
}
