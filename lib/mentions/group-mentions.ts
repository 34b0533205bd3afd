import type { MentionExcerpt } from './mention';

/** The same words in the same surroundings, once or several times on the page. */
export interface MentionRow {
  readonly mention: MentionExcerpt;
  /** Where each of them is, in reading order, as `MentionExcerpt.index`. */
  readonly indexes: readonly number[];
}

/** All mentions of one topic. */
export interface MentionGroup {
  readonly label: string;
  readonly count: number;
  readonly rows: readonly MentionRow[];
}

/** Mentions by what a reader knows their topic as, the most mentioned first, repetitions folded into one row; nothing is left out. */
export function groupMentions(
  mentions: readonly MentionExcerpt[],
  labelOf: (topic: string) => string,
): readonly MentionGroup[] {
  const groups = new Map<string, Map<string, MentionRow>>();
  for (const mention of [...mentions].sort((one, other) => one.index - other.index)) {
    const label = labelOf(mention.topic);
    const rows = groups.get(label) ?? new Map<string, MentionRow>();
    groups.set(label, rows);
    const key = JSON.stringify([mention.topic, mention.before, mention.words, mention.after]);
    const row = rows.get(key);
    rows.set(key, { mention: row?.mention ?? mention, indexes: [...(row?.indexes ?? []), mention.index] });
  }
  return [...groups]
    .map(([label, rows]) => ({ label, rows: [...rows.values()] }))
    .map(({ label, rows }) => ({ label, rows, count: rows.reduce((sum, row) => sum + row.indexes.length, 0) }))
    .sort((one, other) => other.count - one.count || firstOf(one) - firstOf(other));
}

const firstOf = ({ rows }: Pick<MentionGroup, 'rows'>): number => rows[0]?.mention.index ?? 0;
