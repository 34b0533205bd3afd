import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { compileTopics } from '../../lib/mentions/compile-topics';
import { findMentions } from '../../lib/mentions/find-mentions';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';
import type { LabelledLine } from '../eval/labelled-line';
import { type Evaluation, scoreLines } from '../eval/score';

/** What is found in the lines without markup, beside their labels: the scores, and what was missed or falsely marked as "id topic kind". */
export function judgeLines(lines: readonly LabelledLine[]): {
  readonly evaluation: Evaluation;
  readonly slips: readonly string[];
} {
  const topics = compileTopics(preparePackaged(packaged.topics as Topic[]));
  const plain = lines.filter(({ html }) => html === undefined);
  const { evaluation, slips } = scoreLines(
    plain,
    plain.map(({ text }) => findMentions(text, topics)),
  );
  return {
    evaluation,
    slips: slips
      .filter(({ kind }) => kind !== 'inexact')
      .map(({ kind, line, span }) => `${line.id} ${span.topic} ${kind}`),
  };
}
