import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../lib/campaigns/limits';
import { readTopics } from './read-packaged';

const topics = readTopics();
const namesOf = (topic: (typeof topics)[number]) =>
  topic.names.map(name => (typeof name === 'string' ? { name, needs_context: false } : name));

/** The topic that has a name, and whether the name counts without immigration words near it. */
const find = (words: string) =>
  topics.flatMap(topic =>
    namesOf(topic)
      .filter(({ name }) => name.toLowerCase() === words.toLowerCase())
      .map(({ needs_context = false }) => ({ topic: topic.id, alone: !needs_context })),
  );

const sentences = (text: string, language: string) =>
  [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].length;

describe('the packaged topics', () => {
  it('are the five of the sources', () => {
    expect(topics.map(({ id }) => id)).toEqual(['287g', 'scomm', 'detainer', 'pep', 'polimigra']);
  });

  it('explain themselves in two sentences, in English and in Spanish', () => {
    for (const { id, label, explains = '', translations } of topics) {
      expect(label).toBeTruthy();
      expect(sentences(explains, 'en'), id).toBe(2);
      expect(translations?.es?.label).toBeTruthy();
      expect(sentences(translations?.es?.explains ?? '', 'es'), id).toBe(2);
    }
  });

  it.each([
    ['287(g)', '287g'],
    ['Secure Communities', 'scomm'],
    ['S-Comm', 'scomm'],
    ['S.Comm', 'scomm'],
    ['Comunidades Seguras', 'scomm'],
    ['ICE hold', 'detainer'],
    ['detainer', 'detainer'],
    ['immigration hold', 'detainer'],
    ['retención migratoria', 'detainer'],
    ['Priority Enforcement Program', 'pep'],
    ['poli-migra', 'polimigra'],
  ])('know %s', (words, topic) => {
    expect(find(words).map(found => found.topic)).toEqual([topic]);
  });

  it('take strong names at their word, and ask of doubtful ones that immigration is near', () => {
    for (const words of ['287(g)', 'S-Comm', 'poli-migra', 'immigration hold'])
      expect(find(words)[0]?.alone).toBe(true);
    for (const words of ['287 g', '278(g)', 'PEP', 'detainer', 'Task Force Model', 'ICE hold']) {
      expect(find(words)[0]?.alone, words).toBe(false);
    }
    for (const topic of topics) {
      const isDoubtful = namesOf(topic).some(({ needs_context }) => needs_context);
      if (isDoubtful) expect(topic.context?.length, topic.id).toBeGreaterThan(0);
    }
  });

  it('have each name once, and few enough for a page to be searched', () => {
    const names = topics.flatMap(topic => namesOf(topic).map(({ name }) => name.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.length).toBeLessThanOrEqual(LIMITS.namesPerFeed);
  });

  it('point to one another, never to themselves or to nothing', () => {
    const ids = topics.map(({ id }) => id);
    for (const { id, see = [] } of topics) {
      expect(see.length).toBeGreaterThan(0);
      expect(see).not.toContain(id);
      for (const other of see) expect(ids).toContain(other);
    }
    expect(topics.find(({ id }) => id === 'scomm')?.see).toContain('detainer');
  });

  it('advise on words with reasons in both languages: regularización, not amnesty or legalization', () => {
    const advice = topics.flatMap(topic => [...(topic.prefer ?? []), ...(topic.avoid ?? [])]);
    for (const { word, reason, translations } of advice) {
      expect(reason, word).toBeTruthy();
      expect(translations?.es?.reason, word).toBeTruthy();
    }
    const agreements = topics.find(({ id }) => id === '287g');
    expect(agreements?.prefer?.map(({ word }) => word)).toContain('regularización');
    expect(agreements?.avoid?.map(({ word }) => word)).toEqual(expect.arrayContaining(['amnesty', 'legalization']));
  });
});
