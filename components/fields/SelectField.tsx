import { useId } from 'preact/hooks';

/** One of several, with its label. */
export interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  /** Value and words of each, in order. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
  /** For whoever gives it the focus. */
  readonly field?: { readonly current: HTMLSelectElement | null };
}

/** A label and its list to choose from. */
export function SelectField({ label, value, options, onChoose, hint, isDisabled, field }: SelectFieldProps) {
  const id = useId();
  return (
    <div>
      <label class="label" for={id}>
        {label}
      </label>
      <select
        {...(field && { ref: field })}
        id={id}
        class="field select"
        value={value}
        disabled={isDisabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={event => onChoose(event.currentTarget.value)}
      >
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
