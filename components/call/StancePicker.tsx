import { useId } from 'preact/hooks';
import { STANCES, type Stance } from '../../lib/calls/call-record';
import { AFTER_CALL_WORDS } from '../../lib/language/after-call-words';
import { useWords } from '../hooks/use-words';

/** What an office said. */
export interface StancePickerProps {
  readonly stance: Stance | null;
  /** Null when the one chosen is pressed again. */
  readonly onStance: (stance: Stance | null) => void;
}

/** The stances as buttons, one press each. */
export function StancePicker({ stance, onStance }: StancePickerProps) {
  const words = useWords(AFTER_CALL_WORDS);
  const id = useId();
  return (
    <fieldset class="stances" aria-labelledby={id}>
      <span id={id} class="label">
        {words.stance}
      </span>
      {STANCES.map(each => (
        <button
          key={each}
          type="button"
          class="btn small"
          aria-pressed={stance === each}
          onClick={() => onStance(stance === each ? null : each)}
        >
          {words.stances[each]}
        </button>
      ))}
    </fieldset>
  );
}
