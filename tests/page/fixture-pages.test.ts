// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseCampaign } from '../../lib/campaigns/choose';
import { readFeed } from '../campaigns/read-packaged';
import { readMarks } from './reading';

/** What a fixture says of its page; `words` with white space as single spaces and nothing invisible. */
interface Expected {
  readonly page: string;
  readonly about: string;
  readonly opens: { readonly at: string; readonly campaign: string };
  readonly mentions: readonly { readonly topic: string; readonly words: string }[];
}

const FOLDER = `${import.meta.dirname}/../fixtures/pages`;
const pages = readdirSync(FOLDER)
  .filter(file => file.endsWith('.json'))
  .map(file => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Expected);

const plain = (words: string) => words.replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ');

async function mentionsOn(page: string) {
  const marks = await readMarks(readFileSync(`${FOLDER}/${page}`, 'utf8'));
  return marks.map(({ topic, range }) => ({ topic, words: plain(range.toString()) }));
}

describe('the fixture pages, one for each source', () => {
  it('are five', () => {
    expect(pages).toHaveLength(5);
  });

  it.each(pages.map(one => [one.page, one] as const))(
    '%s has exactly its mentions, in reading order',
    async (page, one) => {
      expect(await mentionsOn(page)).toEqual(one.mentions);
    },
  );

  it.each(pages.map(one => [one.page, one] as const))('%s opens its campaign on its day', (_, { opens, mentions }) => {
    const choices = chooseCampaign({
      campaigns: [...readFeed('starter').campaigns, ...readFeed('archive').campaigns],
      at: Date.parse(opens.at),
      timeZone: 'America/New_York',
      place: { state: '', county: '' },
      topics: [...new Set(mentions.map(({ topic }) => topic))],
      pinned: null,
      opened: null,
    });
    expect(choices[0]?.campaign.id).toBe(opens.campaign);
  });
});
