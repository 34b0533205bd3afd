import { checkName, tidyName } from '../campaigns/check-name';
import { LIMITS } from '../campaigns/limits';
import { refOfOwn } from '../campaigns/topic-ref';
import type { Topic } from '../campaigns/topic-schema';
import type { NamingFeed } from './feed-names';
import { foldName } from './name-pattern';
import type { PreparedTopic } from './prepared-topic';

/** One literal a feed adds. */
export interface ListedName {
  readonly name: string;
  /** The form all its spellings share. */
  readonly folded: string;
  readonly isWeak: boolean;
  /** Id of a packaged topic, or `FEED TOPIC` for one of the feed's own. */
  readonly owner: string;
  readonly context: readonly string[];
  readonly notWith: readonly string[];
}

/** The names a feed adds, in the file's order and each once, at most a hundred: none that the package has, none that would be found nearly everywhere. */
export function listFeedNames({ id, feed }: NamingFeed, packaged: readonly PreparedTopic[]): ListedName[] {
  const taken = new Set(packaged.flatMap(({ names, weakNames }) => [...names, ...weakNames].map(foldName)));
  const isPackaged = (topic: string) => packaged.some(known => known.id === topic);
  const listed: ListedName[] = [];
  let words: number = LIMITS.evidencePerFeed;
  const takeWords = (list: readonly string[] = []) => {
    const some = list.slice(0, words);
    words -= some.length;
    return some;
  };
  for (const topic of feed?.topics ?? []) {
    const names = newNames(topic, taken);
    if (names.length === 0 || listed.length >= LIMITS.namesPerFeed) continue;
    const shared = {
      owner: isPackaged(topic.id) ? topic.id : refOfOwn(id, topic.id),
      context: takeWords(topic.context),
      notWith: takeWords(topic.not_with),
    };
    listed.push(...names.map(name => ({ ...name, ...shared })));
  }
  return listed.slice(0, LIMITS.namesPerFeed);
}

/** Checked again, for the store may hold a copy an older version took. */
function newNames(topic: Topic, taken: Set<string>): Pick<ListedName, 'name' | 'folded' | 'isWeak'>[] {
  return topic.names.flatMap(raw => {
    const name = tidyName(typeof raw === 'string' ? raw : raw.name);
    const isWeak = typeof raw === 'object' && raw.needs_context === true;
    const folded = foldName(name);
    if (folded === '' || taken.has(folded) || checkName(name, isWeak) !== null) return [];
    taken.add(folded);
    return [{ name, folded, isWeak }];
  });
}
