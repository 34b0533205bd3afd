import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import { useWords } from '../hooks/use-words';

/** Whether marking rests for the day. */
export interface PauseSettingProps {
  readonly isPaused: boolean;
  /** The time of day the pause ends, null at midnight. */
  readonly until: string | null;
  readonly onPause: () => void;
  readonly onResume: () => void;
}

/** *Pause for today*, or until when it lasts and the way out. */
export function PauseSetting({ isPaused, until, onPause, onResume }: PauseSettingProps) {
  const words = useWords(SETTINGS_WORDS);
  return (
    <div class="pause-setting">
      {isPaused && <p class="notice">{words.paused(until)}</p>}
      <button type="button" class="btn small" onClick={isPaused ? onResume : onPause}>
        {isPaused ? words.resume : words.pauseToday}
      </button>
      {!isPaused && <p class="hint">{words.pauseExplains}</p>}
    </div>
  );
}
