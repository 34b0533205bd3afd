import { useEffect, useRef } from 'preact/hooks';
import { CALL_WORDS } from '../../lib/language/call-words';
import type { QuietReason } from '../../lib/settings/marking-now';
import type { QuietStep } from '../../lib/settings/quiet-steps';
import { useWords } from '../hooks/use-words';

/** Why the page in front is as it is; null when it is marked. */
export type QuietState = QuietReason | 'lost' | 'unread' | 'badge_only' | null;

/** What the popup says about marking on the page in front. */
export interface QuietBarProps {
  readonly state: QuietState;
  /** The site switched off, or not listed; undefined where the browser does not tell it. */
  readonly host: string | undefined;
  /** The time of day a pause ends, null at midnight. */
  readonly until: string | null;
  /** True when the page was read and has no mention. */
  readonly hasNone: boolean;
  /** True when the last press could not be stored. */
  readonly hasFailed: boolean;
  /** False where the browser would not let the site be read by itself. */
  readonly canMarkSite: boolean;
  readonly onStep: (step: QuietStep) => void;
  /** What can be done on a page that is not read by itself. */
  readonly onCheck: () => void;
  readonly onMarkSite: () => void;
}

/** What undoes a state, the way back first. */
const WAYS_BACK: Readonly<Record<NonNullable<QuietState>, readonly QuietStep[]>> = {
  lost: ['marks', 'badge_only'],
  off: ['marks', 'badge_only'],
  paused: ['resume'],
  site_off: ['here_again'],
  not_listed: [],
  unread: [],
  badge_only: ['marks'],
};

const WAYS_OUT: readonly QuietStep[] = ['pause', 'not_here', 'not_anywhere'];

/** One sentence and the next step; on a page that is read, behind one press the three ways to be left in peace, each taken back by one. */
export function QuietBar(props: QuietBarProps) {
  const { state, onStep } = props;
  const words = useWords(CALL_WORDS);
  const bar = useRef<HTMLElement>(null);
  const wasPressed = useRef(false);
  // What was pressed is gone when the state changes; its way back stands first
  useEffect(() => {
    if (wasPressed.current) bar.current?.querySelector<HTMLElement>('section > button, summary')?.focus();
    wasPressed.current = false;
  }, [state]);
  const press = (step: QuietStep) => {
    wasPressed.current = true;
    onStep(step);
  };
  const isRead = state === null || state === 'badge_only' || state === 'unread';
  const out = WAYS_OUT.filter(step => step !== 'not_here' || props.host !== undefined);
  return (
    <section ref={bar} class="page-bar" aria-label={words.marking}>
      <p role="status">{useSentence(props)}</p>
      {state !== null && <Steps steps={WAYS_BACK[state]} onPress={press} />}
      {(state === 'not_listed' || state === 'unread') && (
        <button type="button" class="link" onClick={props.onCheck}>
          {words.checkThisPage}
        </button>
      )}
      {state === 'not_listed' && props.canMarkSite && (
        <button type="button" class="link" onClick={props.onMarkSite}>
          {words.markThisSite}
        </button>
      )}
      {isRead && (
        <details class="ways-out">
          <summary class="link">{words.markingRow}</summary>
          <div>
            <Steps steps={out} onPress={press} />
          </div>
        </details>
      )}
    </section>
  );
}

interface StepsProps {
  readonly steps: readonly QuietStep[];
  readonly onPress: (step: QuietStep) => void;
}

function Steps({ steps, onPress }: StepsProps) {
  const words = useWords(CALL_WORDS);
  return (
    <>
      {steps.map(step => (
        <button key={step} type="button" class="link" onClick={() => onPress(step)}>
          {words.steps[step]}
        </button>
      ))}
    </>
  );
}

function useSentence({ state, host = '', until, hasNone, hasFailed }: QuietBarProps): string {
  const { quiet, checkedNone } = useWords(CALL_WORDS);
  if (hasFailed) return quiet.failed;
  switch (state) {
    case null:
      return hasNone ? checkedNone : '';
    case 'paused':
      return quiet.paused(until);
    case 'site_off':
      return quiet.site_off(host);
    case 'not_listed':
      return hasNone ? checkedNone : quiet.not_listed(host);
    default:
      return quiet[state];
  }
}
