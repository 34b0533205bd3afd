import type { CampaignEntry } from '../../lib/campaigns/list-entries';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import { formatLongDay, formatShortDay, formatSpan } from '../../lib/language/format-time';
import { OutsideLink } from '../app/OutsideLink';
import { useLanguage, useWords } from '../hooks/use-words';

/** The dates, people and source of a campaign. */
export interface CampaignAsideProps {
  readonly entry: CampaignEntry;
  readonly at: number;
  readonly timeZone: string;
  readonly onOpenOutside: (url: string) => void;
  readonly onCallDays: () => void;
}

/** What stands beside a campaign: when, who is behind it, where it comes from. */
export function CampaignAside(props: CampaignAsideProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const { campaign, topicLabels } = props.entry;
  return (
    <div class="campaign-aside">
      <When {...props} />
      {campaign.sponsors.length > 0 && (
        <section aria-labelledby="sponsors">
          <h2 id="sponsors">{words.sponsors}</h2>
          <ul class="names">
            {campaign.sponsors.map(sponsor => (
              <li key={sponsor.name}>
                {sponsor.url === undefined ? (
                  sponsor.name
                ) : (
                  <OutsideLink url={sponsor.url} onOpen={props.onOpenOutside}>
                    {sponsor.name}
                  </OutsideLink>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {topicLabels.length > 0 && (
        <section aria-labelledby="topics">
          <h2 id="topics">{words.topics}</h2>
          <ul class="names">
            {topicLabels.map(label => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </section>
      )}
      <Source {...props} />
    </div>
  );
}

function When({ entry, at, timeZone, onCallDays }: CampaignAsideProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const language = useLanguage();
  const { state } = entry;
  const { callDays, deadline, opensAt, closesAt, timeZone: campaignZone } = entry.campaign;
  const today = showLocalDate(at, timeZone);
  const year = Number(today.slice(0, 4));
  const moment = (from: number) => formatSpan({ from, to: undefined }, language, campaignZone);
  return (
    <section aria-labelledby="when">
      <h2 id="when">{words.when}</h2>
      <dl class="dates">
        {callDays.length > 0 && (
          <div>
            <dt>{words.callDays}</dt>
            {callDays.map(day => (
              <dd key={day} class={day === today ? 'is-today' : undefined}>
                {formatLongDay(day, language, year)}
                {day === today && <span class="chip">{words.today}</span>}
              </dd>
            ))}
          </div>
        )}
        {deadline && (
          <div>
            <dt>{words.deadline}</dt>
            <dd>{deadline.label}</dd>
            <dd class="soft">{moment(deadline.at)}</dd>
          </div>
        )}
        {opensAt !== undefined && (
          <div>
            <dt>{words.opens}</dt>
            <dd>{formatShortDay(opensAt, language, campaignZone)}</dd>
          </div>
        )}
        <div>
          <dt>{words.closes}</dt>
          {/* The end is the first moment after, so a close at midnight is shown as the day before. */}
          <dd>{closesAt === undefined ? words.always : formatShortDay(closesAt - 1, language, campaignZone)}</dd>
        </div>
      </dl>
      {state !== 'withdrawn' && callDays.some(day => day >= today) && (
        <button type="button" class="btn small add-days" onClick={onCallDays}>
          {words.addCallDays}
        </button>
      )}
    </section>
  );
}

function Source({ entry, onOpenOutside }: CampaignAsideProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const language = useLanguage();
  const { campaign, trust, feedTitle, publisher } = entry;
  const day = (at: number) => formatShortDay(at, language, campaign.timeZone);
  return (
    <section aria-labelledby="source">
      <h2 id="source">{words.from}</h2>
      <p>{feedTitle.includes(publisher) ? feedTitle : `${publisher}: ${feedTitle}`}</p>
      <p class="soft">{words.trustExplains[trust]}</p>
      {campaign.publishedAt !== undefined && <p class="soft">{words.published(day(campaign.publishedAt))}</p>}
      {campaign.modifiedAt !== undefined && campaign.modifiedAt !== campaign.publishedAt && (
        <p class="soft">{words.changed(day(campaign.modifiedAt))}</p>
      )}
      {campaign.url !== undefined && (
        <p>
          <OutsideLink url={campaign.url} onOpen={onOpenOutside}>
            {words.onTheWeb}
          </OutsideLink>
        </p>
      )}
    </section>
  );
}
