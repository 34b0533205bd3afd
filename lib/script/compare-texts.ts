/** A run of words that is in both texts, only in the earlier, or only in the later. */
export interface Change {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Beyond this many pairs of words to compare, the texts are shown one after the other. */
const MOST_PAIRS = 1_000_000;

const wordsOf = (text: string): readonly string[] => text.match(/^\s+|\S+\s*/gu) ?? [];

const isSame = (one: string | undefined, other: string | undefined): boolean => one?.trim() === other?.trim();

/** Cell [i][j]: how many words the rests from word i and word j have in common, in order. */
function countCommon(before: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [row, below] = [rows[i] as Uint32Array, rows[i + 1] as Uint32Array];
      row[j] = isSame(before[i], after[j]) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return rows;
}

/** What changed from one text to another, word by word; what went comes before what took its place. */
export function compareTexts(before: string, after: string): readonly Change[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const changes: { kind: Change['kind']; text: string }[] = [];
  const add = (kind: Change['kind'], text = '') => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') changes.push({ kind, text });
  };
  if (old.length * now.length > MOST_PAIRS) {
    add('gone', before);
    add('new', after);
    return changes;
  }
  const common = countCommon(old, now);
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && isSame(old[i], now[j])) {
      add('same', now[j]);
      i += 1;
      j += 1;
    } else if (i < old.length && (common[i + 1]?.[j] ?? 0) >= (j < now.length ? (common[i]?.[j + 1] ?? 0) : -1)) {
      add('gone', old[i]);
      i += 1;
    } else {
      add('new', now[j]);
      j += 1;
    }
  }
  return changes;
}
