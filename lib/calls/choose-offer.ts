import type { Offer } from '../settings/settings';

/** What decides whether anything is offered after a call. */
export interface OfferFacts {
  /** Calls in the log, the one just made among them. */
  readonly count: number;
  readonly offered: readonly Offer[];
  /** Some reminder is on. */
  readonly isReminded: boolean;
  /** Neither calls nor notes are ever deleted. */
  readonly keepsForEver: boolean;
}

/** How many calls there must be, in the order of what is offered first: never two at once. */
const FROM: readonly (readonly [Offer, number])[] = [
  ['reminder', 1],
  ['backup', 20],
  ['retention', 30],
];

/** What is offered after this call; null for nearly all. */
export function chooseOffer({ count, offered, isReminded, keepsForEver }: OfferFacts): Offer | null {
  const isNeeded = { reminder: !isReminded, backup: true, retention: keepsForEver };
  return FROM.find(([offer, from]) => count >= from && isNeeded[offer] && !offered.includes(offer))?.[0] ?? null;
}
