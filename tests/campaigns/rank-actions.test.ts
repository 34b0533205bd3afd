import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../lib/campaigns/action-schema';
import { type MentionCircumstances, rankActions } from '../../lib/campaigns/rank-actions';
import { sayReasons } from '../../lib/language/say-reason';
import { findPlacesNear } from '../../lib/mentions/places-near';
import { createPlaceFinder } from '../../lib/targets/find-places';
import { sampleCampaign } from './sample-campaign';

const US = 'ocd-division/country:us';
const article = (id: string, jurisdictions?: string[]): Action => ({
  id,
  kind: 'article',
  title: id,
  ...(jurisdictions && { jurisdictions }),
});
const call = (id: string): Action => ({ id, kind: 'call', title: id, targets: [], scripts: [] }) as unknown as Action;

const general = sampleCampaign({
  id: 'general',
  jurisdictions: [US],
  actions: [article('read'), call('call'), article('maricopa', [`${US}/state:az/county:maricopa`])],
});
const county = sampleCampaign({
  id: 'frederick',
  jurisdictions: [`${US}/state:md/county:frederick`],
  actions: [call('call-board'), article('hearing')],
});
const detainers = sampleCampaign({ id: 'detainers', topics: ['detainer'], jurisdictions: [US], actions: [call('c')] });
const past = sampleCampaign({ id: 'past', closesAt: 1_000 });
const campaigns = [general, county, detainers, past];

const now = (rest: Partial<MentionCircumstances>): MentionCircumstances => ({
  campaigns,
  at: Date.parse('2026-11-20T12:00:00-05:00'),
  timeZone: 'America/New_York',
  place: { state: '', county: '' },
  topics: ['287g'],
  ...rest,
});
const ids = (rest: Partial<MentionCircumstances>, most = 9) =>
  rankActions(now(rest), most).map(({ campaign, action }) => `${campaign.id} ${action.id}`);
const find = createPlaceFinder(campaigns.flatMap(({ jurisdictions }) => jurisdictions));
const near = (before: string, words: string, after: string) => findPlacesNear([{ before, words, after }], find);

describe('what can be done about one mention', () => {
  it('leads to the campaign of the place its own words name, and says so', () => {
    const places = near('Commissioners of Frederick County, Md., heard testimony on the ', '287(g)', ' agreement.');
    expect(ids({ places }, 3)).toEqual(['frederick call-board', 'general call', 'frederick hearing']);
    expect(rankActions(now({ places }), 1)[0]?.reasons).toContainEqual({
      kind: 'page_place',
      division: `${US}/state:md/county:frederick`,
      fit: 0,
    });
  });

  it('puts a place with an agreement before one as near, and says why', () => {
    const howard = sampleCampaign({
      id: 'a-howard',
      jurisdictions: [`${US}/state:md/county:howard`],
      actions: [call('call-howard')],
    });
    const frederick = `${US}/state:md/county:frederick`;
    const places = [frederick, `${US}/state:md/county:howard`];
    const both = [howard, ...campaigns];
    expect(ids({ campaigns: both, places }, 1)).toEqual(['a-howard call-howard']);
    const agreed = [{ division: frederick }];
    expect(ids({ campaigns: both, places, agreed }, 1)).toEqual(['frederick call-board']);
    const [first] = rankActions(now({ campaigns: both, places, agreed }), 1);
    const said = sayReasons(first?.reasons ?? [], { language: 'en', at: now({}).at, timeZone: 'America/New_York' });
    expect(said).toContain('Named on this page, with an agreement: Frederick County, Maryland');
  });

  it('puts an action for the county of an agency with an agreement first, and names the agency', () => {
    const agreed = [{ division: `${US}/state:az/county:maricopa`, agency: 'Mesa Police Department' }];
    const [first] = rankActions(now({ places: [`${US}/state:az`], agreed }), 1);
    expect(first?.action.id).toBe('maricopa');
    const said = sayReasons(first?.reasons ?? [], { language: 'es', at: now({}).at, timeZone: 'America/New_York' });
    expect(said).toContain('La página nombra, con acuerdo: Mesa Police Department');
  });

  it('does not guess which Frederick County', () => {
    const places = near('Frederick County signed the ', '287(g)', ' agreement.');
    expect(places).toEqual([]);
    expect(rankActions(now({ places }), 9).flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).not.toContain(
      'page_place',
    );
  });

  it('puts an action for the named place before its campaign’s call', () => {
    expect(ids({ places: [`${US}/state:az`] }, 1)).toEqual(['general maricopa']);
    expect(ids({ places: [`${US}/state:az/county:maricopa`] }, 1)).toEqual(['general maricopa']);
    expect(ids({ places: [`${US}/state:nc`] })).toEqual([
      'general call',
      'frederick call-board',
      'general read',
      'frederick hearing',
      'general maricopa',
    ]);
  });

  it('offers each topic its own, and nothing that is over or of another topic', () => {
    expect(ids({ topics: ['detainer'] })).toEqual(['detainers c']);
    expect(ids({ topics: ['unknown'] })).toEqual([]);
    expect(ids({}).some(id => id.startsWith('past') || id.startsWith('detainers'))).toBe(false);
  });

  it('takes the caller’s place where the page names none', () => {
    expect(ids({ place: { state: 'TX', county: '' } }, 1)).toEqual(['general call']);
    const at = { place: { state: 'MD', county: 'Frederick' }, places: [`${US}/state:nc`] };
    expect(ids(at, 1)).toEqual(['frederick call-board']);
    expect(ids({ place: { state: 'MD', county: 'Frederick' } }, 1)).toEqual(['frederick call-board']);
  });

  it('does not depend on the order of campaigns or mentions', () => {
    const excerpts = ['in Maryland', 'in Frederick County, Md.', 'Rep. Lee, D-Texas', 'nowhere'].map(before => ({
      before,
      words: ' 287(g)',
      after: '',
    }));
    const reference = ids({ places: findPlacesNear(excerpts, find) });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(excerpts, { minLength: excerpts.length }),
        fc.shuffledSubarray(campaigns, { minLength: campaigns.length }),
        (turned, shuffled) => {
          expect(ids({ campaigns: shuffled, places: findPlacesNear(turned, find) })).toEqual(reference);
        },
      ),
    );
  });

  it('lets what is likely decide only where nothing is certain', () => {
    const one = (before: string) => ({ before, words: '287(g)', after: '' });
    expect(findPlacesNear([one('Sen. Cruz, R-Texas, on ')], find)).toEqual([`${US}/state:tx`]);
    expect(findPlacesNear([one('Sen. Cruz, R-Texas, on '), one('Maryland ended ')], find)).toEqual([`${US}/state:md`]);
  });
});
