import { useCallback, useEffect, useState } from 'preact/hooks';
import { CallPage } from '../../components/call/CallPage';
import { LanguageContext } from '../../components/hooks/use-words';
import type { CallPorts } from '../../lib/calls/call-ports';
import { chooseLanguage } from '../../lib/language/language';
import { changeSettings, watchSettings } from '../../lib/platform/settings-store';
import type { Settings } from '../../lib/settings/settings';

interface AppProps {
  readonly ports: CallPorts;
  /** As read at the start; later changes arrive by themselves. */
  readonly settings: Settings;
}

/** The popup: the call screen in the caller's language. */
export function App({ ports, settings: first }: AppProps) {
  const [settings, setSettings] = useState(first);
  useEffect(() => watchSettings(setSettings), []);
  const onSettings = useCallback(
    async (change: (now: Settings) => Settings) => setSettings(await changeSettings(change)),
    [],
  );
  const language = chooseLanguage(settings.language, navigator.languages);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext.Provider value={language}>
      <CallPage ports={ports} settings={settings} onSettings={onSettings} hasPage />
    </LanguageContext.Provider>
  );
}
