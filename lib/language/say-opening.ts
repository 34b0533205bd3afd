import { countDays, type PlainDate, showLocalDate } from '../campaigns/local-date';
import type { Language } from '../settings/settings';
import type { Opening } from '../targets/hours';
import { formatDay } from './format';
import { formatDayTime, formatWeekday } from './format-time';
import { HOURS_WORDS } from './hours-words';

/** Both clocks: the office's zone and the caller's, and the moment (ms) it is said at. */
export interface OpeningContext {
  readonly language: Language;
  readonly at: number;
  readonly officeZone: string;
  readonly callerZone: string;
  /** The hours are custom, not what the office says of itself. */
  readonly isUsual: boolean;
}

/** A date as the caller says it on their own day: nothing for today, a weekday within the week. */
function sayDay(date: PlainDate, { language, at, callerZone }: OpeningContext): string {
  const words = HOURS_WORDS[language];
  const today = showLocalDate(at, callerZone);
  const days = countDays(today, date);
  if (days === 0) return '';
  if (days === 1) return words.tomorrow;
  return words.day(days < 7 ? formatWeekday(date, language) : formatDay(date, language, Number(today.slice(0, 4))));
}

/** "open until 4:00, your time"; "opens Tuesday 11:00 (8:00 your time)": whose clock it is is said only where they differ. */
export function sayOpening(opening: Opening, context: OpeningContext): string {
  const { language, officeZone, callerZone, isUsual } = context;
  const words = HOURS_WORDS[language];
  const moment = opening.kind === 'open' ? opening.until : opening.opensAt;
  if (moment === null) return opening.kind === 'open' ? words.always : words.closed;
  const [date, yourDate] = [showLocalDate(moment, officeZone), showLocalDate(moment, callerZone)];
  const [clock, yourClock] = [formatDayTime(moment, language, officeZone), formatDayTime(moment, language, callerZone)];
  const isOneClock = date === yourDate && clock === yourClock;
  if (opening.kind === 'open') {
    const until = words.on(sayDay(yourDate, context), yourClock);
    return (isUsual ? words.usuallyOpen : words.open)(until, !isOneClock);
  }
  const opens = (isUsual ? words.usuallyOpens : words.opens)(words.on(sayDay(date, context), clock));
  if (isOneClock) return opens;
  return `${opens} ${words.yours(date === yourDate ? '' : sayDay(yourDate, context), yourClock)}`;
}
