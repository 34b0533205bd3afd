import { READING_WORDS } from '../../lib/language/reading-words';
import type { Settings } from '../../lib/settings/settings';
import { useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';

/** *Larger text*, for the script in every window. */
export function LargerText({ settings, onSettings }: Pick<CallScene, 'settings' | 'onSettings'>) {
  const words = useWords(READING_WORDS);
  const turn = (now: Settings): Settings => ({ ...now, largeText: !now.largeText });
  return (
    <button type="button" class="link" aria-pressed={settings.largeText} onClick={() => void onSettings(turn)}>
      {words.larger}
    </button>
  );
}
