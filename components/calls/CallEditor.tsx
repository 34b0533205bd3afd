import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type CallRecord, CHOSEN_OUTCOMES, type Outcome } from '../../lib/calls/call-record';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { useWords } from '../hooks/use-words';
import type { CallChange } from './CallsScreen';

/** A call while it is corrected. */
export interface CallEditorProps {
  readonly call: CallRecord;
  readonly onSave: (change: CallChange) => void;
  readonly onCancel: () => void;
}

const LONGEST_NOTE = 2_000;

/** Outcome and note of a call; Escape leaves them as they were. */
export function CallEditor({ call, onSave, onCancel }: CallEditorProps) {
  const words = useWords(CALLS_WORDS);
  const id = useId();
  const [outcome, setOutcome] = useState(call.outcome);
  const [note, setNote] = useState(call.details?.note ?? '');
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isUnchosen = call.outcome === undefined || call.outcome === 'not_recorded';
  const offered: readonly Outcome[] = isUnchosen ? ['not_recorded', ...CHOSEN_OUTCOMES] : CHOSEN_OUTCOMES;
  return (
    <form
      class="call-editor"
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel();
      }}
      onSubmit={event => {
        event.preventDefault();
        onSave({ outcome, note: note.trim() });
      }}
    >
      <div>
        <label class="label" for={`${id}-outcome`}>
          {words.outcomeLabel}
        </label>
        <select
          ref={first}
          id={`${id}-outcome`}
          class="field select"
          value={outcome ?? 'not_recorded'}
          onChange={event => setOutcome(event.currentTarget.value as Outcome)}
        >
          {offered.map(name => (
            <option key={name} value={name}>
              {words.outcomes[name]}
            </option>
          ))}
        </select>
      </div>
      {call.details && (
        <div>
          <label class="label" for={`${id}-note`}>
            {words.noteLabel}
          </label>
          <textarea
            id={`${id}-note`}
            class="field"
            autocomplete="off"
            rows={3}
            maxLength={LONGEST_NOTE}
            value={note}
            onInput={event => setNote(event.currentTarget.value)}
          />
        </div>
      )}
      <p class="form-row">
        <button type="submit" class="btn small">
          {words.save}
        </button>
        <button type="button" class="btn small" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
