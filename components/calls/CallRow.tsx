import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { formatClock } from '../../lib/language/format-time';
import { showStoredNumber } from '../../lib/targets/show-number';
import { useLanguage, useWords } from '../hooks/use-words';
import { CallEditor } from './CallEditor';
import type { CallChange } from './CallsScreen';

/** One call of the log. */
export interface CallRowProps {
  readonly call: CallRecord;
  readonly timeZone: string;
  /** Whether it is chosen while selecting several; null when not selecting. */
  readonly isSelected: boolean | null;
  readonly onToggle: () => void;
  readonly onChange: (change: CallChange) => void;
  readonly onDelete: () => void;
}

/** Time, outcome, office, number, campaign and note, with the ways to correct and delete it. */
export function CallRow(props: CallRowProps) {
  const words = useWords(CALLS_WORDS);
  const language = useLanguage();
  const { call, isSelected } = props;
  const [isEditing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const time = formatClock(call.startedAt, language, props.timeZone);
  const office = call.details?.officeName ?? words.unknownOffice;
  const outcome = call.outcome ? words.outcomes[call.outcome] : words.stillOpen;
  return (
    <article class={isSelected ? 'call-row selected' : 'call-row'} aria-label={`${office}, ${time}`}>
      <p class="call-time">
        {isSelected !== null && (
          <input
            type="checkbox"
            class="tick"
            checked={isSelected}
            aria-label={words.selectLabel(office, time)}
            onChange={props.onToggle}
          />
        )}
        <time dateTime={new Date(call.startedAt).toISOString()}>{time}</time>
      </p>
      <div class="call-what">
        <p class="call-office">
          <b>{office}</b>
          {call.details && <span class="number">{showStoredNumber(call.details.number)}</span>}
        </p>
        <CallFacts call={call} outcome={outcome} hasNote={!isEditing} />
        {isEditing && (
          <CallEditor
            call={call}
            onCancel={() => setEditing(false)}
            onSave={change => {
              setEditing(false);
              props.onChange(change);
            }}
          />
        )}
      </div>
      {isSelected === null && !isEditing && (
        <p class="call-buttons">
          <button
            ref={editButton}
            type="button"
            class="btn small"
            aria-label={words.editLabel(office, time)}
            onClick={() => setEditing(true)}
          >
            {words.edit}
          </button>
          <button type="button" class="btn small" aria-label={words.deleteLabel(office, time)} onClick={props.onDelete}>
            {words.delete}
          </button>
        </p>
      )}
    </article>
  );
}

interface CallFactsProps {
  readonly call: CallRecord;
  readonly outcome: string;
  readonly hasNote: boolean;
}

function CallFacts({ call, outcome, hasNote }: CallFactsProps) {
  const words = useWords(CALLS_WORDS);
  const { details } = call;
  const said = details ? words.said(details.name, details.place) : '';
  return (
    <>
      <p class="call-outcome">
        <span class={call.outcome === 'reached' || call.outcome === 'voicemail' ? 'outcome good' : 'outcome'}>
          {outcome}
        </span>
        <span class="soft">{words.ways[call.way]}</span>
      </p>
      {details ? (
        <p class="call-campaign">
          {details.campaignTitle !== '' && words.forCampaign(details.campaignTitle)}
          {said !== '' && (
            <span class="soft">
              {' '}
              · {words.saidAs} {said}
            </span>
          )}
        </p>
      ) : (
        <p class="call-campaign soft">{words.sealed}</p>
      )}
      {hasNote && details && details.note !== '' && (
        <p class="call-note">
          <span class="hidden-text">{words.noteTitle}: </span>
          {details.note}
        </p>
      )}
    </>
  );
}
