import { type RefusalReason, reason } from '../campaigns/refusal';
import { fail, type Result, succeed } from '../result';
import type { OwnOffice } from '../settings/settings';
import type { Office } from './office';
import { parsePhoneNumber } from './parse-phone-number';
import { isSheriff } from './sheriff';

/** An office as the caller typed it, before anything was checked. */
export type OwnOfficeDraft = Omit<OwnOffice, 'id' | 'campaign'>;

/** What keeps an office from being added, by the field to look at. */
export interface OwnOfficeProblem {
  readonly field: keyof OwnOfficeDraft;
  readonly why: RefusalReason;
}

const LONGEST_NAME = 200;

function checkText(field: 'name' | 'seenAt', text: string): OwnOfficeProblem[] {
  if (text === '') return [{ field, why: reason('missing_field') }];
  return text.length > LONGEST_NAME ? [{ field, why: reason('too_long', String(LONGEST_NAME)) }] : [];
}

/**
 * Checks an office the caller adds: a name, a number that may be dialled (returned as E.164), where it was seen, and for a
 * sheriff, by tick or by name, the word that the line is the administrative one.
 */
export function checkOwnOffice(draft: OwnOfficeDraft): Result<OwnOfficeDraft, readonly OwnOfficeProblem[]> {
  const name = draft.name.trim();
  const seenAt = draft.seenAt.trim();
  const number = parsePhoneNumber(draft.number);
  const isSheriffs = draft.isSheriff || isSheriff({ name });
  const problems = [...checkText('name', name), ...checkText('seenAt', seenAt)];
  if (isSheriffs && !draft.isAdministrative) {
    problems.push({ field: 'isAdministrative', why: reason('not_administrative') });
  }
  if (!number.ok) return fail([...problems, { field: 'number', why: number.error }]);
  if (problems.length > 0) return fail(problems);
  return succeed({
    name,
    seenAt,
    number: number.value,
    isSheriff: isSheriffs,
    isAdministrative: isSheriffs && draft.isAdministrative,
  });
}

/** Turns a stored office of the caller's into one that can be called; checked again, because settings can be imported or damaged. */
export function readOwnOffice(own: OwnOffice): Result<Office, readonly OwnOfficeProblem[]> {
  const checked = checkOwnOffice(own);
  if (!checked.ok) return checked;
  const number = parsePhoneNumber(checked.value.number);
  if (!number.ok) return fail([{ field: 'number', why: number.error }]);
  const { isSheriff: isSheriffs, name } = checked.value;
  return succeed({
    id: own.id,
    name,
    ...(isSheriffs && { role: 'sheriff' }),
    lines: [{ number: number.value, purpose: isSheriffs ? 'administrative' : 'main' }],
  });
}
