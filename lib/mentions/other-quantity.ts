import type { Surroundings } from './surroundings';

/** Another quantity: "sugar 190 g", "van 302 (g)". */
const QUANTITY =
  /(?:^|[^\d.,(#])(?!(?:287|278|1357)\s?[-(]?\s?g)\d+(?:[.,]\d+)?\s?(?:\((?:g|l|aq)\)|g|gr|kg|mg|ml|oz|lb)(?![A-Za-z\d)])/;
/** How near another quantity makes this one such, in characters. */
const QUANTITY_REACH = 80;

/** Most texts have no number, and what knows a quantity is slow to make. */
const hasQuantity = (text: string): boolean => /\d/.test(text) && QUANTITY.test(text);

/** True when a quantity stands near. */
export const measuresBeside = ({ before, after, sides }: Surroundings): boolean =>
  hasQuantity(before.slice(-QUANTITY_REACH)) ||
  hasQuantity(after.slice(0, QUANTITY_REACH)) ||
  sides.slice(2).some(({ text }) => hasQuantity(text));
