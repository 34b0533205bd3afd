import { useId, useState } from 'preact/hooks';
import { CONGRESS_WORDS } from '../../lib/language/congress-words';
import { useWords } from '../hooks/use-words';

/** Asks for the ZIP where it is needed. */
export interface ZipFormProps {
  readonly zip: string;
  readonly onZip: (zip: string) => void;
}

/** One field and a button; five digits, with or without four more. */
export function ZipForm({ zip, onZip }: ZipFormProps) {
  const words = useWords(CONGRESS_WORDS);
  const id = useId();
  const [typed, setTyped] = useState(zip);
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      class="zip-form"
      onSubmit={event => {
        event.preventDefault();
        const wanted = typed.trim();
        const isZip = /^\d{5}(-\d{4})?$/.test(wanted);
        setWrong(!isZip);
        if (isZip) onZip(wanted);
      }}
    >
      <label class="label" for={id}>
        {words.zipLabel}
      </label>
      <span class="zip-row">
        <input
          id={id}
          class="field"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={10}
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={`${id}-said`}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="btn small">
          {words.zipFind}
        </button>
      </span>
      <span id={`${id}-said`} class="hint bad" role="status">
        {isWrong && words.zipProblem}
      </span>
    </form>
  );
}
