import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** A step that is asked twice. */
export interface ConfirmProps {
  readonly start: string;
  /** The accessible name of the first button, where its words alone do not tell which. */
  readonly startLabel?: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
  readonly onYes: () => void;
}

/** A button that asks once more before it acts: the focus goes to the way back, and returns to the button on *no*. */
export function Confirm(props: ConfirmProps) {
  const [isAsking, setAsking] = useState(false);
  const question = useId();
  const start = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) no.current?.focus();
    else if (wasAsking.current) start.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const look = props.isDangerous ? 'btn small danger' : 'btn small';
  if (!isAsking) {
    return (
      <button
        ref={start}
        type="button"
        class={look}
        aria-label={props.startLabel}
        disabled={props.isDisabled}
        onClick={() => setAsking(true)}
      >
        {props.start}
      </button>
    );
  }
  return (
    <fieldset
      class="confirm"
      aria-labelledby={question}
      onKeyDown={event => {
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      <p id={question}>{props.question}</p>
      <p class="form-row">
        <button
          type="button"
          class={look}
          onClick={() => {
            setAsking(false);
            props.onYes();
          }}
        >
          {props.yes}
        </button>
        <button ref={no} type="button" class="btn small" onClick={() => setAsking(false)}>
          {props.no}
        </button>
      </p>
    </fieldset>
  );
}
