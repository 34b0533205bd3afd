import { useEffect, useRef, useState } from 'preact/hooks';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { REMINDERS_WORDS } from '../../lib/language/reminders-words';
import { sayReminder } from '../../lib/language/say-reminder';
import { WAITING_WORDS } from '../../lib/language/waiting-words';
import type { Reminder } from '../../lib/reminders/reminder';
import { listSettlings, type Settling } from '../../lib/reminders/snooze';
import { showRoute } from '../app/app-route';
import type { CallScene } from '../call/call-scene';
import { useLanguage, useWords } from '../hooks/use-words';
import { readWaiting, type Waiting } from './read-waiting';
import { routeReminder } from './route-reminder';
import './waiting.css';

/** In the popup a line must do; what it is stands behind a press. */
const POPUP_HEIGHT = 640;

interface WaitingRemindersProps extends CallScene {
  /** As read before the screen was drawn; null where it was not. */
  readonly first: Waiting | null;
}

/** What was told and the user has not yet seen to, above the call screen: open it, put it off, or be done with it. */
export function WaitingReminders({ ports, data, desk, settings, choose, at, first }: WaitingRemindersProps) {
  const ways = useWords(REMINDERS_WORDS);
  const words = useWords(WAITING_WORDS);
  const language = useLanguage();
  const read = useWaiting(ports, first);
  const waiting = read?.waiting ?? NONE;
  const [answer, setAnswer] = useState<Answer | null>(null);
  // What was answered is over with the next that waits.
  const last = useRef(waiting);
  if (waiting.length > 0) last.current = waiting;
  const came = answer?.about === last.current ? answer.came : null;
  if (!read) return null;
  const { reminders, offices } = read;
  if (waiting.length === 0) return came && came !== 'failed' && <Answered sentence={words.settled[came]} />;
  const settle = async (how: Settling) => {
    const ids = waiting.map(({ id }) => id);
    setAnswer({ about: waiting, came: (await reminders.settle(ids, how)) ? how : 'failed' });
  };
  const campaigns = data.feeds?.feeds.flatMap(({ feed }) => feed?.campaigns ?? []) ?? [];
  const now = { at, timeZone: ports.timeZone };
  const year = Number(showLocalDate(at, ports.timeZone).slice(0, 4));
  const context = { language, campaigns, offices, year };
  // A call in hand holds the screen where it is.
  const isCalling = desk.call?.state === 'open';
  const isOpenable = ({ kind }: Reminder) => kind === 'follow_up' || (kind !== 'weekly' && !isCalling);
  const open = (one: Reminder) => {
    if (one.campaign !== null && one.kind !== 'follow_up') {
      choose({ campaign: one.campaign, action: null, target: null });
    } else ports.openApp(showRoute(routeReminder([one])));
  };
  return (
    <details class="waiting notice fold" open={window.innerHeight > POPUP_HEIGHT}>
      <summary>{words.due(waiting.length)}</summary>
      <ul>
        {waiting.map(one => (
          <li key={one.id}>
            {sayReminder(one, context)}{' '}
            {isOpenable(one) && (
              <button
                type="button"
                class="link"
                aria-label={words.openLabel(sayReminder(one, context))}
                onClick={() => open(one)}
              >
                {words.open}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="waiting-ways">
        {listSettlings(waiting, now, settings.reminders).map(how => (
          <button key={how} type="button" class="link" onClick={() => void settle(how)}>
            {ways[how]}
          </button>
        ))}
      </p>
      <p role="alert">{came === 'failed' && words.settleFailed}</p>
    </details>
  );
}

/** What came of a press, and what it was about. */
interface Answer {
  readonly about: readonly Reminder[];
  readonly came: Settling | 'failed';
}

/** The buttons are gone: the keyboard and the screen reader go on where the answer is. */
function Answered({ sentence }: { readonly sentence: string }) {
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <p class="notice" ref={said} tabIndex={-1}>
      {sentence}
    </p>
  );
}

const NONE: readonly Reminder[] = [];

/** Kept in step with the background, which takes off what was settled anywhere, and with the log, where a follow-up is done. */
function useWaiting(ports: CallScene['ports'], first: Waiting | null): Waiting | null {
  const [state, setState] = useState(first);
  useEffect(() => {
    const stops: (() => void)[] = [];
    let isClosed = false;
    const begin = async () => {
      const reminders = await ports.loadReminders();
      const read = async () => {
        const now = await readWaiting(ports);
        if (!isClosed) setState(now);
      };
      if (isClosed) return;
      const again = () => void read().catch(() => undefined);
      stops.push(reminders.watch(again), ports.log.watch(again));
      await read();
    };
    void begin().catch(() => undefined);
    return () => {
      isClosed = true;
      for (const stop of stops) stop();
    };
  }, [ports]);
  return state;
}
