import { isRemindedOf } from '../settings/is-reminded-of';
import type { Offer, Settings } from '../settings/settings';

/** How many calls there must be, in the order of what is offered first: never two at once. */
const FROM: readonly (readonly [Offer, number])[] = [
  ['reminder', 1],
  ['backup', 20],
  ['retention', 30],
];

/** What is offered after a call, with so many in the log and the one just made among them; null for nearly all. */
export function chooseOffer(
  { offered, reminders, keepCallsDays, keepNotesDays }: Settings,
  count: number,
): Offer | null {
  const keepsForEver = keepCallsDays === null && keepNotesDays === null;
  const isNeeded = { reminder: !isRemindedOf(reminders), backup: true, retention: keepsForEver };
  return FROM.find(([offer, from]) => count >= from && isNeeded[offer] && !offered.includes(offer))?.[0] ?? null;
}
