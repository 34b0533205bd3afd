import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { OWN_OFFICE_WORDS } from '../../lib/language/own-office-words';
import type { OwnOfficeDraft } from '../../lib/targets/own-office';
import { useWords } from '../hooks/use-words';
import './own-office.css';

/** A form of four fields; `problems` name what is wrong, by field, in the caller's language. */
export interface OwnOfficeFormProps {
  readonly problems: Partial<Record<keyof OwnOfficeDraft, string>>;
  readonly onAdd: (draft: OwnOfficeDraft) => void;
  readonly onCancel: () => void;
}

const EMPTY: OwnOfficeDraft = { name: '', number: '', seenAt: '', isSheriff: false, isAdministrative: false };

/** *My own office*: a sheriff or county board no feed lists yet. */
export function OwnOfficeForm({ problems, onAdd, onCancel }: OwnOfficeFormProps) {
  const words = useWords(OWN_OFFICE_WORDS);
  const [draft, setDraft] = useState(EMPTY);
  const form = useRef<HTMLFormElement>(null);
  const administrative = useId();
  // The first field, later the first that is wrong, which says what is wrong with it.
  useEffect(() => {
    const find = (what: string) => form.current?.querySelector<HTMLElement>(what);
    (find('[aria-invalid]') ?? find('input'))?.focus();
  }, [problems]);
  const change = (part: Partial<OwnOfficeDraft>) => setDraft({ ...draft, ...part });
  return (
    <form
      ref={form}
      class="own-office"
      aria-labelledby="own-title"
      onSubmit={event => {
        event.preventDefault();
        onAdd(draft);
      }}
    >
      <h2 id="own-title">{words.ownTitle}</h2>
      <p class="hint">{words.ownExplains}</p>
      <Field label={words.ownName} problem={problems.name} value={draft.name} onValue={name => change({ name })} />
      <Field
        label={words.ownNumber}
        problem={problems.number}
        inputMode="tel"
        value={draft.number}
        onValue={number => change({ number })}
      />
      <Field
        label={words.ownSeen}
        problem={problems.seenAt}
        placeholder={words.ownSeenHint}
        value={draft.seenAt}
        onValue={seenAt => change({ seenAt })}
      />
      <label class="check">
        <input
          class="tick"
          type="checkbox"
          checked={draft.isSheriff}
          onChange={event => change({ isSheriff: event.currentTarget.checked })}
        />
        {words.ownSheriff}
      </label>
      {draft.isSheriff && (
        <label class="check">
          <input
            class="tick"
            type="checkbox"
            {...tellProblem(problems.isAdministrative, administrative)}
            checked={draft.isAdministrative}
            onChange={event => change({ isAdministrative: event.currentTarget.checked })}
          />
          {words.ownAdministrative}
        </label>
      )}
      <Problem id={administrative} text={problems.isAdministrative} />
      <div class="form-buttons">
        <button type="submit" class="btn strong">
          {words.ownSave}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {words.ownCancel}
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly problem: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly inputMode?: 'tel';
  readonly placeholder?: string;
}

function Field({ label, problem, onValue, ...input }: FieldProps) {
  const id = useId();
  return (
    <>
      <label>
        <span class="label">{label}</span>
        <input
          {...input}
          {...tellProblem(problem, id)}
          class="field"
          autocomplete="off"
          onInput={event => onValue(event.currentTarget.value)}
        />
      </label>
      <Problem id={id} text={problem} />
    </>
  );
}

const tellProblem = (problem: string | undefined, id: string) =>
  problem === undefined ? {} : ({ 'aria-invalid': true, 'aria-describedby': id } as const);

function Problem({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  return text === undefined ? null : (
    <p id={id} class="notice bad">
      {text}
    </p>
  );
}
