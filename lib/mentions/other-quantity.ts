import type { Surroundings } from './surroundings';

/** Another quantity: "sugar 190 g", "van 302 (g)". */
const QUANTITY =
  /(?:^|[^\d.,(#])(?!(?:287|278|1357)\s?[-(]?\s?g)\d+(?:[.,]\d+)?\s?(?:\((?:g|l|aq)\)|g|gr|kg|mg|ml|oz|lb)(?![A-Za-z\d)])/;
/** How near another quantity makes this one such, in characters. */
const QUANTITY_REACH = 80;

/** True when a quantity stands near. */
export const measuresBeside = ({ before, after, sides }: Surroundings): boolean =>
  QUANTITY.test(before.slice(-QUANTITY_REACH)) ||
  QUANTITY.test(after.slice(0, QUANTITY_REACH)) ||
  sides.slice(2).some(({ text }) => QUANTITY.test(text));
