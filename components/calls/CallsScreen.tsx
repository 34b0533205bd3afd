import { useState } from 'preact/hooks';
import type { CallRecord, Outcome } from '../../lib/calls/call-record';
import type { CampaignKey } from '../../lib/campaigns/campaign';
import type { Titled } from '../../lib/campaigns/tell-apart';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { showRoute } from '../app/app-route';
import { PageHeading } from '../app/PageHeading';
import { usePart } from '../hooks/use-part';
import { useWords } from '../hooks/use-words';
import { CallDialog } from './CallDialog';
import { CallList } from './CallList';
import { CallSearchForm, type SearchFields } from './CallSearchForm';
import { CallsTrouble } from './CallsTrouble';
import { FollowUps } from './FollowUps';
import { OpenAttempt } from './OpenAttempt';
import { SelectionBar } from './SelectionBar';
import type { CallChange, CallOverview, ListedCalls } from './use-call-list';
import type { CallSearch } from './use-call-search';
import './calls.css';

/** The call log as a person reads it. */
export interface CallsScreenProps {
  readonly listed: ListedCalls;
  /** Calls in the whole log. */
  readonly total: number;
  readonly overview: CallOverview | null;
  readonly rows: CallSearch;
  readonly fields: SearchFields;
  /** Those there are calls for. */
  readonly campaigns: readonly Titled[];
  /** Campaigns whose scripts can be opened. */
  readonly scripted: ReadonlySet<CampaignKey>;
  /** Campaigns that calls were made for and whose publisher has withdrawn them since. */
  readonly withdrawn: readonly { readonly title: string; readonly reason: string }[];
  readonly at: number;
  readonly timeZone: string;
  readonly onFields: (fields: SearchFields) => void;
  readonly onOutcome: (call: CallRecord, outcome: Outcome) => void;
  readonly onDrop: (call: CallRecord) => void;
  readonly onChange: (call: CallRecord, change: CallChange) => void;
  readonly onDone: (call: CallRecord) => void;
  readonly onDelete: (calls: readonly CallRecord[]) => void;
  readonly onRebuild: () => Promise<void>;
  readonly onDismissNotice: () => void;
}

const loadPlots = async () => (await import('./CallPlots')).CallPlots;

/** *My calls*: what is left to do, then every call, newest first, with search and plots. */
export function CallsScreen(props: CallsScreenProps) {
  const words = useWords(CALLS_WORDS);
  const { listed, overview, rows } = props;
  const [selected, setSelected] = useState<ReadonlyMap<string, CallRecord> | null>(null);
  const [editing, setEditing] = useState<CallRecord | null>(null);
  const toggle = (call: CallRecord) =>
    setSelected(before => {
      const next = new Map(before);
      if (!next.delete(call.id)) next.set(call.id, call);
      return next;
    });
  const selectAll = async () => {
    const all = await rows.readAll();
    setSelected(new Map(all.map(call => [call.id, call])));
  };
  const deleteSelected = () => {
    if (!selected?.size) return;
    setSelected(null);
    props.onDelete([...selected.values()]);
  };
  return (
    <>
      <PageHeading title={words.title} lead={props.total > 0 ? words.lead(props.total) : undefined}>
        {(props.total > 1 || selected !== null) && (
          <button
            type="button"
            class="btn small"
            aria-pressed={selected !== null}
            onClick={() => setSelected(selected ? null : new Map())}
          >
            {selected ? words.selectDone : words.select}
          </button>
        )}
      </PageHeading>
      <CallsTrouble {...props} />
      {listed.open && (
        <OpenAttempt call={listed.open} at={props.at} onOutcome={props.onOutcome} onDrop={props.onDrop} />
      )}
      <FollowUps
        calls={listed.followUps}
        scripted={props.scripted}
        at={props.at}
        timeZone={props.timeZone}
        onDone={props.onDone}
      />
      {props.total === 0 && <Empty />}
      {props.total > 0 && (
        <>
          <p class="month">{overview && words.month(overview.month)}</p>
          <Plots {...props} />
          <Search {...props} />
          {selected && (
            <SelectionBar count={selected.size} total={rows.total ?? 0} onAll={selectAll} onDelete={deleteSelected} />
          )}
          <CallList
            rows={rows}
            at={props.at}
            timeZone={props.timeZone}
            selected={selected}
            onToggle={toggle}
            onSelectAll={() => void selectAll()}
            onEdit={setEditing}
            onDelete={call => props.onDelete([call])}
            onDeleteSelected={deleteSelected}
          />
        </>
      )}
      {editing && (
        <CallDialog
          key={editing.id}
          call={editing}
          timeZone={props.timeZone}
          onCancel={() => setEditing(null)}
          onSave={change => {
            setEditing(null);
            props.onChange(editing, change);
          }}
        />
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

function Search({ rows, fields, campaigns, onFields }: CallsScreenProps) {
  const words = useWords(CALLS_WORDS);
  const isAsked = Object.values(fields).some(value => value !== '');
  const { total, searched } = rows;
  const found = total === 0 ? words.nothingFound : words.found(total ?? 0);
  const isShown = isAsked && total !== null;
  return (
    <CallSearchForm
      fields={fields}
      campaigns={campaigns}
      status={isShown && searched === null ? found : null}
      progress={isShown && searched !== null ? words.searching(searched) : null}
      onChange={onFields}
    />
  );
}

/** The plots, read and drawn only when somebody looks. */
function Plots({ overview, campaigns, at, timeZone }: CallsScreenProps) {
  const words = useWords(CALLS_WORDS);
  const [isOpen, setOpen] = useState(false);
  const CallPlots = usePart(isOpen, loadPlots);
  return (
    <details class="fold plots" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{words.plots}</summary>
      {isOpen && CallPlots && overview && (
        <CallPlots overview={overview} campaigns={campaigns} at={at} timeZone={timeZone} />
      )}
    </details>
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
