import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import { useWords } from '../hooks/use-words';

/** One line of text that saves itself. */
export interface TextSettingProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric';
  /** What is wrong with a value, in words; such a value is not saved. */
  readonly findProblem?: (value: string) => string | null;
  readonly onSave: (value: string) => void;
}

const PAUSE_MS = 700;

/** Saves when the field is left, or after a pause in typing, so that a closed tab costs nothing. */
export function TextSetting(props: TextSettingProps) {
  const { label, value, hint, findProblem, onSave } = props;
  const words = useWords(SETTINGS_WORDS);
  const id = useId();
  const [draft, setDraft] = useState(value);
  const [isSaved, setSaved] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** Saves what is being typed; null once that is done. */
  const pending = useRef<(() => void) | null>(null);
  const stored = useRef(value);
  useEffect(() => {
    if (stored.current === value) return;
    stored.current = value;
    // Another window may have changed it; what is being typed here stays.
    if (pending.current === null) setDraft(value);
  }, [value]);
  // The page is left with the keyboard still in the field.
  useEffect(() => () => pending.current?.(), []);
  const problem = findProblem?.(draft.trim()) ?? null;
  const save = (typed: string) => {
    clearTimeout(timer.current);
    pending.current = null;
    const wanted = typed.trim();
    if (wanted === value || findProblem?.(wanted)) return;
    onSave(wanted);
    setSaved(true);
  };
  return (
    <div class="text-setting">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        inputMode={props.inputMode ?? 'text'}
        autocomplete="off"
        maxLength={props.maxLength ?? 120}
        value={draft}
        aria-describedby={`${id}-said`}
        aria-invalid={problem !== null}
        onInput={event => {
          const typed = event.currentTarget.value;
          pending.current = () => save(typed);
          setDraft(typed);
          setSaved(false);
          clearTimeout(timer.current);
          timer.current = setTimeout(pending.current, PAUSE_MS);
        }}
        onChange={event => save(event.currentTarget.value)}
      />
      <p id={`${id}-said`} class={problem === null ? 'hint' : 'hint bad'} role="status">
        {problem ?? (isSaved && draft.trim() === value ? words.saved : (hint ?? ''))}
      </p>
    </div>
  );
}
