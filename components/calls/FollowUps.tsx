import type { CallRecord } from '../../lib/calls/call-record';
import type { CampaignKey } from '../../lib/campaigns/campaign';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { formatLongDay } from '../../lib/language/format-time';
import { showStoredNumber } from '../../lib/targets/show-number';
import { type CallRoute, showRoute } from '../app/app-route';
import { useLanguage, useWords } from '../hooks/use-words';

/** What was promised and when to ask after it. */
export interface FollowUpsProps {
  /** Still to do, the earliest first. */
  readonly calls: readonly CallRecord[];
  /** Campaigns there are scripts of; one that is gone or withdrawn would be answered with another. */
  readonly scripted: ReadonlySet<CampaignKey>;
  readonly at: number;
  readonly timeZone: string;
  readonly onDone: (call: CallRecord) => void;
}

/** The very office and number that were rung, or another of the campaign's might be rung in their place. */
const routeTo = ({ campaign, action, target, details }: CallRecord): CallRoute => ({
  ...{ page: 'call', campaign, action, target },
  number: details?.number,
});

/** Follow-ups still to do, before everything else in *My calls*. */
export function FollowUps({ calls, scripted, at, timeZone, onDone }: FollowUpsProps) {
  const words = useWords(CALLS_WORDS);
  const language = useLanguage();
  const today = showLocalDate(at, timeZone);
  if (calls.length === 0) return null;
  const sayDue = (day: string) => {
    const date = formatLongDay(day, language, Number(today.slice(0, 4)));
    if (day === today) return words.dueToday;
    return day < today ? words.dueSince(date) : date;
  };
  return (
    <section class="follow-ups" aria-labelledby="follow-ups">
      <h2 id="follow-ups">{words.followUps}</h2>
      <ul>
        {calls.map(call => {
          const office = call.details?.officeName ?? words.unknownOffice;
          const day = call.followUp?.on ?? today;
          return (
            <li key={call.id} class={day < today ? 'follow-up overdue' : 'follow-up'}>
              <p class="follow-up-day">
                <time dateTime={day}>{sayDue(day)}</time>
              </p>
              <div class="follow-up-what">
                <p>
                  <b>{office}</b> {call.details && <span class="number">{showStoredNumber(call.details.number)}</span>}
                </p>
                <p class="soft">{call.details?.promise ? words.promised(call.details.promise) : words.callBack}</p>
              </div>
              <p class="form-row">
                {scripted.has(call.campaign) && (
                  <a class="btn small" aria-label={words.openScriptLabel(office)} href={showRoute(routeTo(call))}>
                    {words.openScript}
                  </a>
                )}
                <button
                  type="button"
                  class="btn small"
                  aria-label={words.followUpDoneLabel(office)}
                  onClick={() => onDone(call)}
                >
                  {words.followUpDone}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
