import type { ListRefusal } from '../../targets/agreements/file/list-file';
import type { RowNote, RowOutcome } from '../../targets/agreements/list-account';
import { plural } from '../language';

/** English words about a list of agreements opened from a file. */
export const listEn = {
  title: 'List of agreements from a file',
  lead: 'ICE publishes the list of agencies with a 287(g) agreement as a spreadsheet. Open it here, and Call-In says whether your county is on it, and which agencies a news page names. The file is read on this device, and nothing is sent.',
  icePage: 'ICE’s page with the list',
  choose: 'Open a list (XLSX or CSV)',
  chooseOther: 'Open another list',
  reading: 'Reading the file…',
  refused: {
    too_large: 'This file is too large to be the list.',
    old_format: 'This file is an old Excel file, or has a password. Save it as XLSX or CSV, and open that.',
    unreadable: 'This file is damaged, or is no spreadsheet.',
    no_columns: 'This is not the list: no sheet has the columns State, Law Enforcement Agency and Support Type.',
    nothing_used: 'Not one row of this list could be used.',
    too_many: 'This list is longer than can be kept: 4,000 agreements, in at most 20,000 rows and 100 columns.',
  } as Readonly<Record<ListRefusal, string>>,
  nothingChanged: 'Nothing was changed.',
  failed: 'The list could not be kept. Try again.',
  lost: (day: string) =>
    `The list of ${day} you had opened is gone: the browser lost it. Open the file again, or a newer one.`,
  lostForget: 'I do not need it',
  // Preview
  found: (agreements: string, agencies: string) => `${agreements} agreements of ${agencies} agencies`,
  counts: ({ used, merged, refused, blank }: Record<RowOutcome['outcome'], string>) =>
    `Rows: ${used} used, ${merged} merged, ${refused} refused, ${blank} blank.`,
  noted: (count: string, note: string) => `${count} × ${note}`,
  told: (count: number) => plural(count, '1 row to look at', `${count} rows to look at`),
  more: (count: number) => `and ${count} more`,
  row: (row: number, agency: string) => `Row ${row}, ${agency || 'no name'}`,
  outcomes: { used: 'used', merged: 'merged', refused: 'refused', blank: 'blank' } as Readonly<
    Record<RowOutcome['outcome'], string>
  >,
  notes: {
    no_state: 'names no state',
    no_agency: 'names no agency',
    agency_too_long: 'the agency’s name is too long',
    unknown_model: 'its support type is none of the four',
    same_as_before: 'the same agency and model as a row before; the later date is kept',
    county_not_told: 'no county is told; stands for its state',
    county_unknown: 'the state has no county of that name; stands for its state',
    county_contradiction: 'county and agency name two different counties; stands for its state',
    county_from_agency: 'county taken from the agency’s name',
    county_respelled: 'county read as the only one of the state that differs in a letter',
    date_unreadable: 'the day signed cannot be read, and is left out',
    date_respelled: 'a slash is missing in the day signed',
    link_unwrapped: 'a mail scanner’s address was taken off the link',
    link_left_out: 'the link does not lead to ice.gov, and is left out',
  } as Readonly<Record<RowNote, string>>,
  day: 'Day the list is of',
  dayHint: 'As ICE’s page or the name of the file says it. It is shown with every answer.',
  dayRefused: (first: string, last: string) => `Give a day from ${first} to ${last}.`,
  older: (day: string) => `This list is older than the one in use, of ${day}.`,
  use: 'Use this list',
  cancel: 'Cancel',
  used: (day: string) => `The list of ${day} is in use.`,
  // In use
  inUse: (day: string) => `List of ${day}`,
  file: 'File',
  opened: 'Opened',
  holds: 'Holds',
  remove: 'Remove',
  removeLabel: 'Remove the list of agreements',
  removeAsk: 'Remove this list? Call-In then says no more who has an agreement, unless a feed says so.',
  removeYes: 'Yes, remove',
  removeNo: 'Keep',
  removed: 'The list was removed.',
};

/** What every language must have about lists from files. */
export type ListWords = typeof listEn;
