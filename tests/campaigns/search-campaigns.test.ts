import { describe, expect, it } from 'vitest';
import { searchCampaigns } from '../../lib/campaigns/search-campaigns';
import { readFeed } from './read-packaged';

const entries = readFeed('archive').campaigns.map(campaign => ({ campaign, alsoCalled: ['Conferencia', 'Sammeln'] }));
const find = (query: string) => searchCampaigns(entries, query).map(({ campaign }) => campaign.id);

describe('searching campaigns', () => {
  it.each([
    ['call-in day', ['2012-call-in-day']],
    ['ICE hold webinar', ['2012-webinar']],
    ['Florida Immigrant Coalition', ['2012-call-in-day']],
    ['LAFAYETTE', ['2009-rally']],
    ['día nacional de llamadas', ['2012-call-in-day']],
    ['dia nacional de llamadas', ['2012-call-in-day']],
    ['zebra', []],
  ])('%s', (query, ids) => expect(find(query)).toEqual(ids));

  it('takes the words in any order, each of them needed', () => {
    expect(find('webinar hold')).toEqual(find('hold webinar'));
    expect(find('webinar zebra')).toEqual([]);
  });
  it('finds by what the screen calls things', () => expect(find('sammeln')).toHaveLength(entries.length));
  it('leaves all where nothing is asked, in their order', () => {
    expect(searchCampaigns(entries, '  ')).toBe(entries);
  });
});
