import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallAction, Target } from '../../lib/campaigns/action-schema';
import { NO_DIRECTORY } from '../../lib/targets/congress/congress-at-hand';
import { readCongressWish } from '../../lib/targets/congress/congress-role';
import { findMissing } from '../../lib/targets/find-missing';
import type { Line, Office } from '../../lib/targets/office';
import { parsePhoneNumber } from '../../lib/targets/parse-phone-number';
import { resolveTargets, type TargetCircumstances } from '../../lib/targets/resolve-targets';

function number(raw: string) {
  const parsed = parsePhoneNumber(raw);
  if (!parsed.ok) throw new Error(raw);
  return parsed.value;
}
const line = (last: number, rest: Partial<Line> = {}): Line => ({
  number: number(`+1202555${String(last).padStart(4, '0')}`),
  purpose: 'main',
  ...rest,
});
const office = (id: string, rest: Partial<Office> = {}): Office => ({
  id,
  name: `Office ${id}`,
  lines: [line(101)],
  ...rest,
});
const action = (targets: Target[], rest: Partial<CallAction> = {}): CallAction => ({
  id: 'call',
  kind: 'call',
  title: 'Call',
  targets,
  scripts: [],
  order: 'listed',
  ...rest,
});
const now = (rest: Partial<TargetCircumstances>): TargetCircumstances => ({
  action: action([{ office: 'a' }]),
  campaignState: 'live',
  offices: [office('a'), office('b'), office('c')],
  ownOffices: [],
  place: { state: '', county: '' },
  language: 'en',
  congress: NO_DIRECTORY,
  at: Date.parse('2026-11-20T12:00:00-05:00'),
  timeZone: 'America/New_York',
  seed: 1,
  ...rest,
});
const list = (rest: Partial<TargetCircumstances>) =>
  resolveTargets(now(rest)).map(target => (target.kind === 'callable' ? target.id : `${target.id}: ${target.why}`));
const all = action([{ office: 'a' }, { office: 'b' }, { office: 'c' }]);

describe('whom an action asks to ring', () => {
  it('is the offices in the publisher’s order, the caller’s own first', () => {
    expect(list({ action: all, ownOffices: [office('own:1')] })).toEqual(['own:1', 'a', 'b', 'c']);
  });

  it('brings person and reason along', () => {
    const targets = [{ office: 'b', person: { name: 'Ana Ruiz', title: 'Chair' }, reason: 'She sets the agenda.' }];
    expect(resolveTargets(now({ action: action(targets) }))[0]).toMatchObject({
      person: { name: 'Ana Ruiz' },
      reason: 'She sets the agenda.',
      isOwn: false,
    });
  });

  it('stops after the limit, not counting those that cannot be rung', () => {
    const offices = [office('a', { valid_until: '2026-11-19' }), office('b'), office('c')];
    expect(list({ action: { ...all, limit: 1 }, offices })).toEqual(['a: office_expired', 'b']);
  });

  it('is shuffled by the seed alone, losing nobody', () => {
    const targets = Array.from({ length: 8 }, (_, index) => ({ office: `o${index}` }));
    const offices = targets.map(target => office(target.office));
    const order = (seed: number) => list({ action: action(targets, { order: 'shuffled' }), offices, seed });
    expect(new Set(Array.from({ length: 20 }, (_, seed) => order(seed).join())).size).toBeGreaterThan(10);
    fc.assert(
      fc.property(fc.integer(), seed => {
        expect(order(seed)).toEqual(order(seed));
        expect(order(seed).toSorted()).toEqual(offices.map(({ id }) => id));
      }),
    );
  });
});

describe('which line', () => {
  const regional = office('a', {
    lines: [
      line(101),
      line(102, { regions: ['TX', 'NM'] }),
      line(103, { regions: ['MD'] }),
      line(104, { purpose: 'TTY' }),
    ],
  });
  const lineFor = (state: string, offices = [regional]) => {
    const [target] = resolveTargets(now({ offices, place: { state, county: '' } }));
    return target?.kind === 'callable' ? target.lines.map(({ number: at }) => Number(at.slice(-3))) : target?.why;
  };

  it('serves the caller’s state first, then everybody', () => {
    expect(lineFor('MD')).toEqual([103, 101, 102, 104]);
    expect(lineFor('NM')).toEqual([102, 101, 103, 104]);
    expect(lineFor('FL')).toEqual([101, 102, 103, 104]);
    expect(lineFor('')).toEqual([101, 102, 103, 104]);
  });

  it('speaks the caller’s language, where the office has one that does', () => {
    const lines = [line(101), line(102, { languages: ['es-US'] }), line(103, { languages: ['en', 'es'] })];
    const lineIn = (language: 'en' | 'es', more: readonly Line[] = []) => {
      const offices = [office('a', { lines: [...more, ...lines] })];
      const [target] = resolveTargets(now({ offices, language, place: { state: 'MD', county: '' } }));
      return target?.kind === 'callable' ? target.lines.map(({ number: at }) => Number(at.slice(-3))) : [];
    };
    expect(lineIn('en')).toEqual([101, 103, 102]);
    expect(lineIn('es')).toEqual([102, 103, 101]);
    // One for their state comes first all the same, and a machine last.
    expect(lineIn('es', [line(104, { regions: ['MD'] })])).toEqual([104, 102, 103, 101]);
    expect(lineIn('es', [line(104, { purpose: 'voicemail', languages: ['es'] })])).toEqual([102, 103, 101, 104]);
  });

  it('is every line once, whatever they are: people, then machines, then TTY', () => {
    const anyLine = fc.record({
      purpose: fc.constantFrom('main' as const, 'comment' as const, 'voicemail' as const, 'TTY' as const),
      regions: fc.subarray(['MD', 'TX']),
      languages: fc.subarray(['en', 'es', 'zh-Hant']),
    });
    const caller = [fc.constantFrom('', 'MD', 'FL'), fc.constantFrom('en' as const, 'es' as const)] as const;
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), ...caller, (some, state, language) => {
        const lines = some.map((one, index) => line(100 + index, one));
        const offices = [office('a', { lines })];
        const [target] = resolveTargets(now({ offices, language, place: { state, county: '' } }));
        const listed = target?.kind === 'callable' ? target.lines : [];
        expect(new Set(listed)).toEqual(new Set(lines));
        expect(listed).toHaveLength(lines.length);
        const ranks = listed.map(({ purpose }) => ['voicemail', 'TTY'].indexOf(purpose));
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }),
    );
  });

  it('reaches a person before a machine', () => {
    const offices = [office('a', { lines: [line(105, { purpose: 'voicemail', regions: ['MD'] }), line(106)] })];
    expect(lineFor('MD', offices)).toEqual([106, 105]);
  });

  it('is none past its day, to the end of that day on the caller’s wall', () => {
    const offices = [office('a', { lines: [line(101, { valid_until: '2026-11-20' })] })];
    const at = (moment: string) => list({ offices, at: Date.parse(moment) });
    expect(at('2026-11-20T23:59:59-05:00')).toEqual(['a']);
    expect(at('2026-11-21T00:00:00-05:00')).toEqual(['a: line_expired']);
  });

  it('is none before its office begins, and none from an expired feed unless it says how long it holds', () => {
    expect(list({ offices: [office('a', { valid_from: '2026-12-01' })] })).toEqual(['a: office_not_yet']);
    const feedExpiresAt = Date.parse('2026-11-01T00:00:00Z');
    expect(list({ feedExpiresAt })).toEqual(['a: feed_expired']);
    const lasting = office('a', { lines: [line(101, { valid_until: '2027-01-01' })] });
    expect(list({ feedExpiresAt, offices: [lasting], ownOffices: [office('own:1')] })).toEqual(['own:1', 'a']);
  });

  it.each(['past', 'upcoming', 'withdrawn'] as const)('is none of a campaign that is %s', campaignState => {
    expect(list({ campaignState, ownOffices: [office('own:1')] })).toEqual([
      `own:1: campaign_${campaignState}`,
      `a: campaign_${campaignState}`,
    ]);
  });
});

describe('a target named by role', () => {
  const switchboard = office('capitol', { lines: [{ number: number('+12022243121'), purpose: 'main' }] });
  const senators = { selector: { role: 'senator', division: 'user' }, reason: 'They vote.' };

  it('is the Capitol switchboard for members of Congress, once, and says whom it stands in for', () => {
    const house = { selector: { role: 'U.S. Representative', division: 'user' } };
    const targets = resolveTargets(now({ action: action([senators, house]), offices: [switchboard] }));
    expect(targets).toHaveLength(1);
    expect(targets[0]).toMatchObject({
      kind: 'callable',
      id: 'capitol',
      standsFor: { role: 'senator' },
      reason: 'They vote.',
    });
  });

  it.each(['us_senator', 'U.S. Senator', 'us_representative', 'Member_of_Congress', 'Congressperson'])(
    'is one in Congress, however its words are joined: %s',
    written => {
      const asked = action([{ selector: { role: written, division: 'user' } }]);
      expect(list({ action: asked, offices: [switchboard] })).toEqual(['capitol']);
      expect(readCongressWish({ role: written, division: 'user' })).not.toBeNull();
      expect(readCongressWish({ role: `state_${written}`, division: 'user' })).toBeNull();
    },
  );

  it('is said to be unknown when no switchboard is in the feed, or for a state’s own senators', () => {
    expect(list({ action: action([senators]) })).toEqual(['selector:senator:user: not_in_feed']);
    const state = { selector: { role: 'state senator', division: 'user' } };
    expect(list({ action: action([state]), offices: [switchboard] })).toEqual([
      'selector:state senator:user: needs_place',
    ]);
  });

  it('is the feed’s own office of that role where the caller lives', () => {
    const county = (name: string) => `ocd-division/country:us/state:md/county:${name}`;
    const offices = [
      office('frederick', { role: 'County board', division: county('frederick') }),
      office('howard', { role: 'County board', division: county('howard') }),
    ];
    const board = action([{ selector: { role: 'county board', division: 'user' } }]);
    expect(list({ action: board, offices, place: { state: 'MD', county: 'Howard County' } })).toEqual(['howard']);
    expect(list({ action: board, offices })).toEqual(['selector:county board:user: needs_place']);
    const named = action([{ selector: { role: 'county board', division: county('frederick') } }]);
    expect(list({ action: named, offices })).toEqual(['frederick']);
  });

  const md = 'ocd-division/country:us/state:md';
  const role = (name: string) => action([{ selector: { role: name, division: 'user' } }]);

  it.each([
    ['sheriff', 'Sheriff', `${md}/county:frederick`],
    ['police chief', 'Chief of Police', `${md}/place:frederick`],
    ['county_board', 'Board of Supervisors', `${md}/county:frederick`],
    ['city council', 'City council', `${md}/place:frederick`],
    ['mayor', 'Mayor', `${md}/place:frederick`],
    ['governor', 'Governor', md],
    ['attorney_general', 'Attorney General', md],
    ['state agency', 'State agency', md],
    ['state senator', 'State senator', md],
    ['university board', 'University board', md],
    ['school board', 'School board', `${md}/county:frederick`],
  ])('%s: the office called “%s” of the caller’s county, city or state', (asked, written, division) => {
    const elsewhere = division.replace('state:md', 'state:va');
    const offices = [
      office('theirs', { role: written, division: elsewhere }),
      office('other', { role: 'Clerk', division }),
      office('ours', { role: written, division }),
    ];
    const place = { state: 'MD', county: 'Frederick County', city: 'Frederick' };
    expect(list({ action: role(asked), offices, place })).toEqual(['ours']);
  });

  it('asks for the county or the city only where an office is found by it', () => {
    const sheriff = office('sheriff', { role: 'sheriff', division: `${md}/county:frederick` });
    const mayor = office('mayor', { role: 'mayor', division: `${md}/place:frederick` });
    const offices = [sheriff, mayor];
    const at = (asked: string, county: string, city = '') =>
      resolveTargets(now({ action: role(asked), offices, place: { state: 'MD', county, city } })).map(target =>
        target.kind === 'unresolved'
          ? findMissing(target, { offices, place: { state: 'MD', county, city } })
          : target.id,
      );
    expect(at('sheriff', '')).toEqual(['needs_county']);
    expect(at('sheriff', 'Howard County')).toEqual(['not_in_feed']);
    // Misspelled, it is no county of the state.
    expect(at('sheriff', 'Fredrick')).toEqual(['needs_county']);
    expect(at('mayor', '')).toEqual(['needs_city']);
    expect(at('mayor', '', 'Hagerstown')).toEqual(['not_in_feed']);
    expect(at('governor', '')).toEqual(['not_in_feed']);
  });

  it('takes a city that belongs to no county where the county was asked for', () => {
    const offices = [
      office('county', { role: 'sheriff', division: `${md}/county:baltimore` }),
      office('city', { role: 'sheriff', division: `${md}/place:baltimore` }),
    ];
    const at = (county: string) => list({ action: role('sheriff'), offices, place: { state: 'MD', county } });
    expect(at('Baltimore city')).toEqual(['city']);
    expect(at('Baltimore County')).toEqual(['county']);
  });

  it('offers every one of a state’s legislators by district, and says that the caller chooses', () => {
    const delegate = (id: string, district: string) =>
      office(id, { role: 'State representative', division: `${md}/sldl:${district}` });
    const offices = [
      delegate('3a', '3a'),
      delegate('4', '4'),
      office('va', { role: 'State representative', division: 'ocd-division/country:us/state:va/sldl:3' }),
    ];
    const at = (state: string, from = offices) =>
      resolveTargets(now({ action: role('state representative'), offices: from, place: { state, county: '' } }));
    expect(at('MD')).toMatchObject([
      { id: '3a', isOneOfSeveral: true },
      { id: '4', isOneOfSeveral: true },
    ]);
    expect(at('MD', offices.slice(1))).toMatchObject([{ id: '4', isOneOfSeveral: false }]);
    expect(at('')).toMatchObject([{ why: 'needs_place' }]);
  });
});
