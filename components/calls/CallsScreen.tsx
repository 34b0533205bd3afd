import { useState } from 'preact/hooks';
import type { CallRecord, Outcome } from '../../lib/calls/call-record';
import { groupByDay } from '../../lib/calls/group-by-day';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { showRoute } from '../app/app-route';
import { PageHeading } from '../app/PageHeading';
import { useWords } from '../hooks/use-words';
import { CallDay } from './CallDay';
import { CallsTrouble } from './CallsTrouble';
import { OpenAttempt } from './OpenAttempt';
import { type ListedCalls, PAGE_OF_CALLS } from './use-call-list';
import './calls.css';

/** The call log as a person reads it. */
export interface CallsScreenProps {
  readonly listed: ListedCalls;
  /** Campaigns that calls were made for and whose publisher has withdrawn them since. */
  readonly withdrawn: readonly { readonly title: string; readonly reason: string }[];
  readonly at: number;
  readonly timeZone: string;
  readonly onOutcome: (call: CallRecord, outcome: Outcome) => void;
  readonly onDrop: (call: CallRecord) => void;
  readonly onChange: (call: CallRecord, change: CallChange) => void;
  readonly onDelete: (calls: readonly CallRecord[]) => void;
  readonly onShowMore: () => void;
  readonly onRebuild: () => Promise<void>;
  readonly onDismissNotice: () => void;
}

/** What can be corrected about a call. */
export interface CallChange {
  readonly outcome: Outcome | undefined;
  readonly note: string;
}

/** *My calls*: the open attempt, then every call by day, newest first. */
export function CallsScreen(props: CallsScreenProps) {
  const words = useWords(CALLS_WORDS);
  const { listed } = props;
  const [selected, setSelected] = useState<ReadonlySet<string> | null>(null);
  const calls = listed.calls.filter(call => call.id !== listed.open?.id);
  const chosen = calls.filter(call => selected?.has(call.id));
  const toggle = (id: string) =>
    setSelected(before => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <>
      <PageHeading title={words.title} lead={listed.total > 0 ? words.lead(listed.total) : undefined}>
        {calls.length > 1 && (
          <button
            type="button"
            class="btn small"
            aria-pressed={selected !== null}
            onClick={() => setSelected(selected ? null : new Set())}
          >
            {selected ? words.selectDone : words.select}
          </button>
        )}
      </PageHeading>
      <CallsTrouble {...props} />
      {listed.open && (
        <OpenAttempt call={listed.open} at={props.at} onOutcome={props.onOutcome} onDrop={props.onDrop} />
      )}
      {selected && (
        <p class="selection">
          <button
            type="button"
            class="btn danger"
            disabled={chosen.length === 0}
            onClick={() => {
              setSelected(null);
              props.onDelete(chosen);
            }}
          >
            {words.deleteSelected(chosen.length)}
          </button>
        </p>
      )}
      {listed.total === 0 && <Empty />}
      {groupByDay(calls, props.timeZone).map(day => (
        <CallDay
          key={day.date}
          day={day}
          at={props.at}
          timeZone={props.timeZone}
          selected={selected}
          onToggle={toggle}
          onChange={props.onChange}
          onDelete={call => props.onDelete([call])}
        />
      ))}
      {listed.calls.length < listed.total && (
        <p class="more">
          <button type="button" class="btn" onClick={props.onShowMore}>
            {words.showMore(Math.min(PAGE_OF_CALLS, listed.total - listed.calls.length))}
          </button>
          <span class="hint">{words.shownOf(listed.calls.length, listed.total)}</span>
        </p>
      )}
      <section class="export" aria-labelledby="export">
        <h2 id="export">{words.copies}</h2>
        <p class="soft">{words.copiesText}</p>
        <a class="btn" href={showRoute({ page: 'copies' })}>
          {words.toCopies}
        </a>
      </section>
    </>
  );
}

function Empty() {
  const words = useWords(CALLS_WORDS);
  return (
    <div class="empty">
      <h2>{words.empty}</h2>
      <p>{words.emptyText}</p>
      <a class="btn strong" href={showRoute({ page: 'campaigns' })}>
        {words.emptyNext}
      </a>
    </div>
  );
}
