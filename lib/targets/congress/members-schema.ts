import * as v from 'valibot';
import { findStateCode, type StateCode } from '../../language/state-names';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const bioguide = v.pipe(v.string(), v.regex(/^[A-Z]\d{6}$/));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const phone = v.pipe(v.string(), v.maxLength(60));
const state = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}$/),
  v.custom<StateCode>(code => findStateCode(String(code)) === code),
);

/** One entry of `legislators-current.json` as far as it is used; its last term is checked by `termSchema`. */
export const memberSchema = v.object({
  id: v.object({ bioguide }),
  name: v.object({
    first: text,
    last: text,
    suffix: v.optional(text),
    official_full: v.optional(text),
  }),
  bio: v.optional(v.object({ gender: v.optional(v.string()) })),
  terms: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(100)),
});

const shared = {
  start: day,
  end: day,
  state,
  party: v.optional(v.pipe(v.string(), v.maxLength(80)), ''),
  phone: v.optional(phone),
};

/** A term in either chamber. */
export const termSchema = v.variant('type', [
  v.object({ type: v.literal('sen'), ...shared }),
  v.object({
    type: v.literal('rep'),
    ...shared,
    district: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
  }),
]);

/** One entry of `legislators-district-offices.json`; each of its offices is checked by `officeSchema`. */
export const officesSchema = v.object({
  id: v.object({ bioguide }),
  offices: v.pipe(v.array(v.unknown()), v.maxLength(200)),
});

/** One district office as far as it is used. */
export const officeSchema = v.object({
  city: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  state,
  phone: v.optional(phone),
  hours: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
});
