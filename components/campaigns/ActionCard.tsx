import type { Action } from '../../lib/campaigns/action-schema';
import { inLanguage, saidIn } from '../../lib/campaigns/in-language';
import type { CampaignEntry } from '../../lib/campaigns/list-entries';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import { useLanguage, useWords } from '../hooks/use-words';
import { CallFacts } from './CallFacts';
import { EventFacts } from './EventFacts';
import { OtherFacts } from './OtherFacts';
import './actions.css';
import { OutsideLink } from '../app/OutsideLink';

/** One action of a campaign, of any kind. */
export interface ActionCardProps {
  readonly action: Action;
  readonly entry: CampaignEntry;
  readonly at: number;
  readonly timeZone: string;
  readonly onOpenOutside: (url: string) => void;
  readonly onCalendar: () => void;
}

/** What can be done, with everything one has to know to do it. */
export function ActionCard(props: ActionCardProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const language = useLanguage();
  const { action: source, entry, onOpenOutside } = props;
  const action = inLanguage(source, language);
  const title = `action-${action.id}`;
  const kind = action.kind === 'event' ? words.events[action.event_type] : words.kinds[action.kind];
  const isSaid = saidIn(source.translations, language)?.title !== undefined || entry.campaign.language === language;
  const lang = isSaid ? undefined : entry.campaign.language;
  return (
    <article class={`action action-${action.kind}`} aria-labelledby={title}>
      <p class="action-kind">{kind}</p>
      <h3 id={title} lang={lang}>
        {action.title}
      </h3>
      {action.summary !== undefined && (
        <p class="action-summary" lang={lang}>
          {action.summary}
        </p>
      )}
      {action.kind === 'call' && <CallFacts action={action} entry={entry} onOpenOutside={onOpenOutside} />}
      {action.kind === 'event' && <EventFacts {...props} action={action} />}
      {action.kind !== 'call' && action.kind !== 'event' && <OtherFacts action={action} timeZone={props.timeZone} />}
      {action.kind !== 'event' && action.kind !== 'call' && action.url !== undefined && (
        <p class="action-buttons">
          <OutsideLink class="btn" url={action.url} showsHost onOpen={onOpenOutside}>
            {words.open[action.kind]}
          </OutsideLink>
        </p>
      )}
    </article>
  );
}
