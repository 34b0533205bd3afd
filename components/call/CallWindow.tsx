import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CallPorts } from '../../lib/calls/call-ports';
import { chooseLanguage } from '../../lib/language/language';
import type { Settings } from '../../lib/settings/settings';
import { LanguageContext } from '../hooks/use-words';
import { CallPage, type CallPageProps } from './CallPage';
import type { CallPlace } from './call-scene';

/** A window of ours that is one call screen. */
export interface CallWindowProps extends Pick<CallPageProps, 'ReadingBar' | 'onDrawn'> {
  readonly place: Exclude<CallPlace, 'tab'>;
  readonly ports: CallPorts;
  /** As read at the start; later changes arrive by themselves. */
  readonly settings: Settings;
  readonly changeSettings: (change: (now: Settings) => Settings) => Promise<Settings>;
  readonly watchSettings: (show: (settings: Settings) => void) => () => void;
}

/** Popup and panel: the call screen in the caller's language. */
export function CallWindow({ settings: first, changeSettings, watchSettings, ...page }: CallWindowProps) {
  const [settings, setSettings] = useState(first);
  useEffect(() => watchSettings(setSettings), [watchSettings]);
  const onSettings = useCallback(
    async (change: (now: Settings) => Settings) => setSettings(await changeSettings(change)),
    [changeSettings],
  );
  const language = chooseLanguage(settings.language, navigator.languages);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext.Provider value={language}>
      <CallPage {...page} settings={settings} onSettings={onSettings} />
    </LanguageContext.Provider>
  );
}
