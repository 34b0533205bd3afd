/** A labelled search field with its own way to clear it. */
export interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly clear: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** Searches as one types; Escape or *Clear search* empties it. */
export function SearchField({ label, hint, clear, value, onInput }: SearchFieldProps) {
  return (
    <search class="search">
      <label class="label" for="search">
        {label}
      </label>
      <input
        id="search"
        class="field"
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={hint}
        maxLength={120}
        value={value}
        onInput={event => onInput(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Escape' && value !== '') onInput('');
        }}
      />
      {value !== '' && (
        <button type="button" class="link clear" onClick={() => onInput('')}>
          {clear}
        </button>
      )}
    </search>
  );
}
