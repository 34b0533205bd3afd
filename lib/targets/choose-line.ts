import type { Moment } from '../campaigns/campaign-state';
import { showLocalDate } from '../campaigns/local-date';
import type { Language } from '../settings/settings';
import type { Line, Office } from './office';
import { listSpoken } from './spoken-languages';

/** What decides which line of an office is rung; `feedExpiresAt` in ms, absent for the caller's own offices. */
export interface LineCircumstances extends Moment {
  /** The caller's state in two letters, or empty. */
  readonly state: string;
  /** The caller's. */
  readonly language: Language;
  readonly feedExpiresAt?: number | undefined;
}

/** Why no line of an office may be rung now. */
export type LineTrouble = 'office_expired' | 'office_not_yet' | 'line_expired' | 'feed_expired';

/** A plain date is valid to the end of it on the caller's wall, a moment until that moment. */
function isOver(until: string, { at, timeZone }: Moment): boolean {
  return until.length === 10 ? showLocalDate(at, timeZone) > until : at >= Date.parse(until);
}

/** A line that names no end of its own lasts as long as its feed. */
function isLineOver(line: Line, now: LineCircumstances): boolean {
  if (line.valid_until !== undefined) return isOver(line.valid_until, now);
  return now.feedExpiresAt !== undefined && now.at >= now.feedExpiresAt;
}

/** Somebody to talk to before a machine; TTY only when there is nothing else. */
const LAST_RESORTS = ['voicemail', 'TTY'];

function rankLine({ purpose, regions = [], languages }: Line, { state, language }: LineCircumstances): number {
  const region = state !== '' && regions.includes(state) ? 0 : regions.length === 0 ? 1 : 2;
  return (LAST_RESORTS.indexOf(purpose) + 1) * 100 + region * 10 + (listSpoken(languages).includes(language) ? 0 : 1);
}

/** An office's lines that may be rung now, the one for the caller's state first, then one that speaks their language, else in the feed's order; or why there are none. */
export function chooseLines(office: Office, now: LineCircumstances): readonly Line[] | LineTrouble {
  if (office.valid_until !== undefined && isOver(office.valid_until, now)) return 'office_expired';
  const today = showLocalDate(now.at, now.timeZone);
  if (office.valid_from !== undefined && today < office.valid_from) return 'office_not_yet';
  const open = office.lines.filter(line => !isLineOver(line, now));
  if (open.length === 0)
    return office.lines.some(line => line.valid_until !== undefined) ? 'line_expired' : 'feed_expired';
  return open.toSorted((one, other) => rankLine(one, now) - rankLine(other, now));
}
