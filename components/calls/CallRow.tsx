import type { CallRecord } from '../../lib/calls/call-record';
import { countDays, type PlainDate } from '../../lib/campaigns/local-date';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { formatDay } from '../../lib/language/format';
import type { MomentFormats } from '../../lib/language/moment-formats';
import { showStoredNumber } from '../../lib/targets/show-number';
import { useLanguage, useWords } from '../hooks/use-words';

/** One call of the log. */
export interface CallRowProps {
  readonly call: CallRecord;
  readonly today: PlainDate;
  readonly formats: MomentFormats;
  /** Whether it is chosen while selecting several; null when not selecting. */
  readonly isSelected: boolean | null;
  /** Whether Tab comes to its controls; of a long list it comes to one row only. */
  readonly isCurrent: boolean;
  readonly onToggle: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** Time, office, outcome and the beginning of the note, in a row of fixed height; the whole of it is in its dialog. */
export function CallRow(props: CallRowProps) {
  const words = useWords(CALLS_WORDS);
  const { call, isSelected, formats } = props;
  const time = formats.clock(call.startedAt);
  const office = call.details?.officeName ?? words.unknownOffice;
  const tabIndex = props.isCurrent ? 0 : -1;
  return (
    <article class={isSelected ? 'call-row selected' : 'call-row'} aria-label={`${office}, ${time}`}>
      <p class="call-time">
        {isSelected !== null && (
          <input
            type="checkbox"
            class="tick"
            tabIndex={tabIndex}
            checked={isSelected}
            aria-label={words.selectLabel(office, time)}
            onChange={props.onToggle}
          />
        )}
        <time dateTime={new Date(call.startedAt).toISOString()}>
          <b>{sayDay(props, words)}</b> {time}
        </time>
      </p>
      <div class="call-what">
        <p class="call-office">
          <b>{office}</b>
          {call.details && <span class="number">{showStoredNumber(call.details.number)}</span>}
        </p>
        <CallFacts call={call} />
        <CallNote call={call} />
      </div>
      {isSelected === null && (
        <p class="call-buttons">
          <button
            type="button"
            class="btn small"
            tabIndex={tabIndex}
            aria-label={words.editLabel(office, time)}
            onClick={props.onEdit}
          >
            {words.edit}
          </button>
          <button
            type="button"
            class="btn small"
            tabIndex={tabIndex}
            aria-label={words.deleteLabel(office, time)}
            onClick={props.onDelete}
          >
            {words.delete}
          </button>
        </p>
      )}
    </article>
  );
}

function sayDay({ call, today, formats }: CallRowProps, words: { today: string; yesterday: string }): string {
  const ago = countDays(formats.date(call.startedAt), today);
  if (ago === 0) return words.today;
  return ago === 1 ? words.yesterday : formats.shortDay(call.startedAt);
}

interface CallPart {
  readonly call: CallRecord;
}

function CallFacts({ call }: CallPart) {
  const words = useWords(CALLS_WORDS);
  const language = useLanguage();
  const { details, followUp, outcome } = call;
  const isGood = outcome === 'reached' || outcome === 'voicemail';
  const said = details ? words.said(details.name, details.place) : '';
  return (
    <p class="call-outcome">
      <span class={isGood ? 'outcome good' : 'outcome'}>{outcome ? words.outcomes[outcome] : words.stillOpen}</span>
      {details?.stance && <span class="outcome">{words.stances[details.stance]}</span>}
      {followUp && (
        <span class="outcome">
          {followUp.isDone ? words.followedUp : words.followUpOn(formatDay(followUp.on, language, yearOf(call)))}
        </span>
      )}
      {details?.campaignTitle && <span>{words.forCampaign(details.campaignTitle)}</span>}
      <span class="soft">{words.ways[call.way]}</span>
      {said !== '' && (
        <span class="soft">
          {words.saidAs} {said}
        </span>
      )}
    </p>
  );
}

const yearOf = ({ startedAt }: CallRecord) => new Date(startedAt).getFullYear();

function CallNote({ call: { details } }: CallPart) {
  const words = useWords(CALLS_WORDS);
  if (!details) return <p class="call-note soft">{words.sealed}</p>;
  if (details.note === '') return null;
  return (
    <p class="call-note">
      <span class="hidden-text">{words.noteTitle}: </span>
      {details.note}
    </p>
  );
}
