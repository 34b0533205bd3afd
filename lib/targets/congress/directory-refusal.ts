/** The three public files the directory is made of. */
export type DirectoryFile = 'members' | 'offices' | 'zips';

/** Why a download of the directory was not taken; the catalogue has a sentence for each. */
export type DirectoryRefusalCode =
  // the way to it
  | 'unreachable'
  | 'http_error'
  | 'redirected'
  | 'too_large'
  | 'too_slow'
  | 'not_permitted'
  | 'cancelled'
  | 'storage_failed'
  // the file
  | 'html_page'
  | 'not_text'
  | 'truncated'
  | 'not_json'
  | 'not_the_file'
  | 'too_many_odd'
  | 'too_many_empty';

/** What was refused, where and why; the last good copy stays. */
export interface DirectoryRefusal {
  readonly file: DirectoryFile;
  readonly code: DirectoryRefusalCode;
  /** Where in the file: `line 12`, `[3].terms`; empty for the whole. */
  readonly where: string;
  /** A status, a limit or an offending value, shown as text only; empty for none. */
  readonly detail: string;
}

const LONGEST_DETAIL = 80;

/** Makes a refusal; what somebody else wrote is shortened. */
export function refuse(
  file: DirectoryFile,
  code: DirectoryRefusalCode,
  { where = '', detail = '' }: Partial<Pick<DirectoryRefusal, 'where' | 'detail'>> = {},
): DirectoryRefusal {
  return {
    file,
    code,
    where,
    detail: detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL - 1)}…` : detail,
  };
}

/** An entry that was left out while the rest of its file was used, and where it stood. */
export interface OddRow {
  readonly file: DirectoryFile;
  readonly where: string;
}

/** Odd rows are dropped and counted; a file with more of them than this share, and more than three, is another file. */
const ODD_SHARE = 0.05;

/** The refusal of a file with too many odd rows, naming the first, or null. */
export function refuseOdd(file: DirectoryFile, odd: readonly OddRow[], all: number): DirectoryRefusal | null {
  const own = odd.filter(row => row.file === file);
  if (own.length <= Math.max(3, all * ODD_SHARE)) return null;
  return refuse(file, 'too_many_odd', { where: own[0]?.where ?? '', detail: `${own.length} / ${all}` });
}
