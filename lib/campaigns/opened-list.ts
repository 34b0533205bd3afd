/** Names the one list of agreements the user opened from a file, among the stored feeds; no feed's address looks like it. */
export const OPENED_LIST = 'opened-list';

/** A list as it is handed over to be kept: as the text of a feed that carries nothing else, with the account of its rows. */
export interface ListToKeep {
  readonly file: string;
  readonly account: unknown;
}
