import type { Agreement } from '../../../campaigns/feed-schema';
import { LIMITS } from '../../../campaigns/limits';
import type { ListAccount } from '../list-account';

/** Why a file is no list: too large, in the format before XLSX (or with a password), nothing we can read, other columns, no row that could be used, more than a feed may carry. */
export type ListRefusal = 'too_large' | 'old_format' | 'unreadable' | 'no_columns' | 'nothing_used' | 'too_many';

/** A list read from a file, before anybody agreed to it. */
export interface ListFile {
  readonly name: string;
  /** The day its name tells; null where it tells none, and the user is asked. */
  readonly asOf: string | null;
  /** Dated with the first day there is, until the user says which it is of. */
  readonly agreements: readonly Agreement[];
  readonly account: ListAccount;
}

/** The list as of a day the user says, as the text of a feed that carries nothing else: kept after the same checks as every feed. */
export function writeListFeed({ name, agreements }: Pick<ListFile, 'name' | 'agreements'>, asOf: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: name.slice(0, LIMITS.title),
    _call_in: { format: 1, sequence: 0, agreements: agreements.map(each => ({ ...each, as_of: asOf })) },
    items: [],
  });
}
