import { listEn } from '../../lib/language/en/list';
import type { ListRefusal } from '../../lib/targets/agreements/file/list-file';
import { makeAccount, OUTCOMES, type RowNote, type RowOutcome } from '../../lib/targets/agreements/list-account';
import type { ReadList } from '../../lib/targets/agreements/read-agreement-rows';

const SAID: Readonly<Record<RowNote, string>> = {
  no_state: 'it names no state',
  no_agency: 'it names no agency',
  agency_too_long: 'the name of the agency is too long for a feed',
  unknown_model: 'its support type is none of the four',
  same_as_before: 'the same agency and model as a row before; the later date is kept',
  county_not_told: 'no county is told: stands for its state',
  county_unknown: 'the state has no county of that name: stands for its state',
  county_contradiction: 'county column and agency name two different counties: stands for its state',
  county_from_agency: 'county taken from the name of the agency',
  county_respelled: 'county read as the only one of the state that differs in a letter',
  date_unreadable: 'the date signed cannot be read, and is left out',
  date_respelled: 'a slash is missing in the date signed',
  link_unwrapped: 'a mail scanner’s address was taken off the link',
  link_left_out: 'the link does not lead to ice.gov, and is left out',
};

/** How many rows came out how, by outcome and by note; the outcomes add up to the rows. */
export function countOutcomes(outcomes: readonly RowOutcome[]): Readonly<Record<string, number>> {
  const { counts, notes } = makeAccount(outcomes);
  return { ...counts, ...notes };
}

/** The account for a person at a terminal: rows to look at one by one, then what was counted. */
export function tellOutcomes({ agreements, outcomes }: ReadList): string {
  const worthALook = makeAccount(outcomes).told.map(
    ({ row, agency, outcome, notes }) =>
      `Row ${row}, ${agency || 'no name'}: ${outcome}; ${notes.map(note => SAID[note]).join('; ')}.`,
  );
  const counts = countOutcomes(outcomes);
  const totals = OUTCOMES.map(outcome => `${counts[outcome]} ${outcome}`).join(', ');
  const notes = Object.entries(SAID).flatMap(([note, said]) => (counts[note] ? [`  ${counts[note]} × ${said}`] : []));
  return [
    ...worthALook,
    `${outcomes.length} rows: ${totals}.`,
    ...notes,
    `${agreements.length} agreements of ${new Set(agreements.map(({ agency, division }) => `${division} ${agency}`)).size} agencies.`,
  ].join('\n');
}

/** Why a file is no list, as the extension says it too. */
export const tellRefusal = (why: ListRefusal): string => listEn.refused[why];
