import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CallLog } from '../../lib/calls/call-log';
import { APP_WORDS } from '../../lib/language/app-words';
import { PRINT_WORDS } from '../../lib/language/print-words';
import type { PageScene } from '../app/AppShell';
import { type PrintRoute, showRoute } from '../app/app-route';
import { MissingScreen } from '../app/MissingScreen';
import { PageHeading } from '../app/PageHeading';
import { usePageTitle } from '../app/use-page-title';
import { type CallData, EMPTY_CALL_DATA, loadLaw } from '../call/use-call-data';
import { useCallView } from '../call/use-call-view';
import { useCongress } from '../call/use-congress';
import { CallsFailed } from '../calls/CallsFailed';
import { useWords } from '../hooks/use-words';
import { PrintCard } from './PrintCard';

/** A card to print, and which one the address asks for. */
export interface PrintPageProps extends PageScene {
  readonly asked: PrintRoute;
}

/** The number and the script of one office on one page; made here and now, so that no address ever carries what the caller said about themselves. */
export function PrintPage(scene: PrintPageProps) {
  const words = useWords(PRINT_WORDS);
  const frame = useWords(APP_WORDS);
  usePageTitle(frame.titled(words.title), scene.language);
  const { log, state } = scene.log;
  if (log) return <Found {...scene} open={log} />;
  return state === 'failed' ? <CallsFailed /> : <Waiting />;
}

function Waiting() {
  const words = useWords(APP_WORDS);
  return (
    <p role="status" class="loading">
      {words.loading}
    </p>
  );
}

function Found({
  open,
  asked,
  ports,
  feeds,
  settings,
  language,
  at,
  changeSettings,
}: PrintPageProps & { readonly open: CallLog }) {
  const words = useWords(PRINT_WORDS);
  const callPorts = useMemo(() => ports.createCallPorts(open), [ports, open]);
  const { profile, ownOffices } = settings;
  const [read, setRead] = useState<Pick<CallData, 'ownOffices' | 'createLaw'> | null>(null);
  useEffect(() => {
    const reading = Promise.all([callPorts.readOwnOffices(ownOffices), loadLaw(feeds.feeds)]);
    void reading.then(([own, createLaw]) => setRead({ ownOffices: own, createLaw }));
  }, [callPorts, ownOffices, feeds]);
  const data = useMemo(() => ({ ...EMPTY_CALL_DATA, feeds, ...read }), [feeds, read]);
  const congress = useCongress(callPorts, { profile, feeds, at });
  const chosen = useMemo(() => ({ ...asked, line: asked.number }), [asked]);
  const { timeZone } = ports;
  const view = useCallView({ data, congress, settings, language, at, timeZone, chosen, call: null });
  const isReading =
    read === null ||
    view?.targets.some(one => one.kind === 'unresolved' && one.gaps?.some(({ kind }) => kind === 'reading'));
  const isThere = view?.campaign.key === asked.campaign && view.action?.id === asked.action;
  const target = view?.targets.find(({ id }) => id === asked.target);
  if (!isThere || !target || target.kind === 'unresolved') return isReading ? <Waiting /> : <MissingScreen />;
  const back = showRoute({ ...asked, page: 'call', number: asked.number ?? undefined });
  return (
    <>
      <PageHeading title={words.title} />
      {target.kind === 'callable' ? (
        <PrintCard
          target={target}
          action={view.action}
          settings={settings}
          congress={congress}
          onSettings={changeSettings}
        />
      ) : (
        <p class="notice">{words.noNumber}</p>
      )}
      <p class="print-tools">
        <a class="link" href={back}>
          {words.back}
        </a>
      </p>
    </>
  );
}
