import { type CallRecord, CHOSEN_OUTCOMES, type Outcome } from '../../lib/calls/call-record';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { formatSince } from '../../lib/language/format';
import { showRoute } from '../app/app-route';
import { useLanguage, useWords } from '../hooks/use-words';

/** The attempt nobody gave an outcome yet. */
export interface OpenAttemptProps {
  readonly call: CallRecord;
  readonly at: number;
  readonly onOutcome: (call: CallRecord, outcome: Outcome) => void;
  readonly onDrop: (call: CallRecord) => void;
}

/** "You were calling … How did it go?" with every outcome one press away. */
export function OpenAttempt({ call, at, onOutcome, onDrop }: OpenAttemptProps) {
  const words = useWords(CALLS_WORDS);
  const language = useLanguage();
  return (
    <section class="open-attempt" aria-labelledby="open-attempt">
      <h2 id="open-attempt">
        {words.open(call.details?.officeName ?? words.unknownOffice, formatSince(call.startedAt, at, language))}{' '}
        {words.openQuestion}
      </h2>
      <div class="open-outcomes">
        {CHOSEN_OUTCOMES.map(outcome => (
          <button key={outcome} type="button" class="btn small" onClick={() => onOutcome(call, outcome)}>
            {words.outcomes[outcome]}
          </button>
        ))}
      </div>
      <p class="open-links">
        <a class="link" href={showRoute({ page: 'call', campaign: call.campaign, action: call.action })}>
          {words.backToScript}
        </a>
        <button type="button" class="link" onClick={() => onDrop(call)}>
          {words.drop}
        </button>
      </p>
    </section>
  );
}
