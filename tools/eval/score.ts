import type { MentionSpan } from '../../lib/mentions/mention';
import type { LabelledLine } from './labelled-line';

/** How well found mentions fit the labelled ones: shares from 0 to 1, and the counts they come from. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly exact: number;
  readonly labelled: number;
  readonly found: number;
}

/** The scores of a file, as printed last. */
export interface Evaluation {
  readonly lines: number;
  readonly all: Score;
  readonly topics: Readonly<Record<string, Score>>;
  readonly languages: Readonly<Record<string, Score>>;
}

/** One thing that is not as labelled. */
export interface Slip {
  readonly kind: 'missed' | 'false' | 'inexact';
  readonly line: LabelledLine;
  readonly span: MentionSpan;
}

interface Counts {
  labelled: number;
  met: number;
  found: number;
  right: number;
  exact: number;
}

const overlap = (a: MentionSpan, b: MentionSpan) => a.topic === b.topic && a.start < b.end && b.start < a.end;
const isSame = (a: MentionSpan, b: MentionSpan) => overlap(a, b) && a.start === b.start && a.end === b.end;

/** Compares what was found in each line, in their order, with its labels: found is right when it overlaps a labelled span of its topic. */
export function scoreLines(
  lines: readonly LabelledLine[],
  found: readonly (readonly MentionSpan[])[],
): { readonly evaluation: Evaluation; readonly slips: readonly Slip[] } {
  const all = noCounts();
  const topics = new Map<string, Counts>();
  const languages = new Map<string, Counts>();
  const slips: Slip[] = [];
  lines.forEach((line, index) => {
    const marks = found[index] ?? [];
    // A language that has only lines without mentions has its row too.
    const ofTopic = ({ topic }: MentionSpan) => [all, countsOf(topics, topic), countsOf(languages, line.lang)];
    countsOf(languages, line.lang);
    for (const span of line.spans) {
      const isMet = marks.some(mark => overlap(mark, span));
      if (!isMet) slips.push({ kind: 'missed', line, span });
      for (const counts of ofTopic(span)) {
        counts.labelled += 1;
        counts.met += Number(isMet);
      }
    }
    for (const mark of marks) {
      const isRight = line.spans.some(span => overlap(mark, span));
      const isExact = line.spans.some(span => isSame(mark, span));
      if (!isExact) slips.push({ kind: isRight ? 'inexact' : 'false', line, span: mark });
      for (const counts of ofTopic(mark)) {
        counts.found += 1;
        counts.right += Number(isRight);
        counts.exact += Number(isExact);
      }
    }
  });
  const evaluation = {
    lines: lines.length,
    all: shares(all),
    topics: sharesOf(topics),
    languages: sharesOf(languages),
  };
  return { evaluation, slips };
}

const noCounts = (): Counts => ({ labelled: 0, met: 0, found: 0, right: 0, exact: 0 });

function countsOf(map: Map<string, Counts>, key: string): Counts {
  const counts = map.get(key) ?? noCounts();
  map.set(key, counts);
  return counts;
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : Number((part / whole).toFixed(4)));

const shares = ({ labelled, met, found, right, exact }: Counts): Score => ({
  precision: share(right, found),
  recall: share(met, labelled),
  exact: share(exact, right),
  labelled,
  found,
});

const sharesOf = (map: ReadonlyMap<string, Counts>): Readonly<Record<string, Score>> =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counts]) => [key, shares(counts)]));
