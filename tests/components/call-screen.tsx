import { useState } from 'preact/hooks';
import { CallPage } from '../../components/call/CallPage';
import { LanguageContext } from '../../components/hooks/use-words';
import type { CallPorts } from '../../lib/calls/call-ports';
import { DEFAULT_SETTINGS, type Language, type Settings } from '../../lib/settings/settings';
import { type CallWorld, createSampleCallPorts } from './sample-call-ports';
import { storedSample } from './sample-feeds';
import { type Screen, show } from './screen';

function Page({ ports, first }: { readonly ports: CallPorts; readonly first: Settings }) {
  const [settings, setSettings] = useState(first);
  return (
    <CallPage
      ports={ports}
      settings={settings}
      onSettings={async change => setSettings(change)}
      asked={{ campaign: 'https://neighbours.example/feed.json end-it', action: null }}
      hasPage={false}
    />
  );
}

/** The call screen at the sample feed's campaign. */
export function showCall(
  start: Partial<CallWorld> = {},
  { language = 'en', settings = {} }: { readonly language?: Language; readonly settings?: Partial<Settings> } = {},
): { readonly screen: Screen; readonly world: CallWorld } {
  const { ports, world } = createSampleCallPorts({ feeds: [storedSample()], ...start });
  const screen = show(
    <LanguageContext.Provider value={language}>
      <Page ports={ports} first={{ ...DEFAULT_SETTINGS, ...settings }} />
    </LanguageContext.Provider>,
  );
  return { screen, world };
}
