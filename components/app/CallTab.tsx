import { useMemo } from 'preact/hooks';
import type { CallLog } from '../../lib/calls/call-log';
import { APP_WORDS } from '../../lib/language/app-words';
import { CallPage } from '../call/CallPage';
import { ReadingBar } from '../call/ReadingBar';
import { CallsFailed } from '../calls/CallsFailed';
import { useWords } from '../hooks/use-words';
import type { PageScene } from './AppShell';
import type { CallRoute } from './app-route';
import { useHeadingFocus, usePageTitle } from './use-page-title';
import '../call/call.css';
import '../call/narrow.css';
import './call-tab.css';

/** The call screen's place in a tab, with what its address asked for. */
export interface CallTabProps extends PageScene {
  readonly asked: CallRoute;
}

/** The call screen in a tab. */
export function CallTab({ asked, ...scene }: CallTabProps) {
  const words = useWords(APP_WORDS);
  usePageTitle(words.titled(words.callTitle), scene.language);
  const { log } = scene.log;
  if (!log) {
    return (
      <main>
        {scene.log.state === 'failed' ? (
          <CallsFailed />
        ) : (
          <p role="status" class="loading">
            {words.loading}
          </p>
        )}
      </main>
    );
  }
  return <Opened {...scene} log={log} asked={asked} />;
}

function Opened({
  log,
  asked,
  ports,
  settings,
  changeSettings,
}: Omit<CallTabProps, 'log'> & { readonly log: CallLog }) {
  const callPorts = useMemo(() => ports.createCallPorts(log), [ports, log]);
  const { campaign, action, target = null, number = null } = asked;
  const top = useHeadingFocus<HTMLDivElement>();
  return (
    <div ref={top} class="call-tab" tabIndex={-1}>
      <CallPage
        ports={callPorts}
        settings={settings}
        onSettings={changeSettings}
        asked={{ campaign, action, target, line: number }}
        place="tab"
        ReadingBar={ReadingBar}
      />
    </div>
  );
}
