import { findElsewhere } from '../../lib/calls/after-call';
import type { CallRecord, Outcome } from '../../lib/calls/call-record';
import { inLanguage } from '../../lib/campaigns/in-language';
import { AFTER_CALL_WORDS } from '../../lib/language/after-call-words';
import { CALL_WORDS } from '../../lib/language/call-words';
import type { ResolvedTarget } from '../../lib/targets/resolve-targets';
import { showNumber } from '../../lib/targets/show-number';
import { useLanguage, useWords } from '../hooks/use-words';
import type { AfterOffer as AfterOfferPart } from './AfterOffer';
import type { CallScene } from './call-scene';
import { EarlierFollowUp } from './EarlierFollowUp';
import { FollowUpForm } from './FollowUpForm';
import { LoggedNotice } from './LoggedNotice';
import { StancePicker } from './StancePicker';
import { type Offered, useOffer } from './use-offer';
import { WrongNumber } from './WrongNumber';
import './logged.css';

/** A call that was just logged. */
export interface LoggedPanelProps extends CallScene {
  readonly call: CallRecord;
  /** The office on screen: the one that was rung, unless its campaign went meanwhile. */
  readonly target: ResolvedTarget | null;
  readonly onNext: (target: string) => void;
  readonly onDone: () => void;
  /** What was offered after the last call that was followed by an offer. */
  readonly offered: Offered | null;
  readonly onOffered: (offered: Offered) => void;
  /** Null where nothing is offered, or until it has come. */
  readonly AfterOffer: typeof AfterOfferPart | null;
}

/** After these an earlier follow-up may be done: somebody was told. */
const SETTLING: readonly (Outcome | undefined)[] = ['reached', 'voicemail', 'call_back'];
const ASKING: readonly (Outcome | undefined)[] = ['reached', 'call_back', 'wrong_number'];

/** What each outcome leads to: what they said, a day to come back, a correction, another number, the next office. */
export function LoggedPanel(props: LoggedPanelProps) {
  const { desk, view, data, target, call, choose } = props;
  const { outcomes } = useWords(CALL_WORDS);
  const words = useWords(AFTER_CALL_WORDS);
  const language = useLanguage();
  const { details, outcome } = call;
  const next = view.targets.find(
    other => other.kind === 'callable' && other.id !== target?.id && !view.done.has(other.id),
  );
  const isCalled = target?.kind === 'callable' && target.id === call.target;
  const elsewhere = isCalled ? findElsewhere(target, call, data.wrongNumbers) : undefined;
  const number = elsewhere && showNumber(elsewhere.number);
  const offered = useOffer(props);
  const { AfterOffer } = props;
  return (
    <LoggedNotice
      sentence={words.loggedAs(outcomes[outcome ?? 'not_recorded'], details?.officeName ?? '')}
      asks={ASKING.includes(outcome)}
      isSavedOnce={desk.saved?.copies === 1}
      note={details?.note ?? ''}
      isNoteSaved={(details?.note ?? '') !== ''}
      nextName={next?.kind === 'callable' ? (next.person?.name ?? inLanguage(next.office, language).name) : null}
      elsewhere={number ? (elsewhere.at ? words.tryOffice(elsewhere.at.city, number) : words.tryNumber(number)) : null}
      onElsewhere={() => elsewhere && choose({ target: call.target, line: elsewhere.number })}
      onUndo={() => void desk.undo()}
      onNote={note => void desk.edit(call, { note })}
      onNext={() => {
        if (next) return props.onNext(next.id);
        desk.putAway();
        void props.keep();
        props.onDone();
      }}
    >
      <Consequence {...props} />
      {SETTLING.includes(outcome) && <EarlierFollowUp {...props} />}
      {offered && AfterOffer && (
        <AfterOffer {...props} offered={offered} onAnswer={answer => props.onOffered({ ...offered, answer })} />
      )}
    </LoggedNotice>
  );
}

function Consequence({ call, desk, ports, at }: LoggedPanelProps) {
  const words = useWords(AFTER_CALL_WORDS);
  const { timeZone } = ports;
  switch (call.outcome) {
    case 'reached':
      return (
        <>
          <StancePicker stance={call.details?.stance ?? null} onStance={stance => void desk.edit(call, { stance })} />
          <FollowUpForm call={call} at={at} timeZone={timeZone} onEdit={edit => void desk.edit(call, edit)} />
        </>
      );
    case 'call_back':
      return <FollowUpForm call={call} at={at} timeZone={timeZone} onEdit={edit => void desk.edit(call, edit)} />;
    case 'wrong_number':
      return <WrongNumber call={call} timeZone={timeZone} />;
    case 'busy':
    case 'no_answer':
      return <p class="hint">{words.staysOpen}</p>;
    default:
      return null;
  }
}
