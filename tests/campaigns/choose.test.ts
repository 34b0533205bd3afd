import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Circumstances, chooseCampaign } from '../../lib/campaigns/choose';
import { callInDay, sampleCampaign, storedFeed } from './sample-campaign';

const NOWHERE = { state: '', county: '' };
const at = (moment: string) => Date.parse(moment);
const now = (rest: Partial<Circumstances> = {}): Circumstances => ({
  campaigns: [],
  at: at('2026-11-20T12:00:00-05:00'),
  timeZone: 'America/New_York',
  place: NOWHERE,
  topics: [],
  pinned: null,
  opened: null,
  ...rest,
});
const ids = (rest: Partial<Circumstances>) => chooseCampaign(now(rest)).map(choice => choice.campaign.id);
const kinds = (rest: Partial<Circumstances>) => chooseCampaign(now(rest))[0]?.reasons.map(reason => reason.kind);

const evergreen = sampleCampaign({ id: 'evergreen' });
const dated = (id: string, rest = {}) =>
  sampleCampaign({ id, closesAt: at('2026-12-31T00:00:00-05:00'), publishedAt: at('2026-11-01T00:00:00Z'), ...rest });

describe('the call-in day of December 2012, by the caller’s own calendar', () => {
  const zones = [
    ['Pacific/Guam', '+10:00'],
    ['Pacific/Saipan', '+10:00'],
    ['Pacific/Pago_Pago', '-11:00'],
    ['Pacific/Honolulu', '-10:00'],
    ['America/Anchorage', '-09:00'],
    ['America/Los_Angeles', '-08:00'],
    ['America/Phoenix', '-07:00'],
    ['America/Chicago', '-06:00'],
    ['America/New_York', '-05:00'],
    ['America/Puerto_Rico', '-04:00'],
  ] as const;
  const campaigns = [evergreen, dated('newer', { closesAt: at('2013-06-01T00:00:00Z') }), callInDay];

  describe.each(zones)('in %s', (timeZone, offset) => {
    const look = (local: string) => {
      const choices = chooseCampaign(now({ campaigns, at: at(`${local}${offset}`), timeZone }));
      const rank = choices.findIndex(choice => choice.campaign.id === 'call-in-day');
      return { rank, ...choices[rank] };
    };

    it.each(['2012-12-13T00:00:00', '2012-12-13T23:59:59', '2012-12-17T00:00:00', '2012-12-17T23:59:59'])(
      'is the active one at %s',
      local => {
        const found = look(local);
        expect(found).toMatchObject({ rank: 0, state: 'live' });
        expect(found.reasons?.[0]).toEqual({ kind: 'call_day_today' });
      },
    );

    it.each(['2012-12-14T00:00:00', '2012-12-14T23:59:59', '2012-12-16T23:59:59'])(
      'is shown with "again on 17 December" at %s',
      local => {
        const found = look(local);
        expect(found.state).toBe('live');
        expect(found.reasons?.[0]).toEqual({ kind: 'call_day_again', date: '2012-12-17' });
      },
    );

    it('is not begun the minute before and past the minute after', () => {
      expect(look('2012-12-12T23:59:59').state).toBe('upcoming');
      expect(look('2012-12-18T00:00:00')).toMatchObject({ rank: 2, state: 'past' });
    });
  });

  it('counts the days to the decision on the caller’s wall', () => {
    const reasons = chooseCampaign(now({ campaigns: [callInDay], at: at('2012-12-13T09:00:00-05:00') }))[0]?.reasons;
    expect(reasons).toContainEqual(expect.objectContaining({ kind: 'deadline', days: 4 }));
    expect(reasons).toContainEqual({ kind: 'call_day_again', date: '2012-12-17' });
    const inGuam = now({ campaigns: [callInDay], at: at('2012-12-18T07:30:00+10:00'), timeZone: 'Pacific/Guam' });
    expect(chooseCampaign(inGuam)[0]?.state).toBe('past');
  });
});

describe('which campaign is active, first rule that applies', () => {
  const callDay = dated('call-day', { callDays: ['2026-11-20'] });
  const deadline = dated('deadline', { deadline: { at: at('2026-11-24T17:00:00-05:00'), label: 'Vote' } });
  const late = dated('late', { deadline: { at: at('2026-11-28T17:00:00-05:00'), label: 'Vote' } });
  const near = dated('near', { jurisdictions: ['ocd-division/country:us/state:md'] });
  const newest = dated('newest', { publishedAt: at('2026-11-10T00:00:00Z') });
  const older = dated('older');
  const elsewhere = dated('elsewhere', {
    jurisdictions: ['ocd-division/country:us/state:tx'],
    callDays: ['2026-11-20'],
  });
  const scomm = sampleCampaign({ id: 'scomm', topics: ['s-comm'] });
  const all = [evergreen, elsewhere, older, newest, near, late, deadline, callDay, scomm];
  const place = { state: 'MD', county: '' };

  it('goes call day, deadline within 7 days, place, newest, evergreen; somewhere else’s last', () => {
    expect(ids({ campaigns: all, place })).toEqual([
      'call-day',
      'deadline',
      'near',
      'newest',
      'late',
      'older',
      'evergreen',
      'scomm',
      'elsewhere',
    ]);
  });

  it('says newest of the newest alone', () => {
    const choices = chooseCampaign(now({ campaigns: [older, newest, evergreen, dated('past', { closesAt: 0 })] }));
    expect(choices.map(({ campaign, reasons }) => [campaign.id, reasons.map(({ kind }) => kind)])).toEqual([
      ['newest', ['newest']],
      ['older', []],
      ['evergreen', ['evergreen']],
      ['past', ['past']],
    ]);
  });

  it('excludes nothing while the place is not known', () => {
    expect(ids({ campaigns: all }).slice(0, 2)).toEqual(['call-day', 'elsewhere']);
  });

  it('puts the page’s topic first, of those the one near what the page names', () => {
    expect(ids({ campaigns: all, place, topics: ['s-comm'] })[0]).toBe('scomm');
    expect(kinds({ campaigns: all, topics: ['s-comm'] })).toEqual(['page_topic', 'evergreen']);
    const places = ['ocd-division/country:us/state:tx/county:harris'];
    expect(ids({ campaigns: all, place, topics: ['287g'], places })[0]).toBe('elsewhere');
  });

  it('puts the place a page names first: the same, the larger around it, one inside it; what is for all is for none', () => {
    const md = 'ocd-division/country:us/state:md';
    const county = dated('county', { jurisdictions: [`${md}/county:frederick`] });
    const state = dated('state', { jurisdictions: [md] });
    const neighbour = dated('neighbour', { jurisdictions: [`${md}/county:carroll`] });
    const country = dated('country', { jurisdictions: ['ocd-division/country:us'], callDays: ['2026-11-20'] });
    const campaigns = [country, neighbour, state, county];
    const topics = ['287g'];
    const reason = (places: string[], index = 0) => chooseCampaign(now({ campaigns, topics, places }))[index]?.reasons;
    expect(ids({ campaigns, topics, places: [`${md}/county:frederick`] })).toEqual([
      'county',
      'state',
      'country',
      'neighbour',
    ]);
    expect(ids({ campaigns, topics, places: [md] })).toEqual(['state', 'county', 'neighbour', 'country']);
    expect(reason([`${md}/county:frederick`], 1)).toContainEqual({ kind: 'page_place', division: md, fit: 1 });
    expect(reason([md], 1)).toContainEqual({ kind: 'page_place', division: md, fit: 2 });
    expect(ids({ campaigns, topics, places: ['ocd-division/country:us/state:tx'] })[0]).toBe('country');
    expect(ids({ campaigns, topics: [], places: [md] })[0]).toBe('country');
  });

  it('puts what a page says most before what it says once, when nothing else decides', () => {
    const detainer = dated('a', { topics: ['detainer'] });
    const g287 = dated('b', { topics: ['287g'] });
    expect(ids({ campaigns: [detainer, g287], topics: ['287g', 'detainer'] })).toEqual(['b', 'a']);
    const callToday = { ...detainer, callDays: ['2026-11-20'] };
    expect(ids({ campaigns: [callToday, g287], topics: ['287g', 'detainer'] })).toEqual(['a', 'b']);
  });

  it('ranks the same whatever the order of topics’ places', () => {
    const places = ['md', 'tx', 'nc', 'va'].map(state => `ocd-division/country:us/state:${state}`);
    const reference = chooseCampaign(now({ campaigns: all, topics: ['287g'], places }));
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), turned => {
        expect(chooseCampaign(now({ campaigns: all, topics: ['287g'], places: turned }))).toEqual(reference);
      }),
    );
  });

  it('puts what was opened on the page before that, and what is pinned before all', () => {
    const opened = { campaign: older.key, topic: 's-comm' };
    expect(ids({ campaigns: all, place, opened })[0]).toBe('older');
    expect(ids({ campaigns: all, place, opened: { topic: 's-comm' } })[0]).toBe('scomm');
    expect(ids({ campaigns: all, place, opened, pinned: evergreen.key })[0]).toBe('evergreen');
    expect(kinds({ campaigns: all, pinned: evergreen.key })?.[0]).toBe('pinned');
  });

  it('never puts a past one before a live one, pinned or not', () => {
    const past = dated('past', { closesAt: at('2026-11-01T00:00:00Z') });
    expect(ids({ campaigns: [past, evergreen], pinned: past.key })).toEqual(['evergreen', 'past']);
  });

  describe('of a feed that has expired', () => {
    const old = sampleCampaign({ id: 'old', feed: 'old', publishedAt: at('2026-11-19T00:00:00Z') });
    const working = sampleCampaign({ id: 'working', feed: 'working', publishedAt: at('2026-11-01T00:00:00Z') });
    const feeds = (moment: string) => [storedFeed('old', { expiresAt: at(moment) }), storedFeed('working')];
    const expired = feeds('2026-11-20T12:00:00-05:00');

    it('stands behind those of a working one, whatever else speaks for it', () => {
      expect(ids({ campaigns: [old, working], feeds: feeds('2026-11-20T12:00:01-05:00') })[0]).toBe('old');
      expect(ids({ campaigns: [old, working], feeds: expired })[0]).toBe('working');
      const pressing = { ...old, callDays: ['2026-11-20'], topics: ['s-comm'] };
      expect(ids({ campaigns: [pressing, working], feeds: expired, topics: ['s-comm'] })[0]).toBe('working');
    });

    it('is still what was pinned or opened, and before what is over or to come', () => {
      expect(ids({ campaigns: [old, working], feeds: expired, pinned: old.key })[0]).toBe('old');
      expect(ids({ campaigns: [old, working], feeds: expired, opened: { campaign: old.key } })[0]).toBe('old');
      const past = { ...working, closesAt: at('2026-11-01T00:00:00Z') };
      expect(ids({ campaigns: [past, old], feeds: expired })[0]).toBe('old');
    });
  });

  it('says what starts when, and what is over', () => {
    const soon = dated('soon', { opensAt: at('2026-11-25T00:00:00-05:00'), callDays: ['2026-11-26'] });
    expect(chooseCampaign(now({ campaigns: [soon] }))[0]?.reasons).toEqual([
      { kind: 'next_call_day', date: '2026-11-26' },
      { kind: 'upcoming', at: soon.opensAt },
    ]);
    const over = dated('over', { closesAt: at('2026-11-01T00:00:00Z') });
    expect(kinds({ campaigns: [over] })).toEqual(['past']);
  });

  it('holds a deadline for an instant: the second after, it is no reason any more', () => {
    const kindsAt = (moment: string) => kinds({ campaigns: [deadline], at: at(moment) });
    expect(kindsAt('2026-11-24T17:00:00-05:00')).toContain('deadline');
    expect(kindsAt('2026-11-24T17:00:01-05:00')).not.toContain('deadline');
    expect(kindsAt('2026-11-24T17:00:00-05:00')).not.toContain('decided');
    expect(kindsAt('2026-11-24T17:00:01-05:00')).toContain('decided');
    expect(kindsAt('2026-11-17T16:59:59-05:00')).not.toContain('deadline');
    expect(kindsAt('2026-11-17T17:00:00-05:00')).toContain('deadline');
  });

  it('leaves out what is withdrawn, superseded by a live one of its feed, or has nothing to do', () => {
    const withdrawn = dated('withdrawn', { withdrawn: 'The number was wrong.' });
    const empty = dated('empty', { actions: [] });
    const next = dated('next', { supersedes: 'older' });
    const others = sampleCampaign({ id: 'x', feed: 'g', supersedes: 'evergreen' });
    expect(ids({ campaigns: [withdrawn, empty, next, older, evergreen, others] })).toEqual(['next', 'evergreen', 'x']);
  });

  it('keeps a campaign where the one to take its place has nothing to do, or where each is to take the other’s', () => {
    const empty = dated('next', { supersedes: 'older', actions: [] });
    expect(ids({ campaigns: [empty, older] })).toEqual(['older']);
    const itself = dated('itself', { supersedes: 'itself' });
    expect(ids({ campaigns: [itself] })).toEqual(['itself']);
    const [one, other] = [dated('one', { supersedes: 'other' }), dated('other', { supersedes: 'one' })];
    expect(ids({ campaigns: [one, other] })).toHaveLength(2);
    const [first, second] = [dated('first', {}), dated('second', { supersedes: 'first' })];
    expect(ids({ campaigns: [first, second, dated('third', { supersedes: 'second' })] })).toEqual(['third']);
  });

  it('knows a county by the caller’s spelling of it', () => {
    const county = dated('pg', { jurisdictions: ['ocd-division/country:us/state:md/county:prince_george~s'] });
    const reasonsIn = (name: string) => kinds({ campaigns: [county], place: { state: 'MD', county: name } });
    expect(reasonsIn("Prince George's County")).toEqual(['place', 'newest']);
    expect(reasonsIn('Frederick')).toEqual(['elsewhere', 'newest']);
    expect(reasonsIn('')).toEqual(['newest']);
  });

  it('does not depend on the order it is given them in', () => {
    const reference = ids({ campaigns: all, place, topics: ['287g'] });
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), campaigns => {
        expect(ids({ campaigns, place, topics: ['287g'] })).toEqual(reference);
      }),
    );
  });
});

describe('topics of feeds’ own', () => {
  const own = sampleCampaign({ id: 'own', feed: 'https://a.example/feed.json', topics: ['flights'] });
  const other = sampleCampaign({ id: 'other', feed: 'https://b.example/feed.json', topics: ['flights'] });
  const campaigns = [sampleCampaign({ id: 'starter', topics: ['287g'] }), other, own];

  it('lead to the campaigns of the feed they are of, and of no other with the same word for it', () => {
    const [first, ...rest] = chooseCampaign(now({ campaigns, topics: ['https://a.example/feed.json flights'] }));
    expect(first?.campaign.id).toBe('own');
    expect(first?.reasons[0]?.kind).toBe('page_topic');
    expect(rest.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).not.toContain('page_topic');
  });

  it('whose mark was clicked come before what else is on the page', () => {
    const opened = { topic: 'https://b.example/feed.json flights' };
    const [first] = chooseCampaign(now({ campaigns, topics: ['287g'], opened }));
    expect([first?.campaign.id, first?.reasons[0]?.kind]).toEqual(['other', 'opened']);
  });
});
