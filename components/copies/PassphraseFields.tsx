import { useId, useState } from 'preact/hooks';
import { ratePassphrase } from '../../lib/calls/export/sealed-backup';
import { COPIES_WORDS } from '../../lib/language/copies-words';
import { useWords } from '../hooks/use-words';

/** A passphrase typed twice. */
export interface Passphrases {
  readonly first: string;
  readonly again: string;
}

/** Where a new passphrase is typed. */
export interface PassphraseFieldsProps {
  readonly typed: Passphrases;
  readonly onType: (typed: Passphrases) => void;
}

/** True when a file may be closed with it. */
export const isGoodPassphrase = ({ first, again }: Passphrases): boolean =>
  ratePassphrase(first) !== 'too_short' && first === again;

/** Two fields, how good it is, and that nobody can recover it. */
export function PassphraseFields({ typed, onType }: PassphraseFieldsProps) {
  const words = useWords(COPIES_WORDS);
  const [isShown, setShown] = useState(false);
  const rated = ratePassphrase(typed.first);
  const differs = typed.again !== '' && typed.first !== typed.again;
  return (
    <div class="passphrases">
      <p class="notice">{words.passphraseLost}</p>
      <Field
        label={words.passphrase}
        value={typed.first}
        isShown={isShown}
        said={typed.first === '' ? words.passphraseHint : words.strengths[rated]}
        isBad={typed.first !== '' && rated === 'too_short'}
        onType={first => onType({ ...typed, first })}
      />
      <Field
        label={words.passphraseAgain}
        value={typed.again}
        isShown={isShown}
        said={differs ? words.passphrasesDiffer : ''}
        isBad={differs}
        onType={again => onType({ ...typed, again })}
      />
      <label class="choice">
        <input
          type="checkbox"
          class="tick"
          checked={isShown}
          onChange={event => setShown(event.currentTarget.checked)}
        />
        <span>{words.showPassphrase}</span>
      </label>
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly isShown: boolean;
  /** What stands under the field. */
  readonly said: string;
  readonly isBad: boolean;
  readonly onType: (typed: string) => void;
}

function Field({ label, value, isShown, said, isBad, onType }: FieldProps) {
  const id = useId();
  const props = {
    id,
    class: 'field',
    spellcheck: false,
    value,
    'aria-invalid': isBad,
    'aria-describedby': `${id}-said`,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onType(event.currentTarget.value),
  };
  return (
    <div>
      <label class="label" for={id}>
        {label}
      </label>
      {isShown ? (
        <input {...props} type="text" autocomplete="off" />
      ) : (
        <input {...props} type="password" autocomplete="off" />
      )}
      <p id={`${id}-said`} class={isBad ? 'hint bad' : 'hint'} role="status">
        {said}
      </p>
    </div>
  );
}
