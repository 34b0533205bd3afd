import { useId, useRef } from 'preact/hooks';
import { CHOSEN_OUTCOMES, type Outcome } from '../../lib/calls/call-record';
import { LAST_DAY } from '../../lib/calls/follow-up';
import type { CampaignKey } from '../../lib/campaigns/campaign';
import type { Titled } from '../../lib/campaigns/tell-apart';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { SelectField } from '../fields/SelectField';
import { useWords } from '../hooks/use-words';

/** What was asked for, as it stands in the fields. */
export interface SearchFields {
  readonly words: string;
  readonly outcome: Outcome | '';
  readonly campaign: CampaignKey | '';
  /** Plain dates, both included; empty for none. */
  readonly from: string;
  readonly until: string;
}

/** Nothing asked for. */
export const NO_SEARCH: SearchFields = { words: '', outcome: '', campaign: '', from: '', until: '' };

/** The fields with what they may be set to. */
export interface CallSearchFormProps {
  readonly fields: SearchFields;
  readonly campaigns: readonly Titled[];
  /** What came of it. */
  readonly status: string | null;
  /** How far it is: to be seen, not read aloud several times a second. */
  readonly progress: string | null;
  readonly onChange: (fields: SearchFields) => void;
}

/** Search by words, with outcome, campaign and dates behind a press. */
export function CallSearchForm({ fields, campaigns, status, progress, onChange }: CallSearchFormProps) {
  const words = useWords(CALLS_WORDS);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const set = (part: Partial<SearchFields>) => onChange({ ...fields, ...part });
  const isEmpty = Object.values(fields).every(value => value === '');
  const date = (name: 'from' | 'until') => (
    <div>
      <label class="label" for={`${id}-${name}`}>
        {words[name]}
      </label>
      <input
        id={`${id}-${name}`}
        type="date"
        class="field"
        autocomplete="off"
        max={LAST_DAY}
        value={fields[name]}
        onInput={event => set({ [name]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <search class="call-search">
      <label class="label" for={`${id}-words`}>
        {words.search}
      </label>
      <input
        id={`${id}-words`}
        ref={field}
        class="field"
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={words.searchHint}
        maxLength={120}
        value={fields.words}
        onInput={event => set({ words: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.key === 'Escape') set({ words: '' });
        }}
      />
      <details class="fold">
        <summary>{words.filter}</summary>
        <div class="call-filters">
          <SelectField
            label={words.outcomeFilter}
            value={fields.outcome}
            options={[
              ['', words.anyOutcome],
              ...[...CHOSEN_OUTCOMES, 'not_recorded' as const].map(each => [each, words.outcomes[each]] as const),
            ]}
            onChoose={outcome => set({ outcome: outcome as Outcome | '' })}
          />
          <SelectField
            label={words.campaignLabel}
            value={fields.campaign}
            options={[['', words.anyCampaign], ...campaigns.map(({ campaign, title }) => [campaign, title] as const)]}
            onChoose={campaign => set({ campaign: campaign as CampaignKey | '' })}
          />
          {date('from')}
          {date('until')}
        </div>
      </details>
      <p class="call-search-status">
        <span role="status">{status}</span>
        {progress !== null && <span>{progress}</span>}
        {!isEmpty && (
          <button
            type="button"
            class="link"
            onClick={() => {
              // It goes with the search.
              field.current?.focus();
              onChange(NO_SEARCH);
            }}
          >
            {words.showAll}
          </button>
        )}
      </p>
    </search>
  );
}
