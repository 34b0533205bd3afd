import { useState } from 'preact/hooks';
import type { CampaignKey } from '../../lib/campaigns/campaign';
import type { CampaignEntry } from '../../lib/campaigns/list-entries';
import { searchCampaigns } from '../../lib/campaigns/search-campaigns';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import type { CampaignsWords } from '../../lib/language/en/campaigns';
import { PageHeading } from '../app/PageHeading';
import { useWords } from '../hooks/use-words';
import { CampaignRow } from './CampaignRow';
import { SearchField } from './SearchField';
import './campaigns.css';

/** Every campaign in the order of the rules. */
export interface CampaignsScreenProps {
  readonly entries: readonly CampaignEntry[];
  readonly pinned: CampaignKey | null;
  /** Reasons in words, strongest first. */
  readonly showReasons: (entry: CampaignEntry) => readonly string[];
  readonly timeZone: string;
  readonly onPin: (entry: CampaignEntry, isPinned: boolean) => void;
}

const GROUPS = ['live', 'upcoming', 'past'] as const;

/** What an entry may be found by in the words of the screen: kinds of action as they are labelled, publisher, topics. */
function searchable(entry: CampaignEntry, words: CampaignsWords) {
  const kinds = entry.campaign.actions.map(action =>
    action.kind === 'event' ? words.events[action.event_type] : words.kinds[action.kind],
  );
  return { campaign: entry.campaign, alsoCalled: [...kinds, ...entry.topicLabels, entry.publisher], entry };
}

/** *Campaigns*: now, coming up, past; with search over all of them. */
export function CampaignsScreen(props: CampaignsScreenProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const [query, setQuery] = useState('');
  const isSearching = query.trim() !== '';
  const all = props.entries.map(entry => searchable(entry, words));
  const found = searchCampaigns(all, query).map(({ entry }) => entry);
  const [top] = props.entries;
  return (
    <>
      <PageHeading title={words.title} lead={words.lead}>
        <SearchField
          label={words.search}
          hint={words.searchHint}
          clear={words.clear}
          value={query}
          onInput={setQuery}
        />
      </PageHeading>
      <p role="status" class={isSearching ? 'found' : 'hidden-text'}>
        {isSearching ? (found.length === 0 ? words.noneFound(query.trim()) : words.found(found.length)) : ''}
      </p>
      {props.entries.length === 0 && <p class="empty">{words.none}</p>}
      {GROUPS.map(group => {
        const entries = found.filter(({ state }) => state === group);
        if (entries.length === 0) return null;
        return (
          <section key={group} class={`campaign-group ${group}`} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{words[group]}</h2>
            {group === 'past' && <p class="group-note">{words.pastNote}</p>}
            <ul class="campaign-list">
              {entries.map(entry => (
                <li key={entry.campaign.key}>
                  <CampaignRow
                    entry={entry}
                    why={props.showReasons(entry)}
                    isFirst={!isSearching && entry === top && group === 'live'}
                    isPinned={props.pinned === entry.campaign.key}
                    timeZone={props.timeZone}
                    onPin={isPinned => props.onPin(entry, isPinned)}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
