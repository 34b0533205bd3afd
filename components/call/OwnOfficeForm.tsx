import { useEffect, useRef, useState } from 'preact/hooks';
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
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (part: Partial<OwnOfficeDraft>) => setDraft({ ...draft, ...part });
  return (
    <form
      class="own-office"
      aria-labelledby="own-title"
      onSubmit={event => {
        event.preventDefault();
        onAdd(draft);
      }}
    >
      <h2 id="own-title">{words.ownTitle}</h2>
      <p class="hint">{words.ownExplains}</p>
      <label>
        <span class="label">{words.ownName}</span>
        <input
          ref={first}
          class="field"
          autocomplete="off"
          value={draft.name}
          onInput={event => change({ name: event.currentTarget.value })}
        />
      </label>
      <Problem text={problems.name} />
      <label>
        <span class="label">{words.ownNumber}</span>
        <input
          class="field"
          type="tel"
          autocomplete="off"
          value={draft.number}
          onInput={event => change({ number: event.currentTarget.value })}
        />
      </label>
      <Problem text={problems.number} />
      <label>
        <span class="label">{words.ownSeen}</span>
        <input
          class="field"
          autocomplete="off"
          placeholder={words.ownSeenHint}
          value={draft.seenAt}
          onInput={event => change({ seenAt: event.currentTarget.value })}
        />
      </label>
      <Problem text={problems.seenAt} />
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
            checked={draft.isAdministrative}
            onChange={event => change({ isAdministrative: event.currentTarget.checked })}
          />
          {words.ownAdministrative}
        </label>
      )}
      <Problem text={problems.isAdministrative} />
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

function Problem({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <p class="notice bad" role="alert">
      {text}
    </p>
  );
}
