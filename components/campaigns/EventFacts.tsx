import type { EventAction, EventPart } from '../../lib/campaigns/action-schema';
import { inLanguage } from '../../lib/campaigns/in-language';
import { CAMPAIGNS_WORDS } from '../../lib/language/campaigns-words';
import { formatDays, formatShortDay, formatSpan } from '../../lib/language/format-time';
import { Facts } from '../app/Facts';
import { OutsideLink } from '../app/OutsideLink';
import { useLanguage, useWords } from '../hooks/use-words';

/** An event of a campaign, at a moment seen from the reader's zone. */
export interface EventFactsProps {
  readonly action: EventAction;
  readonly at: number;
  readonly timeZone: string;
  readonly onOpenOutside: (url: string) => void;
  readonly onCalendar: () => void;
}

/** Parts with time and place, registration, cost, who holds it, and the way into a calendar. */
export function EventFacts({ action, at, timeZone, onOpenOutside, onCalendar }: EventFactsProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const isSingle = action.parts.length === 1;
  return (
    <>
      <ol class="parts">
        {action.parts.map(part => (
          <Part
            key={`${part.starts} ${part.title}`}
            part={part}
            title={isSingle && part.title === action.title ? null : part.title}
            timeZone={timeZone}
            onOpenOutside={onOpenOutside}
          />
        ))}
      </ol>
      <Facts
        facts={[
          {
            name: words.registration,
            value: action.registration && (
              <Registration registration={action.registration} at={at} timeZone={timeZone} onOpen={onOpenOutside} />
            ),
          },
          { name: words.cost, value: action.cost },
          { name: words.organizers, value: <Names names={action.organizers} onOpen={onOpenOutside} /> },
          { name: words.supporters, value: <Names names={action.supporters} onOpen={onOpenOutside} /> },
        ].filter(({ name }) => isKnown(name, action, words))}
      />
      <p class="action-buttons">
        <button type="button" class="btn" aria-label={words.addToCalendarFor(action.title)} onClick={onCalendar}>
          {words.addToCalendar}
        </button>
        {action.url !== undefined && (
          <OutsideLink url={action.url} showsHost onOpen={onOpenOutside}>
            {words.open.event}
          </OutsideLink>
        )}
      </p>
    </>
  );
}

function isKnown(name: string, action: EventAction, words: { organizers: string; supporters: string }): boolean {
  if (name === words.organizers) return (action.organizers?.length ?? 0) > 0;
  if (name === words.supporters) return (action.supporters?.length ?? 0) > 0;
  return true;
}

interface PartProps {
  readonly part: EventPart;
  /** Null where it would only repeat the event's. */
  readonly title: string | null;
  readonly timeZone: string;
  readonly onOpenOutside: (url: string) => void;
}

function Part({ part: source, title, timeZone, onOpenOutside }: PartProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const language = useLanguage();
  const part = inLanguage(source, language);
  const span = { from: Date.parse(part.starts), to: part.ends === undefined ? undefined : Date.parse(part.ends) };
  const there = part.all_day ? formatDays(span, language, part.time_zone) : formatSpan(span, language, part.time_zone);
  const isElsewhere = !part.all_day && wallTime(span.from, part.time_zone) !== wallTime(span.from, timeZone);
  return (
    <li class="part">
      {title !== null && <b>{part.title}</b>}
      <span class="part-time">{there}</span>
      {isElsewhere && <span class="soft">{words.yourTime(formatSpan(span, language, timeZone))}</span>}
      {(part.place !== undefined || part.address !== undefined) && (
        <span class="part-place">{[part.place, part.address].filter(Boolean).join(', ')}</span>
      )}
      {part.url !== undefined && (
        <span>
          <OutsideLink url={part.url} showsHost onOpen={onOpenOutside}>
            {words.online}
          </OutsideLink>
        </span>
      )}
    </li>
  );
}

/** What a clock on the wall shows there, to tell whether two zones agree at that moment. */
const wallTime = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);

interface RegistrationProps {
  readonly registration: NonNullable<EventAction['registration']>;
  readonly at: number;
  readonly timeZone: string;
  readonly onOpen: (url: string) => void;
}

function Registration({ registration, at, timeZone, onOpen }: RegistrationProps) {
  const words = useWords(CAMPAIGNS_WORDS);
  const language = useLanguage();
  const closes = registration.closes === undefined ? null : Date.parse(registration.closes);
  // The end is the first moment after: what closes at midnight is open until the day before.
  const day = closes === null ? '' : formatShortDay(closes - 1, language, timeZone);
  const isClosed = closes !== null && closes <= at;
  const sentences = [
    `${registration.required ? words.required : words.notRequired}.`,
    registration.limited ? words.limited : null,
    closes === null ? null : isClosed ? words.registerClosed(day) : words.registerBy(day),
  ];
  return (
    <>
      {sentences.filter(Boolean).join(' ')}{' '}
      {registration.url !== undefined && !isClosed && (
        <OutsideLink url={registration.url} showsHost onOpen={onOpen}>
          {words.register}
        </OutsideLink>
      )}
    </>
  );
}

interface NamesProps {
  readonly names: EventAction['organizers'];
  readonly onOpen: (url: string) => void;
}

function Names({ names = [], onOpen }: NamesProps) {
  return (
    <ul class="names inline">
      {names.map(({ name, url }) => (
        <li key={name}>
          {url === undefined ? (
            name
          ) : (
            <OutsideLink url={url} onOpen={onOpen}>
              {name}
            </OutsideLink>
          )}
        </li>
      ))}
    </ul>
  );
}
