import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { readWholeLog } from '../../lib/calls/read-whole-log';
import { type WeekSummary as Summary, summarizeWeeks } from '../../lib/calls/week-summary';
import { campaignInLanguage } from '../../lib/campaigns/in-language';
import { tellApart } from '../../lib/campaigns/tell-apart';
import { COPIES_WORDS } from '../../lib/language/copies-words';
import type { CopiesWords } from '../../lib/language/en/copies';
import { sayWeek } from '../../lib/language/say-week';
import type { Language } from '../../lib/settings/settings';
import { BusyButton } from '../app/BusyButton';
import { useMessages } from '../app/use-messages';
import { SelectField } from '../fields/SelectField';
import { copyText } from '../hooks/copy-text';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CopiesProps } from './CopiesPage';

interface Named {
  readonly summary: Summary;
  readonly title: string;
}

/** What tells one from the others, also when it is counted anew. */
const nameOf = ({ summary }: Named): string => `${summary.week} ${summary.campaign}`;

/** All that is told: five kinds of line and no others. */
function writeSummary({ summary, title }: Named, words: CopiesWords, language: Language): string {
  return [
    words.summaryTitle,
    words.summaryCampaign(title),
    words.summaryWeek(sayWeek(summary.week, language)),
    ...summary.totals.map(({ outcome, count }) => `${words.table.outcomes[outcome]}: ${count}`),
    words.summaryTotal(summary.all),
  ].join('\n');
}

/** *Summary for the organizer*: counts of one campaign in one week, which leave only after they were read. */
export function WeekSummary({ log, scene }: CopiesProps) {
  const words = useWords(COPIES_WORDS);
  const language = useLanguage();
  const { complain } = useMessages();
  const [named, setNamed] = useState<readonly Named[] | null>(null);
  const [chosen, setChosen] = useState('');
  const choice = useRef<HTMLSelectElement>(null);
  const shown = named?.find(one => nameOf(one) === chosen) ?? named?.[0];
  const isShown = shown !== undefined;
  useEffect(() => choice.current?.focus(), [isShown]);
  const findTitle = (campaign: Summary['campaign'], calls: readonly CallRecord[]) => {
    const found = scene.feeds.feeds.flatMap(({ feed }) => feed?.campaigns ?? []).find(({ key }) => key === campaign);
    if (found) return campaignInLanguage(found, language).title;
    return (
      calls.find(call => call.campaign === campaign && !call.also && call.details)?.details?.campaignTitle ??
      words.unknownCampaign
    );
  };
  const load = async () => {
    const calls = await readWholeLog(log);
    const weeks = summarizeWeeks(calls, scene.ports.timeZone);
    const told = [...new Set(weeks.map(({ campaign }) => campaign))];
    const named = tellApart(
      told.map(campaign => ({ campaign, title: findTitle(campaign, calls) })),
      scene.feeds.feeds,
    );
    const titles = new Map(named.map(({ campaign, title }) => [campaign, title]));
    setNamed(weeks.map(summary => ({ summary, title: titles.get(summary.campaign) ?? '' })));
  };
  // Calls are made while this is open, and what is told must be true when it is told.
  const again = useRef(load);
  again.current = load;
  useEffect(() => {
    if (isShown) return log.watch(() => void again.current().catch(() => undefined));
  }, [log, isShown]);
  return (
    <section class="copies-part" aria-labelledby="week-summary">
      <h2 id="week-summary">{words.summary}</h2>
      <p class="soft">{words.summaryText}</p>
      {named && !shown && <p role="status">{words.summaryNone}</p>}
      {!shown && (
        <BusyButton
          label={words.summaryMake}
          busyLabel={words.reading}
          onPress={() => load().catch(() => complain(words.saveFailed))}
        />
      )}
      {named && shown && (
        <>
          <SelectField
            field={choice}
            label={words.summaryChoose}
            value={nameOf(shown)}
            options={named.map(one => [
              nameOf(one),
              words.summaryOption(one.title, sayWeek(one.summary.week, language)),
            ])}
            onChoose={setChosen}
          />
          {/* Another text is one that nobody has read. */}
          <ReadFirst key={writeSummary(shown, words, language)} text={writeSummary(shown, words, language)} />
        </>
      )}
    </section>
  );
}

function ReadFirst({ text }: { readonly text: string }) {
  const words = useWords(COPIES_WORDS);
  const { say, complain } = useMessages();
  const [isRead, setRead] = useState(false);
  const [subject = '', ...lines] = text.split('\n');
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
  return (
    <>
      <pre class="week-summary">{text}</pre>
      <label class="choice">
        <input type="checkbox" class="tick" checked={isRead} onChange={event => setRead(event.currentTarget.checked)} />
        <span>{words.summaryRead}</span>
      </label>
      <p class="form-row">
        <button
          type="button"
          class="btn"
          disabled={!isRead}
          onClick={() => void copyText(text).then(isDone => (isDone ? say(words.copied) : complain(words.copyFailed)))}
        >
          {words.copy}
        </button>
        {isRead ? (
          <a class="btn" href={mail}>
            {words.mail}
          </a>
        ) : (
          <button type="button" class="btn" disabled>
            {words.mail}
          </button>
        )}
      </p>
      {!isRead && <p class="hint">{words.summaryFirst}</p>}
    </>
  );
}
