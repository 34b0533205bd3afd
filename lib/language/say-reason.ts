import type { ChoiceReason } from '../campaigns/choose';
import { showLocalDate } from '../campaigns/local-date';
import type { Language } from '../settings/settings';
import { CALL_WORDS } from './call-words';
import { sayDivision } from './division-name';
import { formatDay } from './format';

/** The caller's moment and language, for dates in words. */
export interface ReasonContext {
  readonly language: Language;
  readonly at: number;
  readonly timeZone: string;
}

/** Says why a campaign stands where it does, in a few words: "Call day today", "Decision in 4 days"; null for what needs no words. */
export function sayReason(reason: ChoiceReason, { language, at, timeZone }: ReasonContext): string | null {
  const words = CALL_WORDS[language].because;
  const year = Number(showLocalDate(at, timeZone).slice(0, 4));
  const day = (moment: number) => formatDay(showLocalDate(moment, timeZone), language, year);
  switch (reason.kind) {
    case 'call_day_again':
      return words.call_day_again(formatDay(reason.date, language, year));
    case 'next_call_day':
      return words.next_call_day(formatDay(reason.date, language, year));
    case 'deadline':
      return reason.days <= 0 ? words.deadline_today : words.deadline(reason.days);
    case 'decided':
      return words.decided(day(reason.at));
    case 'upcoming':
      return words.upcoming(day(reason.at));
    case 'past':
      // The end is the first moment after: a close at midnight ended the day before.
      return words.past(day(reason.at - 1));
    case 'page_place':
      return reason.agreement
        ? words.page_agreement(reason.agreement.agency ?? sayDivision(reason.agreement.division, language))
        : words.page_place(sayDivision(reason.division, language));
    case 'elsewhere':
      return null;
    default:
      return words[reason.kind];
  }
}

/** The two reasons worth a caller's glance: when first (call day, decision, over), then a place the page names, else the deciding one. */
export function sayReasons(reasons: readonly ChoiceReason[], context: ReasonContext): readonly string[] {
  const isAboutWhen = ({ kind }: ChoiceReason) =>
    kind === 'call_day_today' ||
    kind === 'deadline' ||
    kind === 'decided' ||
    kind === 'call_day_again' ||
    kind === 'next_call_day' ||
    kind === 'past' ||
    kind === 'upcoming';
  const isAboutPlace = ({ kind }: ChoiceReason) => kind === 'page_place';
  const isChosen = ({ kind }: ChoiceReason) => kind === 'pinned' || kind === 'opened';
  const ordered = [isAboutWhen, isChosen, isAboutPlace, () => true]
    .flatMap(isFirst => reasons.filter(isFirst))
    .filter((reason, index, all) => all.indexOf(reason) === index)
    .filter(reason => sayReason(reason, context) !== null);
  const [first, second] = ordered;
  if (first === undefined) return [];
  const isSecondWorthIt = second !== undefined && (isAboutWhen(second) || isAboutPlace(second));
  return (isSecondWorthIt ? [first, second] : [first]).flatMap(reason => sayReason(reason, context) ?? []);
}
