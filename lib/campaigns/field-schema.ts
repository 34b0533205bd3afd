import * as v from 'valibot';
import { LIMITS } from './limits';
import { isRealDate } from './local-date';
import type { RefusalCode } from './refusal';

/** Names the reason a check gives when it fails, in place of a sentence: the catalogue has the sentence, in both languages. */
export const because = (code: RefusalCode): RefusalCode => code;

/** Plain text of at most `max` UTF-16 units; feeds carry words, never markup, so it is only ever shown as text. */
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** An id inside its feed: 1 to 200 characters without white space. */
export const idField = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LIMITS.id),
  v.regex(/^[^\s\p{C}]+$/u, because('bad_id')),
);

/** Title-length text that is not empty. */
export const titleField = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.title));

/** Text of a summary's length. */
export const summaryField = text(LIMITS.summary);

const WEB_ADDRESS = /^(https:\/\/[^\s]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/[^\s]*)?)$/i;

/** Control characters, user names before the host, and placeholders have no business in a link. */
function isPlainAddress(address: string): boolean {
  if (/[\p{Cc}\\]|\[[A-Z]/u.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

/** `https:` anywhere, or `http:` on this computer; so `javascript:` and `data:` never reach a link. */
export const urlField = v.pipe(
  v.string(),
  v.maxLength(LIMITS.url),
  v.regex(WEB_ADDRESS, because('bad_address')),
  v.check(isPlainAddress, because('bad_address')),
);

/** A calendar date as people write it in a feed: 2012-12-17. */
export const dateField = v.pipe(v.string(), v.isoDate(because('bad_date')), v.check(isRealDate, because('bad_date')));

/** An instant with its offset: 2012-12-17T17:00:00-05:00. */
export const instantField = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/, because('bad_moment')),
  v.check(moment => !Number.isNaN(Date.parse(moment)) && isRealDate(moment.slice(0, 10)), because('bad_moment')),
);

/** An IANA time zone this engine knows. */
export const timeZoneField = v.pipe(
  v.string(),
  v.maxLength(80),
  v.check(zone => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  }, because('bad_time_zone')),
);

/** A BCP 47 language tag. */
export const languageField = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, because('bad_language')));

/** An Open Civic Data division id. */
export const divisionField = v.pipe(
  v.string(),
  v.maxLength(LIMITS.id),
  v.regex(/^ocd-division\/country:[a-z]{2}(\/[a-z_]+:[\p{L}\p{N}_.~-]+)*$/u, because('bad_division')),
);

/** The same fields in other languages, by language tag; what is absent is said in the feed's own language. */
export const translated = <E extends v.ObjectEntries>(entries: E) =>
  v.optional(v.record(languageField, v.object(entries)));

/** A list of at most `max` entries (100 unless told). */
export const listOf = <S extends v.GenericSchema>(entry: S, max: number = LIMITS.list) =>
  v.pipe(v.array(entry), v.maxLength(max));
