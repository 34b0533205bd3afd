import { useEffect, useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { chooseOffer } from '../../lib/calls/choose-offer';
import { showLocalDate } from '../../lib/campaigns/local-date';
import type { OffersWords } from '../../lib/language/en/offers';
import { formatClock, formatCount, formatLongDay, formatWeekday } from '../../lib/language/format-time';
import { OFFERS_WORDS } from '../../lib/language/offers-words';
import { REMINDERS_WORDS } from '../../lib/language/reminders-words';
import { changeReminders } from '../../lib/reminders/change-reminders';
import { isRemindedOf } from '../../lib/reminders/list-reminders';
import type { ReminderPorts } from '../../lib/reminders/reminder-ports';
import { type Suggestion, suggestReminder } from '../../lib/reminders/suggest-reminder';
import type { Language, Offer } from '../../lib/settings/settings';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';

/** The call that was just logged. */
export interface AfterOfferProps extends Pick<CallScene, 'ports' | 'view' | 'settings' | 'onSettings' | 'at'> {
  readonly call: CallRecord;
}

interface Shown {
  readonly offer: Offer;
  readonly count: number;
  readonly reminders: ReminderPorts;
}

/** What is offered once in a user's life, after a call: a reminder, a copy, how long to keep; never two at once, and mostly nothing. */
export function AfterOffer(props: AfterOfferProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [isOver, setOver] = useState(false);
  const { ports, settings, onSettings } = props;
  useEffect(() => {
    const choose = async () => {
      const count = await ports.log.count();
      const { offered, reminders, keepCallsDays, keepNotesDays } = settings;
      const keepsForEver = keepCallsDays === null && keepNotesDays === null;
      const offer = chooseOffer({ count, offered, isReminded: isRemindedOf(reminders), keepsForEver });
      if (!offer) return;
      setShown({ offer, count, reminders: await ports.loadReminders() });
      await onSettings(now => ({ ...now, offered: [...now.offered, offer] }));
    };
    void choose().catch(() => undefined);
  }, []);
  if (!shown || isOver) return null;
  const close = () => setOver(true);
  if (shown.offer === 'reminder') return <ReminderOffer {...props} reminders={shown.reminders} onClose={close} />;
  return <PageOffer ports={ports} shown={shown} onClose={close} />;
}

/** What is offered on a page of its own. */
function PageOffer({ ports, shown, onClose }: Pick<CallScene, 'ports'> & { shown: Shown; onClose: () => void }) {
  const words = useWords(OFFERS_WORDS);
  const language = useLanguage();
  const isBackup = shown.offer === 'backup';
  return (
    <div class="after-offer">
      <p>{isBackup ? words.backup(formatCount(shown.count, language)) : words.retention}</p>
      <button
        type="button"
        class="btn small"
        onClick={() => ports.openApp(isBackup ? '#/copies' : '#/settings/keeping')}
      >
        {isBackup ? words.toCopies : words.toKeeping}
      </button>
      <button type="button" class="btn small" onClick={onClose}>
        {words.no}
      </button>
    </div>
  );
}

interface ReminderOfferProps extends AfterOfferProps {
  readonly reminders: ReminderPorts;
  readonly onClose: () => void;
}

function ReminderOffer({ reminders, onClose, call, ports, view, settings, onSettings, at }: ReminderOfferProps) {
  const words = useWords(OFFERS_WORDS);
  const { refused } = useWords(REMINDERS_WORDS);
  const language = useLanguage();
  const [mayNotify, setAnswer] = useState<boolean | null>(null);
  const now = { at, timeZone: ports.timeZone };
  const suggestion = suggestReminder(call, view.campaign.callDays, { now, reminders: settings.reminders });
  const accept = () => {
    // Asked in the click's own task, or the browser refuses; stored at once, for the question may close the popup.
    void reminders.askToNotify().then(setAnswer);
    const switchOn = onSettings(before => ({
      ...before,
      reminders: changeReminders(before.reminders, suggestion.change, ports.now()),
    }));
    void switchOn.then(reminders.plan);
  };
  if (mayNotify !== null) return <p class="hint">{mayNotify ? words.reminded : `${words.reminded} ${refused}`}</p>;
  return (
    <div class="after-offer">
      <p>{sayOffer(suggestion, words, { language, ...now })}</p>
      <button type="button" class="btn small" onClick={accept}>
        {words.yes}
      </button>
      <button type="button" class="btn small" onClick={onClose}>
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
