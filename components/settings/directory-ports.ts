import type { CongressAtHand } from '../../lib/targets/congress/congress-at-hand';
import type { DirectoryFile, DirectoryRefusal } from '../../lib/targets/congress/directory-refusal';
import type { DirectoryOutcome, DirectoryStatus } from '../../lib/targets/congress/directory-status';
import type { CongressQuestion } from '../../lib/targets/congress/look-up-congress';

/** What came of pressing *Download*: the outcome, why it was refused, that the browser's question was declined, or that the background did not answer. */
export type DownloadAnswer =
  | { readonly done: DirectoryOutcome }
  | { readonly refused: DirectoryRefusal }
  | { readonly failed: 'declined' | 'unreachable' };

/** Everything the settings need of the public directory of Congress. */
export interface DirectoryPorts {
  /** Where the three files come from, for the reader to see. */
  readonly addresses: Readonly<Record<DirectoryFile, string>>;
  readStatus(): Promise<DirectoryStatus>;
  /** Calls `show` after every change of copy, record or progress; returns the way to stop. */
  watch(show: () => void): () => void;
  /** Downloads the directory, asking for its hosts' permission first where the browser needs one: call it from the click itself. */
  download(): Promise<DownloadAnswer>;
  cancel(): void;
  /** Uses a refresh that was held back, or keeps the copy there is; false when the background did not answer. */
  decide(use: boolean): Promise<boolean>;
  remove(): Promise<boolean>;
  readCongress(question: CongressQuestion): Promise<CongressAtHand>;
}
