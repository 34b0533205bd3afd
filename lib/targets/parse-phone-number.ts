import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { type RefusalCode, type RefusalReason, reason } from '../campaigns/refusal';
import { fail, type Result, succeed } from '../result';
import type { PhoneNumber } from './phone-number';

/** The library's knowledge of +1 alone, cut at build time (`tools/nanp-metadata.mjs`): the background reads all its code at every start. */
declare const __NANP_METADATA__: MetadataJson;

/** Digits with the marks people set between them: a letter, `*`, `#`, `,` or `;` would dial something else than is shown. */
const WRITTEN_NUMBER = /^\+?[\d\s().\-‐‑–]+$/;

const UNITED_STATES = new Set(['US', 'PR', 'VI', 'GU', 'AS', 'MP']);

/** ICE's tip line and its line for detainees and their families: a campaign must not keep callers in need from them. */
const NEVER_CALL = new Set(['+18663472423', '+18883514024']);

const EMERGENCY = /^(?:\d11|988|112|999|000)$/;

const refuse = (code: RefusalCode, raw: string) => fail(reason(code, raw));

/** Which kind of number ten NANP digits are besides an office's: N11 as area code or exchange, 900 and 976, 555-1212. */
function nameSpecial(digits: string): RefusalCode | null {
  if (/^(?:\d11|\d{3}[2-9]11)/.test(digits)) return 'emergency_number';
  if (/^(?:9(?:00|76)|\d{3}976|\d{3}5551212)/.test(digits)) return 'premium_number';
  return null;
}

/**
 * Turns what a feed or a person wrote into a number that may be dialled, or says why not: a whole United States or territory
 * number, not premium, not an emergency or N11 service, not one of the lines detainees' families need.
 */
export function parsePhoneNumber(raw: string): Result<PhoneNumber, RefusalReason> {
  // Copied along by address books and pages, and seen by nobody.
  const written = raw.replace(/\p{Cf}/gu, '').trim();
  if (raw.length > 40 || !WRITTEN_NUMBER.test(written)) {
    return refuse(EMERGENCY.test(written.replace(/\D/g, '')) ? 'emergency_number' : 'bad_number', raw);
  }
  const digits = written.replace(/\D/g, '');
  if (EMERGENCY.test(digits) || EMERGENCY.test(digits.replace(/^1/, ''))) return refuse('emergency_number', raw);
  if (written.startsWith('+') && !digits.startsWith('1')) return refuse('foreign_number', raw);
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (national.length !== 10) return refuse('bad_number', raw);
  const special = nameSpecial(national);
  if (special !== null) return refuse(special, raw);
  return parseNational(national, raw);
}

function parseNational(national: string, raw: string): Result<PhoneNumber, RefusalReason> {
  const parsed = parsePhoneNumberFromString(`+1${national}`, __NANP_METADATA__);
  if (parsed?.country && !UNITED_STATES.has(parsed.country)) return refuse('foreign_number', raw);
  if (!parsed?.isValid() || !/^\+1[2-9]\d{9}$/.test(parsed.number)) return refuse('bad_number', raw);
  if (NEVER_CALL.has(parsed.number)) return refuse('never_call_number', raw);
  const type = parsed.getType();
  if (type === 'PREMIUM_RATE' || type === 'SHARED_COST') return refuse('premium_number', raw);
  if (type === 'PERSONAL_NUMBER' || type === 'PAGER') return refuse('bad_number', raw);
  return succeed(parsed.number as string as PhoneNumber);
}
