import { useId } from 'preact/hooks';
import { useDraft } from '../hooks/use-draft';
import { useTypingPause } from '../hooks/use-typing-pause';

/** A time of day with its label. */
export interface TimeFieldProps {
  readonly label: string;
  /** After midnight. */
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => void;
}

const two = (part: number) => String(part).padStart(2, '0');

/** Keeps a time when the field is left, Enter is pressed or typing rests: on the way to 18:30 browsers tell of 01:30 too. */
export function TimeField({ label, minutes, onMinutes }: TimeFieldProps) {
  const id = useId();
  const stored = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const [time, setTime] = useDraft(stored);
  const keep = (typed: string) => {
    pause.note();
    const [hour, minute] = typed.split(':').map(Number);
    // An emptied field has no time: the one there was stays.
    if (hour === undefined || minute === undefined) setTime(null);
    else if (typed !== stored) onMinutes(hour * 60 + minute);
  };
  // A tab that is closed does not leave its field first; one that is emptied is about to be typed into.
  const pause = useTypingPause(time, () => time !== '' && keep(time));
  return (
    <div>
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="time"
        class="field time"
        autocomplete="off"
        required
        value={time}
        onInput={event => setTime(event.currentTarget.value)}
        onBlur={event => keep(event.currentTarget.value)}
        onKeyDown={event => event.key === 'Enter' && keep(event.currentTarget.value)}
      />
    </div>
  );
}
