import { isRecord } from '../../is-record';

/** What a row was refused for, or what of it could not be taken as it stands. */
export const ROW_NOTES = [
  'no_state',
  'no_agency',
  'unknown_model',
  'agency_too_long',
  'same_as_before',
  'county_not_told',
  'county_unknown',
  'county_contradiction',
  'county_from_agency',
  'county_respelled',
  'date_unreadable',
  'date_respelled',
  'link_unwrapped',
  'link_left_out',
] as const;

/** One such note. */
export type RowNote = (typeof ROW_NOTES)[number];

/** What becomes of a row of a list. */
export const OUTCOMES = ['used', 'merged', 'refused', 'blank'] as const;

/** What became of a row; notes say what was read otherwise than it is written. */
export interface RowOutcome {
  /** As the spreadsheet numbers it; in a feed, the entry counted from 1. */
  readonly row: number;
  readonly agency: string;
  readonly outcome: (typeof OUTCOMES)[number];
  readonly notes: readonly RowNote[];
}

/** All rows of a list: how many came out how, and those worth a look. */
export interface ListAccount {
  /** They add up to the rows. */
  readonly counts: Readonly<Record<RowOutcome['outcome'], number>>;
  /** How often each note was made. */
  readonly notes: Readonly<Partial<Record<RowNote, number>>>;
  readonly told: readonly RowOutcome[];
}

/** What needs no second look, row by row: it is only counted. */
const ROUTINE: ReadonlySet<RowNote> = new Set<RowNote>(['county_not_told', 'link_unwrapped']);

/** Sums up what became of the rows. */
export function makeAccount(outcomes: readonly RowOutcome[]): ListAccount {
  const counts = { used: 0, merged: 0, refused: 0, blank: 0 };
  const notes: Partial<Record<RowNote, number>> = {};
  for (const { outcome, notes: made } of outcomes) {
    counts[outcome] += 1;
    for (const note of made) notes[note] = (notes[note] ?? 0) + 1;
  }
  const told = outcomes.flatMap(each => {
    const worth = each.notes.filter(note => !ROUTINE.has(note));
    return worth.length === 0 ? [] : [{ ...each, notes: worth }];
  });
  return { counts, notes, told };
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isNote = (value: unknown): boolean => (ROW_NOTES as readonly unknown[]).includes(value);

function isOutcome(value: unknown): boolean {
  if (!isRecord(value) || !Array.isArray(value.notes)) return false;
  const { row, agency, outcome, notes } = value;
  const isKnown = (OUTCOMES as readonly unknown[]).includes(outcome);
  return isCount(row) && typeof agency === 'string' && isKnown && notes.every(isNote);
}

/** An account as it comes back from the store; null when a damaged one changed it. */
export function readAccount(stored: unknown): ListAccount | null {
  if (!isRecord(stored) || !isRecord(stored.counts) || !isRecord(stored.notes) || !Array.isArray(stored.told))
    return null;
  const { counts, notes, told } = stored;
  const isSound =
    OUTCOMES.every(outcome => isCount(counts[outcome])) &&
    Object.entries(notes).every(([note, count]) => isNote(note) && isCount(count)) &&
    told.every(isOutcome);
  return isSound ? (stored as unknown as ListAccount) : null;
}
