import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome, Way } from '../../lib/calls/call-record';
import type { Reading } from '../../lib/calls/call-stand';
import { chooseOffer } from '../../lib/calls/choose-offer';
import { inLanguage } from '../../lib/campaigns/in-language';
import { CALL_WORDS } from '../../lib/language/call-words';
import { rememberBlank } from '../../lib/script/fill-values';
import type { Field } from '../../lib/script/script-view';
import { nameAsSaid } from '../../lib/settings/profile';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import { usePart } from '../hooks/use-part';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import { EarlierCalls } from './EarlierCalls';
import { loadSayBegun, loadScriptChanges } from './first-parts';
import type { LoggedPanelProps } from './LoggedPanel';
import { OutcomeButtons } from './OutcomeButtons';
import { PromiseLead } from './PromiseLead';
import type { ReadingBar as ReadingBarPart } from './ReadingBar';
import { readLineFacts } from './read-line-facts';
import { SaySection } from './SaySection';
import { spokenTarget } from './spoken-target';
import type { Together } from './together';
import type { CallSubject } from './use-call-desk';
import { nameStand } from './use-call-view';
import { useQuote } from './use-quote';
import { useScript, VOICEMAIL_TAB } from './use-script';
import { WhoSection } from './WhoSection';

interface CallStepsProps extends CallScene, Pick<LoggedPanelProps, 'offered' | 'onOffered'> {
  readonly ReadingBar: typeof ReadingBarPart | undefined;
  /** True when the caller came back from another panel: the keyboard goes on at the office. */
  readonly isBack: boolean;
  readonly onOwn: () => void;
  readonly onDone: () => void;
}

const loadScriptMore = async () => (await import('./ScriptMore')).ScriptMore;
const loadPracticePanel = async () => (await import('./PracticePanel')).PracticePanel;

/** The three steps for the target shown. */
export function CallSteps(props: CallStepsProps) {
  const { view, desk, congress, settings, onSettings, choose, ReadingBar } = props;
  const language = useLanguage();
  const target = view.target?.kind === 'unresolved' ? null : view.target;
  const [hasMoved, setMoved] = useState(props.isBack);
  const go = (id: string) => {
    setMoved(true);
    choose({ target: id });
  };
  const facts = readLineFacts(props);
  const [chosen, setTogether] = useState<Together | null>(null);
  const together = chosen?.with === nameStand(view) ? chosen : null;
  const callable = target?.kind === 'callable' ? target : null;
  const quote = useQuote({ ...props, target: callable });
  const script = useScript({
    merge: together?.merge,
    sayEarlier: quote.say,
    campaign: view.campaign.key,
    action: view.action,
    target,
    profile: settings.profile,
    congress,
    language,
    isMachine: facts.isMachine,
    reading: props.reading,
    onReading: choose,
  });
  const ScriptMore = usePart(script !== null, loadScriptMore);
  const ScriptChanges = usePart(view.stored.oldScripts !== undefined, loadScriptChanges);
  const [atHand, setAtHand] = useState<string | null>(null);
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
        renderEarlier={(number, id) => <EarlierCalls {...props} number={number} target={id} />}
        call={desk.call}
        isReady={desk.isReady}
        onBegin={(office, way) => begin(all, way, { office, language, reading: script?.reading })}
        hasMoved={hasMoved}
        onTarget={go}
        onAddOwn={props.onOwn}
        onRemoveOwn={id => {
          setMoved(true);
          void onSettings(now => removeOwn(now, id));
        }}
        facts={facts}
      />
      {facts.below}
      {script && (
        <SaySection
          // Another office's script begins at its top.
          key={target?.id}
          script={script}
          lead={[
            // The quote is for people, not for a machine.
            script.tab !== VOICEMAIL_TAB && <PromiseLead {...quote} at={props.at} timeZone={props.ports.timeZone} />,
            ScriptChanges && !together && <ScriptChanges {...props} script={script} />,
          ]}
          isLarge={settings.largeText}
          atHand={atHand}
          tools={
            ReadingBar && (
              <ReadingBar
                {...props}
                blocks={script.view.blocks.map(({ key }) => key)}
                atHand={atHand}
                onAtHand={setAtHand}
              />
            )
          }
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
      {/* A call in hand is asked for also where its campaign ended, or went, while it rang. */}
      {(callable || desk.call) && <HowSection {...all} target={view.target} onNext={go} />}
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

interface Rung {
  readonly office: CallableTarget;
  readonly language: 'en' | 'es';
  readonly reading: Reading | undefined;
}

/** The attempt, and with it how the script is read: a reopened window reads on. */
async function begin(scene: Said, way: Way, { office, language, reading }: Rung): Promise<void> {
  const subject = readSubject(scene, office, language);
  const kept = scene.keep(reading);
  if (subject) await scene.desk.begin(subject, way);
  await kept;
}

const loadAfterOffer = async () => (await import('./AfterOffer')).AfterOffer;
const loadLoggedPanel = async () => (await import('./LoggedPanel')).LoggedPanel;

type HowSectionProps = Said & Pick<LoggedPanelProps, 'target' | 'onNext'>;

function HowSection(props: HowSectionProps) {
  const { desk, target, at } = props;
  const words = useWords(CALL_WORDS);
  const language = useLanguage();
  // Fetched while the caller reads or talks, so that it is there the moment the call is logged.
  const LoggedPanel = usePart(true, loadLoggedPanel);
  // So is what is offered then, to the few to whom anything is.
  const isOffered = props.offered !== null || chooseOffer(props.settings, props.data.count + 1) !== null;
  const AfterOffer = usePart(isOffered, loadAfterOffer);
  const { call } = desk;
  const isLogged = call?.state === 'ended' && desk.saved !== null;
  const wasLogged = useRef(false);
  useEffect(() => {
    wasLogged.current = isLogged;
  }, [isLogged]);
  const goOn = (id: string) => {
    // The keyboard goes to the next office, not back to how this call went.
    wasLogged.current = false;
    props.onNext(id);
  };
  const isOpen = call?.state === 'open';
  const sayBegun = usePart(isOpen, loadSayBegun);
  if (call && isLogged)
    return LoggedPanel && <LoggedPanel key={call.id} {...props} {...{ call, AfterOffer }} onNext={goOn} />;
  const begun = isOpen && sayBegun ? sayBegun(call, { at, language, timeZone: props.ports.timeZone }) : '';
  const finish = (outcome: Outcome) => {
    void desk.finish(target?.kind === 'callable' ? readSubject(props, target, language) : null, outcome);
  };
  return (
    <OutcomeButtons
      question={isOpen ? words.wereCalling(call.details?.officeName ?? '', begun) : words.how}
      isSaving={desk.isSaving}
      canDrop={isOpen}
      takesFocus={wasLogged.current}
      onOutcome={finish}
      onDrop={() => void desk.drop()}
    />
  );
}
