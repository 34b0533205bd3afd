import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { compileTopics } from '../../lib/mentions/compile-topics';
import { findMentions } from '../../lib/mentions/find-mentions';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';

const SEEDS = '../shared/seeds';
const topics = compileTopics(preparePackaged(packaged.topics as Topic[]));

/** Every spelling the five documents use, found the simple way. */
const SPELLINGS = { '287g': /287\s?\(?g\)?/gi, scomm: /S-Comm|S\.Comm|Secure Communities/g };

if (!existsSync(SEEDS)) console.info(`Left out: the five source documents (${SEEDS} is not here)`);
describe.runIf(existsSync(SEEDS))('the five source documents', () => {
  const files = existsSync(SEEDS) ? readdirSync(SEEDS).filter(name => name.endsWith('.txt')) : [];

  it.each(files)('%s: every mention is found, with its exact words', file => {
    const text = readFileSync(`${SEEDS}/${file}`, 'utf8');
    for (const [topic, spelling] of Object.entries(SPELLINGS)) {
      const wanted = [...text.matchAll(spelling)].map(match => ({
        topic,
        start: match.index,
        end: match.index + match[0].length,
      }));
      expect(findMentions(text, topics).filter(span => span.topic === topic)).toEqual(wanted);
    }
  });

  it('hold the mentions we think they hold', () => {
    const counts = files.map(file => readFileSync(`${SEEDS}/${file}`, 'utf8').match(SPELLINGS['287g'])?.length ?? 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
  });
});
