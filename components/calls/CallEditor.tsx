import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type CallRecord, CHOSEN_OUTCOMES, type Outcome, STANCES, type Stance } from '../../lib/calls/call-record';
import { LAST_DAY } from '../../lib/calls/follow-up';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { SelectField } from '../fields/SelectField';
import { useWords } from '../hooks/use-words';
import type { CallChange } from './use-call-list';

/** A call while it is corrected. */
export interface CallEditorProps {
  readonly call: CallRecord;
  /** Hears what is other than it was: the rest another window may have written. */
  readonly onSave: (change: CallChange) => void;
  readonly onCancel: () => void;
}

const LONGEST_NOTE = 2_000;
const LONGEST_PROMISE = 500;

/** Outcome, what was said, note and follow-up of a call; nothing changes until saved. */
export function CallEditor({ call, onSave, onCancel }: CallEditorProps) {
  const words = useWords(CALLS_WORDS);
  const id = useId();
  const [outcome, setOutcome] = useState(call.outcome);
  const [stance, setStance] = useState(call.details?.stance);
  const [note, setNote] = useState(call.details?.note ?? '');
  const [promise, setPromise] = useState(call.details?.promise ?? '');
  const [on, setOn] = useState(call.followUp?.on ?? '');
  const [isDone, setDone] = useState(call.followUp?.isDone ?? false);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isUnchosen = call.outcome === undefined || call.outcome === 'not_recorded';
  const offered: readonly Outcome[] = isUnchosen ? ['not_recorded', ...CHOSEN_OUTCOMES] : CHOSEN_OUTCOMES;
  const save = () => {
    const followUp = on === '' ? null : { on, isDone };
    const hasDate = on !== (call.followUp?.on ?? '') || isDone !== (call.followUp?.isDone ?? false);
    onSave({
      ...(outcome !== call.outcome && { outcome }),
      ...(note !== (call.details?.note ?? '') && { note: note.trim() }),
      ...(promise !== (call.details?.promise ?? '') && { promise: promise.trim() }),
      ...(stance !== call.details?.stance && { stance: stance ?? null }),
      ...(hasDate && { followUp }),
    });
  };
  return (
    <form
      class="call-editor"
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <SelectField
        field={first}
        label={words.outcomeLabel}
        value={outcome ?? 'not_recorded'}
        options={offered.map(name => [name, words.outcomes[name]])}
        onChoose={value => setOutcome(value as Outcome)}
      />
      {outcome === 'reached' && call.details && (
        <SelectField
          label={words.stanceLabel}
          value={stance ?? ''}
          options={[['', words.noStance], ...STANCES.map(each => [each, words.stances[each]] as const)]}
          onChoose={value => setStance(value === '' ? undefined : (value as Stance))}
        />
      )}
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
      {call.details && (
        <div>
          <label class="label" for={`${id}-promise`}>
            {words.promiseLabel}
          </label>
          <input
            id={`${id}-promise`}
            class="field"
            autocomplete="off"
            maxLength={LONGEST_PROMISE}
            value={promise}
            onInput={event => setPromise(event.currentTarget.value)}
          />
        </div>
      )}
      <div>
        <label class="label" for={`${id}-on`}>
          {words.followUpLabel}
        </label>
        <input
          id={`${id}-on`}
          type="date"
          class="field"
          autocomplete="off"
          max={LAST_DAY}
          value={on}
          onInput={event => setOn(event.currentTarget.value)}
        />
      </div>
      {on !== '' && (
        <label class="check">
          <input
            type="checkbox"
            class="tick"
            checked={isDone}
            onChange={event => setDone(event.currentTarget.checked)}
          />
          {words.followUpIsDone}
        </label>
      )}
      <p class="form-row">
        <button type="submit" class="btn strong">
          {words.save}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
