import type { NumbersChanged } from './compare-directories';
import type { DirectoryFile, DirectoryRefusal } from './directory-refusal';

/** The stored copy of the directory, in numbers; times in ms. */
export interface DirectoryAbout {
  /** When it was downloaded, or last found to be what the hosts have. */
  readonly fetchedAt: number;
  /** Of the three files as downloaded. */
  readonly bytes: number;
  readonly members: number;
  readonly numbers: number;
  readonly zips: number;
  /** Entries that were left out. */
  readonly odd: number;
  /** SHA-256 of the two files of members and of the table, to know them again. */
  readonly fingerprint: string;
  readonly zipsSha256: string;
  /** When this very table was first seen. */
  readonly zipsSeenAt: number;
  /** The last day on which the table's districts hold. */
  readonly mapsUntil: string;
  /** Of the packed table. */
  readonly checksum: number;
}

/** A refresh that waits for the user, because it would change many numbers at once. */
export interface HeldRefresh extends NumbersChanged {
  readonly fetchedAt: number;
}

/** What is remembered of the user's wish to have the directory, apart from the directory itself, which the browser may lose. */
export interface DirectoryRecord {
  /** When a download was last tried. */
  readonly checkedAt: number;
  /** When it is due again. */
  readonly nextAt: number;
  /** In a row. */
  readonly failures: number;
  /** Why the last one was not taken; absent after a good one. */
  readonly failure?: DirectoryRefusal;
  /** True once a copy was stored: when none is found later, it was lost. */
  readonly hasCopy: boolean;
  readonly held?: HeldRefresh;
  /** Fingerprint of a refresh the user did not want. */
  readonly unwanted?: string;
}

/** How far a download is. */
export interface DirectoryProgress {
  readonly file: DirectoryFile;
  /** From 1. */
  readonly position: number;
  readonly files: number;
  /** Of all files together. */
  readonly bytes: number;
  /** When this was so, ms: a download nobody hears of any more has ended with its worker. */
  readonly at: number;
}

/** Everything the settings say about the directory. */
export interface DirectoryStatus {
  /** Null while the user never asked for it. */
  readonly record: DirectoryRecord | null;
  /** Null while there is none, or when it cannot be read. */
  readonly about: DirectoryAbout | null;
  readonly progress: DirectoryProgress | null;
}

/** What came of a download. */
export type DirectoryOutcome = 'stored' | 'unchanged' | 'held';

const DAY = 86_400_000;
const FIRST_RETRY = DAY / 4;

/** When the directory is due again, ms: weekly, spread by `chance` in [0, 1) so that readers do not all come at once; after failures from six hours doubling to a week. */
export function planNext(at: number, failures: number, chance: number): number {
  const pause = failures === 0 ? 7 * DAY : Math.min(FIRST_RETRY * 2 ** (failures - 1), 7 * DAY);
  return at + pause * (0.85 + chance * 0.3);
}
