import { useEffect, useRef, useState } from 'preact/hooks';
import { CHOSEN_OUTCOMES, type Outcome } from '../../lib/calls/call-record';
import { CALL_WORDS } from '../../lib/language/call-words';
import { useWords } from '../hooks/use-words';

/** How the call ended, one press. */
export interface OutcomeButtonsProps {
  /** "How did it go?", or the sentence for a call left open. */
  readonly question: string;
  readonly isSaving: boolean;
  /** True while an attempt is open, which can be dropped as not made. */
  readonly canDrop: boolean;
  /** True after an undo: the button that was pressed is gone. */
  readonly takesFocus: boolean;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onDrop: () => void;
}

const AT_ONCE = 3;

/** The outcomes: three at once, the rest behind *Other*. */
export function OutcomeButtons(props: OutcomeButtonsProps) {
  const { question, isSaving, canDrop, takesFocus, onOutcome, onDrop } = props;
  const words = useWords(CALL_WORDS);
  const [isOpen, setOpen] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  const shown = isOpen ? CHOSEN_OUTCOMES : CHOSEN_OUTCOMES.slice(0, AT_ONCE);
  return (
    <section class="how" aria-labelledby="how-title" aria-busy={isSaving}>
      <div class="how-line">
        <h2 id="how-title" ref={title} tabIndex={-1}>
          {question}
        </h2>
        {canDrop && (
          <button
            type="button"
            class="link soft"
            onClick={() => {
              // It goes with the attempt.
              title.current?.focus();
              onDrop();
            }}
          >
            {words.dropAttempt}
          </button>
        )}
      </div>
      <div class={isOpen ? 'outcomes all' : 'outcomes'}>
        {shown.map(outcome => (
          // Not disabled: the keyboard is on the one pressed, and stays there when it could not be saved.
          <button
            key={outcome}
            type="button"
            class="btn"
            aria-disabled={isSaving}
            onClick={() => isSaving || onOutcome(outcome)}
          >
            {words.outcomes[outcome]}
          </button>
        ))}
        <button type="button" class="btn" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.fewer : words.more}
        </button>
      </div>
    </section>
  );
}
