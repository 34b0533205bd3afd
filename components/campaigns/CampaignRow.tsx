import type { Campaign } from '../../lib/campaigns/campaign';
import type { CampaignEntry } from '../../lib/campaigns/list-entries';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import type { CampaignsWords } from '../../lib/language/en/campaigns';
import { formatShortDay } from '../../lib/language/format-time';
import { showRoute } from '../app/app-route';
import { useLanguage, useWords } from '../hooks/use-words';
import { ReasonChips } from './ReasonChips';

/** One campaign of the list. */
export interface CampaignRowProps {
  readonly entry: CampaignEntry;
  readonly why: readonly string[];
  /** True for the one the rules put first, shown larger. */
  readonly isFirst: boolean;
  readonly isPinned: boolean;
  readonly timeZone: string;
  readonly onPin: (isPinned: boolean) => void;
}

function listKinds({ campaign }: CampaignEntry, words: CampaignsWords): string {
  const kinds = campaign.actions.map(action =>
    action.kind === 'event' ? words.events[action.event_type] : words.kinds[action.kind],
  );
  return [...new Set(kinds)].join(' · ');
}

/** The moment a past campaign is remembered by: its call day, its event, its decision, else its beginning. */
function findMainMoment({ callDays, actions, deadline, opensAt, publishedAt }: Campaign): number | undefined {
  const [day] = callDays;
  if (day !== undefined) return Date.parse(`${day}T12:00:00Z`);
  const parts = actions.flatMap(action => (action.kind === 'event' ? action.parts : []));
  const starts = parts.map(part => Date.parse(part.starts));
  return starts.length > 0 ? Math.min(...starts) : (deadline?.at ?? opensAt ?? publishedAt);
}

/** Title, why now, whose it is, what can be done; the call script one press away. */
export function CampaignRow({ entry, why, isFirst, isPinned, timeZone, onPin }: CampaignRowProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const language = useLanguage();
  const { campaign, state } = entry;
  const call = campaign.actions.find(action => action.kind === 'call');
  const lang = campaign.language === language ? undefined : campaign.language;
  const when = findMainMoment(campaign);
  return (
    <article class={isFirst ? 'campaign-row first' : `campaign-row ${state}`}>
      {state === 'past' && when !== undefined && (
        <p class="campaign-day">{formatShortDay(when, language, campaign.timeZone)}</p>
      )}
      <div class="campaign-row-text">
        {state !== 'past' && <ReasonChips why={why.slice(0, 2)} isLive={state === 'live'} />}
        <h3 lang={lang}>
          <a href={showRoute({ page: 'campaign', campaign: campaign.key })}>{campaign.title}</a>
        </h3>
        <p class="by">
          {entry.publisher} · {words.trust[entry.trust]}
        </p>
        {campaign.summary !== undefined && (
          <p class="campaign-summary" lang={lang}>
            {campaign.summary}
          </p>
        )}
        {entry.expiredAt !== null && state !== 'past' && (
          <p class="notice">{words.outOfDate(formatShortDay(entry.expiredAt, language, timeZone))}</p>
        )}
        <p class="kinds">{listKinds(entry, words)}</p>
      </div>
      {state !== 'past' && (
        <div class="campaign-row-buttons">
          {call && state === 'live' && (
            <a
              class={isFirst ? 'btn strong' : 'btn'}
              href={showRoute({ page: 'call', campaign: campaign.key, action: call.id })}
              aria-label={words.openCallFor(campaign.title)}
            >
              {words.openCall}
            </a>
          )}
          <button
            type="button"
            class={isPinned ? 'btn small pin on' : 'btn small pin'}
            aria-label={isPinned ? words.unpinLabel(campaign.title) : words.pinLabel(campaign.title)}
            onClick={() => onPin(!isPinned)}
          >
            {isPinned ? words.unpin : words.pin}
          </button>
        </div>
      )}
    </article>
  );
}
