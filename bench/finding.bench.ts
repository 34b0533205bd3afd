/** Finding mentions in plain text, without a page. */
import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { compileTopics } from '../lib/mentions/compile-topics';
import { findMentions } from '../lib/mentions/find-mentions';
import { preparePackaged } from '../lib/mentions/prepare-packaged';

const { topics } = JSON.parse(readFileSync('campaigns/topics.json', 'utf8'));
const TOPICS = compileTopics(preparePackaged(topics));
const PLAIN =
  'The county board met on Tuesday evening to hear from residents about roads, schools and the price of water. ';
const OURS =
  'Sheriffs have asked ICE for new 287(g) agreements; Secure Communities shares fingerprints from every jail. ';
const of = (sentence: string, characters: number) => sentence.repeat(Math.ceil(characters / sentence.length));

describe('finding mentions in 100,000 characters', () => {
  const none = of(PLAIN, 100_000);
  const some = of(`${PLAIN.repeat(20)}${OURS}`, 100_000);
  const many = of(OURS, 100_000);
  bench('without any', () => {
    findMentions(none, TOPICS);
  });
  bench('one in twenty sentences', () => {
    findMentions(some, TOPICS);
  });
  bench('two in every sentence', () => {
    findMentions(many, TOPICS);
  });
});
