import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallRecord, Outcome, Way } from '../../lib/calls/call-record';
import { inLanguage } from '../../lib/campaigns/in-language';
import { CALL_WORDS } from '../../lib/language/call-words';
import { formatSince } from '../../lib/language/format';
import { rememberBlank } from '../../lib/script/fill-values';
import type { Field } from '../../lib/script/script-view';
import { nameAsSaid } from '../../lib/settings/profile';
import type { Line } from '../../lib/targets/office';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import { showNumber } from '../../lib/targets/show-number';
import { usePart } from '../hooks/use-part';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import { OutcomeButtons } from './OutcomeButtons';
import { SaySection } from './SaySection';
import { spokenTarget } from './spoken-target';
import type { Together } from './together';
import type { CallSubject } from './use-call-desk';
import { nameStand } from './use-call-view';
import { useLineFacts } from './use-line-facts';
import { useScript } from './use-script';
import { WhoSection } from './WhoSection';

interface CallStepsProps extends CallScene {
  readonly onOwn: () => void;
  readonly onDone: () => void;
}

const loadScriptMore = async () => (await import('./ScriptMore')).ScriptMore;
const loadLoggedNotice = async () => (await import('./LoggedNotice')).LoggedNotice;
const loadScriptChanges = async () => (await import('./ScriptChanges')).ScriptChanges;
const loadPracticePanel = async () => (await import('./PracticePanel')).PracticePanel;

/** The three steps for the target shown. */
export function CallSteps(props: CallStepsProps) {
  const { view, desk, congress, settings, onSettings, choose } = props;
  const language = useLanguage();
  const target = view.target?.kind === 'unresolved' ? null : view.target;
  const [hasMoved, setMoved] = useState(false);
  const go = (id: string) => {
    if (desk.call?.state === 'ended') desk.putAway();
    setMoved(true);
    choose({ target: id });
  };
  const facts = useLineFacts(props);
  const [chosen, setTogether] = useState<Together | null>(null);
  const together = chosen?.with === nameStand(view) ? chosen : null;
  const script = useScript({
    merge: together?.merge,
    action: view.action,
    target,
    profile: settings.profile,
    congress,
    language,
    isMachine: facts.isMachine,
  });
  const ScriptMore = usePart(script !== null, loadScriptMore);
  const ScriptChanges = usePart(view.stored.oldScripts !== undefined, loadScriptChanges);
  const [practice, setPractice] = useState<'on' | 'over' | null>(null);
  const PracticePanel = usePart(practice === 'on', loadPracticePanel);
  const all = { ...props, together };
  const rememberTyped = (field: Field) => {
    const value = script?.typedValue(field);
    if (value === undefined) return;
    void onSettings(now => ({ ...now, profile: rememberBlank(now.profile, field, value) }));
  };
  if (practice === 'on' && PracticePanel && script && target) {
    const { officeName } = spokenTarget(target, script.script.language.startsWith('es') ? 'es' : 'en');
    const close = () => setPractice('over');
    return <PracticePanel script={script} officeName={officeName} onTyped={rememberTyped} onClose={close} />;
  }
  return (
    <>
      <WhoSection
        targets={view.targets}
        position={view.position}
        done={view.done}
        call={desk.call}
        isReady={desk.isReady}
        onBegin={(office, way) => begin(props, way, readSubject(all, office, language))}
        hasMoved={hasMoved}
        onTarget={go}
        onAddOwn={props.onOwn}
        onRemoveOwn={id => void onSettings(now => removeOwn(now, id))}
        facts={facts}
      />
      {facts.below}
      {script && (
        <SaySection
          script={script}
          lead={ScriptChanges && !together && <ScriptChanges {...props} script={script} />}
          onTyped={rememberTyped}
        >
          {ScriptMore && target && (
            <ScriptMore
              {...props}
              script={script}
              target={target}
              together={together}
              onTogether={setTogether}
              hasPractised={practice === 'over'}
              onPractise={() => setPractice('on')}
              onTyped={rememberTyped}
            />
          )}
        </SaySection>
      )}
      {target?.kind === 'callable' && <HowSection {...all} target={target} onNext={go} />}
    </>
  );
}

/** The scene with the campaigns that are said together. */
interface Said extends CallStepsProps {
  readonly together: Together | null;
}

type OwnHolder = Parameters<Parameters<CallScene['onSettings']>[0]>[0];
const removeOwn = (now: OwnHolder, id: string): OwnHolder => ({
  ...now,
  ownOffices: now.ownOffices.filter(own => own.id !== id),
});

function readSubject(
  { view, settings, together }: Said,
  target: CallableTarget,
  language: 'en' | 'es',
): CallSubject | null {
  if (!view.action) return null;
  const { profile } = settings;
  return {
    campaign: view.campaign.key,
    action: view.action.id,
    target: target.id,
    ...(together && { also: together.companions.map(({ part }) => part) }),
    details: {
      officeName: target.person?.name ?? inLanguage(target.office, language).name,
      number: target.line.number,
      campaignTitle: [view.campaign.title, ...(together?.companions ?? []).map(({ title }) => title)].join(' + '),
      name: nameAsSaid(profile),
      place: profile.city,
      note: '',
    },
  };
}

async function begin({ desk }: CallScene, way: Way, subject: CallSubject | null): Promise<void> {
  if (subject) await desk.begin(subject, way);
}

const NOBODY_TALKED: readonly (Outcome | undefined)[] = ['busy', 'mailbox_full', 'no_answer'];

/** The member's next office at home, after a number where nobody could be talked to. */
function findElsewhere({ lines }: CallableTarget, { outcome, details }: CallRecord): Line | undefined {
  if (!NOBODY_TALKED.includes(outcome)) return;
  const rung = lines.findIndex(line => line.number === details?.number);
  return lines.slice(rung + 1).find(line => line.purpose === 'district');
}

function HowSection(props: Said & { readonly target: CallableTarget; readonly onNext: (target: string) => void }) {
  const { desk, target, view, at } = props;
  const words = useWords(CALL_WORDS);
  const language = useLanguage();
  const { call } = desk;
  // Before it is needed: what was logged must be said at once.
  const LoggedNotice = usePart(true, loadLoggedNotice);
  const next = view.targets.find(
    other => other.kind === 'callable' && other.id !== target.id && !view.done.has(other.id),
  );
  const saved = call?.state === 'ended' ? desk.saved : null;
  const elsewhere = call?.state === 'ended' ? findElsewhere(target, call) : undefined;
  const wasLogged = useRef(false);
  useEffect(() => {
    wasLogged.current = saved !== null;
  }, [saved]);
  if (call && saved && LoggedNotice) {
    return (
      <LoggedNotice
        key={call.id}
        sentence={words.loggedAs(words.outcomes[call.outcome ?? 'not_recorded'], call.details?.officeName ?? '')}
        isSavedOnce={saved.copies === 1}
        note={call.details?.note ?? ''}
        isNoteSaved={(call.details?.note ?? '') !== ''}
        nextName={next?.kind === 'callable' ? (next.person?.name ?? inLanguage(next.office, language).name) : null}
        elsewhere={elsewhere ? words.tryOffice(elsewhere.at?.city ?? '', showNumber(elsewhere.number)) : null}
        onElsewhere={() => {
          desk.putAway();
          if (elsewhere) props.choose({ target: target.id, line: elsewhere.number });
        }}
        onUndo={() => void desk.undo()}
        onNote={note => void desk.writeNote(note)}
        onNext={() => {
          if (next) return props.onNext(next.id);
          desk.putAway();
          props.onDone();
        }}
      />
    );
  }
  const isOpen = call?.state === 'open';
  const since = isOpen && at - call.startedAt >= 60_000 ? formatSince(call.startedAt, at, language) : null;
  const finish = (outcome: Outcome) => {
    const subject = readSubject(props, target, language);
    if (subject) void desk.finish(subject, outcome);
  };
  return (
    <OutcomeButtons
      question={isOpen ? words.wereCalling(call.details?.officeName ?? '', since) : words.how}
      isSaving={desk.isSaving}
      canDrop={isOpen}
      takesFocus={wasLogged.current}
      onOutcome={finish}
      onDrop={() => void desk.drop()}
    />
  );
}
