import type { PhoneNumber } from './phone-number';

/** The number as Americans write it, without the country code: `(202) 456-1111`. */
export function showNumber(number: PhoneNumber): string {
  return `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`;
}

const DIALABLE = /^tel:\+1[2-9]\d{9}$/;

/** The only maker of `tel:` addresses, from digits alone; throws on anything else, because no other number may have the type. */
export function telHref(number: PhoneNumber): string {
  const href = `tel:${number}`;
  if (!DIALABLE.test(href)) throw new Error('A number that was never parsed reached telHref');
  return href;
}

/** A number out of the log as text; what is no American number is shown as it was stored. */
export const showStoredNumber = (number: string): string =>
  /^\+1\d{10}$/.test(number) ? showNumber(number as PhoneNumber) : number;
