import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { showLocalDate } from '../../lib/campaigns/local-date';
import type { OffersWords } from '../../lib/language/en/offers';
import { formatClock, formatCount, formatLongDay, formatWeekday } from '../../lib/language/format-time';
import { OFFERS_WORDS } from '../../lib/language/offers-words';
import { WAITING_WORDS } from '../../lib/language/waiting-words';
import { changeReminders } from '../../lib/reminders/change-reminders';
import type { ReminderPorts } from '../../lib/reminders/reminder-ports';
import { type Suggestion, suggestReminder } from '../../lib/reminders/suggest-reminder';
import type { Language } from '../../lib/settings/settings';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import type { OfferAnswer, Offered } from './use-offer';

/** What is offered after the call that was just logged. */
export interface AfterOfferProps extends Pick<CallScene, 'ports' | 'view' | 'data' | 'settings' | 'onSettings' | 'at'> {
  readonly call: CallRecord;
  readonly offered: Offered;
  readonly onAnswer: (answer: OfferAnswer) => void;
}

/** What is offered once in a user's life, after a call: a reminder, a copy, how long to keep. */
export function AfterOffer(props: AfterOfferProps) {
  const { answer, offer } = props.offered;
  if (answer) return <Answered answer={answer} />;
  return offer === 'reminder' ? <ReminderOffer {...props} /> : <PageOffer {...props} />;
}

/** The button pressed is gone: the keyboard and the screen reader go on where the answer is. */
function Answered({ answer }: { readonly answer: OfferAnswer }) {
  const words = useWords(OFFERS_WORDS);
  const { refused } = useWords(WAITING_WORDS);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  const sentences = { yes: words.reminded, yes_unseen: `${words.reminded} ${refused}`, no: words.declined };
  return (
    <p class="hint" ref={said} tabIndex={-1}>
      {sentences[answer]}
    </p>
  );
}

/** What is offered on a page of its own. */
function PageOffer({ ports, data, offered, onAnswer }: AfterOfferProps) {
  const words = useWords(OFFERS_WORDS);
  const language = useLanguage();
  const isBackup = offered.offer === 'backup';
  return (
    <div class="after-offer">
      <p>{isBackup ? words.backup(formatCount(data.count, language)) : words.retention}</p>
      <button
        type="button"
        class="btn small"
        onClick={() => ports.openApp(isBackup ? '#/copies' : '#/settings/keeping')}
      >
        {isBackup ? words.toCopies : words.toKeeping}
      </button>
      <button type="button" class="btn small" onClick={() => onAnswer('no')}>
        {words.no}
      </button>
    </div>
  );
}

function ReminderOffer({ onAnswer, call, ports, view, settings, onSettings, at }: AfterOfferProps) {
  const words = useWords(OFFERS_WORDS);
  const language = useLanguage();
  const [reminders, setReminders] = useState<ReminderPorts | null>(null);
  useEffect(() => void ports.loadReminders().then(setReminders, () => undefined), [ports]);
  const now = { at, timeZone: ports.timeZone };
  const suggestion = suggestReminder(call, view.campaign, { now, settings });
  const accept = () => {
    if (!reminders) return;
    // Asked in the click's own task, or the browser refuses; stored at once, for the question may close the popup.
    void reminders.askToNotify().then(mayNotify => onAnswer(mayNotify ? 'yes' : 'yes_unseen'));
    const switchOn = onSettings(before => ({
      ...before,
      reminders: changeReminders(before.reminders, suggestion.change, ports.now()),
    }));
    void switchOn.then(reminders.plan);
  };
  return (
    <div class="after-offer">
      <p>{sayOffer(suggestion, words, { language, ...now })}</p>
      {/* Not before the browser can be asked in the click's own turn. */}
      <button type="button" class="btn small" disabled={!reminders} onClick={accept}>
        {words.yes}
      </button>
      <button type="button" class="btn small" onClick={() => onAnswer('no')}>
        {words.no}
      </button>
    </div>
  );
}

interface Saying {
  readonly language: Language;
  readonly at: number;
  readonly timeZone: string;
}

function sayOffer(offered: Suggestion, words: OffersWords, { language, at, timeZone }: Saying): string {
  if (offered.kind === 'weekly') {
    const weekday = formatWeekday(showLocalDate(offered.at, timeZone), language);
    return words.weekly(weekday, formatClock(offered.at, language, timeZone));
  }
  const day = formatLongDay(offered.on, language, Number(showLocalDate(at, timeZone).slice(0, 4)));
  return offered.kind === 'follow_up' ? words.followUp(day) : words.callDay(day);
}
