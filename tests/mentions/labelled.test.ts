import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { compileTopics } from '../../lib/mentions/compile-topics';
import { findMentions } from '../../lib/mentions/find-mentions';
import type { MentionSpan } from '../../lib/mentions/mention';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';

interface LabelledLine {
  readonly id: number | string;
  readonly lang: string;
  readonly text: string;
  readonly html?: string;
  readonly spans: readonly MentionSpan[];
}

const FIXTURES = 'tests/fixtures/mentions';
const SHARED = '../shared/mentions/labelled.jsonl';
const topics = compileTopics(preparePackaged(packaged.topics as Topic[]));

/** Lines with markup are the page reader's (tests/page). */
function readLines(file: string): LabelledLine[] {
  const lines: LabelledLine[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  return lines.filter(({ html }) => html === undefined);
}

function evaluate(lines: readonly LabelledLine[], topic: string) {
  const misses: string[] = [];
  const falseMarks: string[] = [];
  let right = 0;
  for (const { id, text, spans } of lines) {
    const wanted = spans.filter(span => span.topic === topic);
    const found = findMentions(text, topics).filter(span => span.topic === topic);
    const overlaps = (a: MentionSpan, b: MentionSpan) => a.start < b.end && b.start < a.end;
    for (const span of wanted) {
      if (found.some(each => overlaps(each, span))) right += 1;
      else misses.push(`${id}: ${text.slice(Math.max(0, span.start - 60), span.end + 60)}`);
    }
    for (const span of found) {
      if (!wanted.some(each => overlaps(each, span))) {
        falseMarks.push(`${id}: ${text.slice(Math.max(0, span.start - 60), span.end + 60)}`);
      }
    }
  }
  return {
    misses,
    falseMarks,
    precision: right / (right + falseMarks.length || 1),
    recall: right / (right + misses.length || 1),
  };
}

describe.each(readdirSync(FIXTURES).filter(file => file.endsWith('.jsonl')))('the labelled lines of %s', file => {
  const lines = readLines(`${FIXTURES}/${file}`);
  it.each(['287g', 'scomm', 'detainer', 'pep', 'polimigra'])('of %s: none missed, none false', topic => {
    const { misses, falseMarks } = evaluate(lines, topic);
    expect({ misses, falseMarks }).toEqual({ misses: [], falseMarks: [] });
  });
});

if (!existsSync(SHARED)) console.info(`Left out: the shared labelled lines (${SHARED} is not here)`);
describe.runIf(existsSync(SHARED))('the shared labelled lines', () => {
  it.each(['287g', 'scomm', 'detainer', 'pep', 'polimigra'])('of %s are found, without a false mark', topic => {
    const { misses, falseMarks, precision, recall } = evaluate(readLines(SHARED), topic);
    console.info(`${topic}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`, { misses, falseMarks });
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBe(1);
  });
});
