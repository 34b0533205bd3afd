import type { CampaignEntry } from '../../lib/campaigns/list-entries';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import { formatMoment } from '../../lib/language/format';
import { formatShortDay } from '../../lib/language/format-time';
import { showRoute } from '../app/app-route';
import { PageHeading } from '../app/PageHeading';
import { PlainText } from '../app/PlainText';
import { useLanguage, useWords } from '../hooks/use-words';
import { ActionCard } from './ActionCard';
import { CampaignAside } from './CampaignAside';
import { ReasonChips } from './ReasonChips';
import './campaign.css';

/** One campaign with everything it says. */
export interface CampaignScreenProps {
  readonly entry: CampaignEntry;
  /** Reasons in words, strongest first. */
  readonly why: readonly string[];
  readonly isPinned: boolean;
  readonly at: number;
  readonly timeZone: string;
  readonly onPin: (isPinned: boolean) => void;
  readonly onOpenOutside: (url: string) => void;
  /** Saves an event as a calendar file. */
  readonly onCalendar: (action: string) => void;
  /** Saves the call days as a calendar file. */
  readonly onCallDays: () => void;
}

/** A campaign's page: why now, what can be done, background, sponsors, where it comes from. */
export function CampaignScreen(props: CampaignScreenProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const language = useLanguage();
  const { entry, why, timeZone } = props;
  const { campaign, state } = entry;
  const lang = campaign.language === language ? undefined : campaign.language;
  return (
    <>
      <p class="back">
        <a class="link" href={showRoute({ page: 'campaigns' })}>
          {words.back}
        </a>
      </p>
      <div class="campaign-top">
        {state !== 'withdrawn' && <ReasonChips why={why} isLive={state === 'live'} />}
        <PageHeading title={campaign.title} lang={lang}>
          {(state === 'live' || state === 'upcoming') && (
            <button
              type="button"
              class={props.isPinned ? 'btn small pin on' : 'btn small pin'}
              aria-label={props.isPinned ? words.unpinLabel(campaign.title) : words.pinLabel(campaign.title)}
              onClick={() => props.onPin(!props.isPinned)}
            >
              {props.isPinned ? words.unpin : words.pin}
            </button>
          )}
        </PageHeading>
        <p class="by">
          {entry.publisher} · {words.trust[entry.trust]}
        </p>
      </div>
      <StateNotice entry={entry} timeZone={timeZone} />
      <div class="campaign-columns">
        <div class="campaign-main">
          {campaign.summary !== undefined && (
            <p class="campaign-lead" lang={lang}>
              {campaign.summary}
            </p>
          )}
          {state !== 'withdrawn' && <Actions {...props} />}
          {state !== 'withdrawn' && campaign.background !== undefined && (
            <section aria-labelledby="background">
              <h2 id="background">{words.background}</h2>
              <PlainText text={campaign.background} lang={lang} onOpen={props.onOpenOutside} />
            </section>
          )}
        </div>
        <CampaignAside
          entry={entry}
          at={props.at}
          timeZone={timeZone}
          onOpenOutside={props.onOpenOutside}
          onCallDays={props.onCallDays}
        />
      </div>
    </>
  );
}

function Actions(props: CampaignScreenProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const { campaign, state } = props.entry;
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{state === 'past' ? words.pastActions : words.actions}</h2>
      {campaign.actions.length === 0 && <p class="soft">{words.noActions}</p>}
      <ul class="action-list">
        {campaign.actions.map(action => (
          <li key={action.id}>
            <ActionCard
              action={action}
              entry={props.entry}
              at={props.at}
              timeZone={props.timeZone}
              onOpenOutside={props.onOpenOutside}
              onCalendar={() => props.onCalendar(action.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StateNotice({ entry, timeZone }: { readonly entry: CampaignEntry; readonly timeZone: string }) {
  const words = useWords(CAMPAIGNS_WORDS);
  const language = useLanguage();
  const { campaign, state, expiredAt } = entry;
  if (state === 'withdrawn') {
    return (
      <div class="notice bad">
        <p>{campaign.withdrawn ? words.withdrawnWhy(campaign.withdrawn) : words.withdrawn}</p>
        <p>{words.withdrawnNext}</p>
      </div>
    );
  }
  if (state === 'past') return <p class="notice quiet">{words.over}</p>;
  return (
    <>
      {expiredAt !== null && <p class="notice bad">{words.outOfDate(formatShortDay(expiredAt, language, timeZone))}</p>}
      {state === 'upcoming' && campaign.opensAt !== undefined && (
        <p class="notice">{words.notYet(formatMoment(campaign.opensAt, language, timeZone))}</p>
      )}
    </>
  );
}
