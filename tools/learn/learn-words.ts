import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { compileTopics } from '../../lib/mentions/compile-topics';
import { scoreNames } from '../../lib/mentions/find-mentions';
import { type LearnedWords, listLearnable } from '../../lib/mentions/learned-words';
import { simplifyText } from '../../lib/mentions/plain-text';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';
import { readSurroundings } from '../../lib/mentions/surroundings';
import type { LabelledLine } from '../eval/labelled-line';

/** One name in a labelled line: the words around it, and whether a person says it is a mention. */
interface Example {
  readonly words: readonly string[];
  readonly isMention: boolean;
}

/** A word of fewer names says nothing of the next. */
const FEWEST_NAMES = 12;
/** Times through all examples. */
const ROUNDS = 12;
const STEP = 0.15;
/** Draws weights to nothing, so that what few lines have weighs little. */
const SHRINKING = 1e-3;
/** Learned in so many orders, of which the mean is taken: what a single one says is partly chance. */
const ORDERS = 25;
/** Weights are steps of this. */
const GRAIN = 0.5;

/** Learns from labelled lines without markup which words speak for a name and which against: log odds of a logistic regression (AdaGrad). */
export function learnWords(lines: readonly LabelledLine[]): LearnedWords {
  const examples = listExamples(lines);
  const known = countNames(examples);
  const sums = new Map<string, number>();
  for (let order = 1; order <= ORDERS; order += 1) {
    for (const [word, weight] of learnInOrder(examples, known, order))
      sums.set(word, (sums.get(word) ?? 0) + weight / ORDERS);
  }
  const weighed = [...sums]
    .map(([word, sum]) => ({ word, letter: word.charAt(0), weight: Math.round(sum / GRAIN) * GRAIN }))
    .filter(({ weight }) => weight !== 0)
    .sort((one, other) => one.weight - other.weight || (one.word < other.word ? -1 : 1));
  const letters = [...new Set(weighed.map(({ letter }) => letter))].sort();
  const linesOf = (letter: string) => {
    const its = weighed.filter(one => one.letter === letter);
    const weights = [...new Set(its.map(({ weight }) => weight))];
    const wordsOf = (weight: number) => its.filter(one => one.weight === weight).map(({ word }) => `${word} `);
    return weights.map(weight => `${weight} ${wordsOf(weight).join('')}`).join('\n');
  };
  return Object.fromEntries(letters.map(letter => [letter, linesOf(letter)]));
}

/** Every name that rules do not exclude by its letters, with its label. */
function listExamples(lines: readonly LabelledLine[]): Example[] {
  const topics = compileTopics(preparePackaged(packaged.topics as Topic[]));
  return lines
    .filter(({ html }) => html === undefined)
    .flatMap(({ text, spans }) => {
      const plain = simplifyText(text);
      return scoreNames(plain.text, topics).map(candidate => {
        const [start, end] = [plain.origin(candidate.start), plain.origin(candidate.end)];
        const isMention = spans.some(
          span => span.topic === candidate.name.topic && span.start < end && start < span.end,
        );
        return { words: [...listLearnable(readSurroundings(plain.text, candidate))], isMention };
      });
    });
}

function countNames(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of examples) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= FEWEST_NAMES);
  return new Map(often.map(([word], index) => [word, index]));
}

function learnInOrder(
  examples: readonly Example[],
  known: ReadonlyMap<string, number>,
  seed: number,
): [string, number][] {
  const random = createRandom(seed);
  const rows = examples.map(({ words, isMention }) => ({
    features: words.flatMap(word => known.get(word) ?? []),
    target: isMention ? 1 : 0,
  }));
  const weights = new Float64Array(known.size);
  const seen = new Float64Array(known.size).fill(1e-6);
  const at = (list: Float64Array, index: number) => list[index] ?? 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { features, target } of shuffle(rows, random)) {
      let sum = 0;
      for (const feature of features) sum += at(weights, feature);
      const error = 1 / (1 + Math.exp(-sum)) - target;
      for (const feature of features) {
        const slope = error + SHRINKING * at(weights, feature);
        seen[feature] = at(seen, feature) + slope * slope;
        weights[feature] = at(weights, feature) - (STEP * slope) / Math.sqrt(at(seen, feature));
      }
    }
  }
  return [...known].map(([word, index]) => [word, at(weights, index)]);
}

function shuffle<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map(item => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** The same numbers between 0 and 1 for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
