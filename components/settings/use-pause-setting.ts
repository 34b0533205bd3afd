import { showLocalDate } from '../../lib/campaigns/local-date';
import { formatPauseEnd } from '../../lib/language/format-time';
import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import { advancePause, findPauseEnd, startPause } from '../../lib/settings/pause';
import type { Settings } from '../../lib/settings/settings';
import type { PageScene } from '../app/AppShell';
import { useWords } from '../hooks/use-words';
import type { PauseSettingProps } from './PauseSetting';

/** Stores a change about pages, has the browser follow it, and says a sentence with its undo. */
export type ChangeMarking = (wanted: (now: Settings) => Settings, done?: string, undo?: () => void) => Promise<void>;

/** Whether marking is paused, until when, and the two presses about it, each taken back by the other. */
export function usePauseSetting(
  { ports, settings, at, language }: PageScene,
  change: ChangeMarking,
): PauseSettingProps {
  const words = useWords(SETTINGS_WORDS);
  const { timeZone } = ports;
  const readEnd = () => formatPauseEnd(findPauseEnd(ports.now(), timeZone), language, timeZone);
  const isPaused = advancePause(settings.pause, showLocalDate(at, timeZone)) !== null;
  const pause = (now: Settings): Settings => ({ ...now, pause: startPause(showLocalDate(ports.now(), timeZone)) });
  const resume = (now: Settings): Settings => ({ ...now, pause: null });
  const onPause = () => void change(pause, words.paused(readEnd()), () => void change(resume, words.resumed));
  const onResume = () => void change(resume, words.resumed, () => void change(pause, words.paused(readEnd())));
  return { isPaused, until: isPaused ? readEnd() : null, onPause, onResume };
}
