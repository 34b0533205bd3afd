import { describe, expect, it } from 'vitest';
import type { CallAction, Target } from '../../lib/campaigns/action-schema';
import type { LegalStatus } from '../../lib/campaigns/feed-schema';
import { NO_DIRECTORY } from '../../lib/targets/congress/congress-at-hand';
import { createLawReader, type LawSource } from '../../lib/targets/legal';
import type { Office } from '../../lib/targets/office';
import { parsePhoneNumber } from '../../lib/targets/parse-phone-number';
import { listSetAside, type ResolvedTarget, resolveTargets } from '../../lib/targets/resolve-targets';

const TEXAS = 'ocd-division/country:us/state:tx';
const MARYLAND = 'ocd-division/country:us/state:md';

const row = (jurisdiction: string, status: LegalStatus['status'], rest: Partial<LegalStatus> = {}): LegalStatus => ({
  jurisdiction,
  topic: '287g',
  status,
  source_url: 'https://law.example/',
  as_of: '2026-10-01',
  ...rest,
});
const ROWS = [row(TEXAS, 'mandated'), row(MARYLAND, 'banned')];

function office(id: string, role: string, division?: string): Office {
  const number = parsePhoneNumber('+1 202 555 0101');
  if (!number.ok) throw new Error();
  return {
    id,
    name: `Office ${id}`,
    role,
    lines: [{ number: number.value, purpose: 'administrative' }],
    ...(division && { division }),
  };
}
const OFFICES = [
  office('tx-sheriff', 'sheriff', `${TEXAS}/county:travis`),
  office('tx-house', 'state representative', TEXAS),
  office('md-sheriff', 'sheriff', `${MARYLAND}/county:frederick`),
  office('md-board', 'county council', `${MARYLAND}/county:frederick`),
  office('pa-sheriff', 'sheriff', 'ocd-division/country:us/state:pa/county:bucks'),
  office('white-house', 'president', 'ocd-division/country:us'),
  office('nowhere', 'sheriff'),
];
const call = (targets: Target[], rest: Partial<CallAction> = {}): CallAction => ({
  id: 'call',
  kind: 'call',
  title: 'Call',
  targets,
  scripts: [],
  order: 'listed',
  ...rest,
});

function circumstances(action: CallAction, rest: Partial<LawSource> = {}, ownOffices: readonly Office[] = []) {
  const place = rest.place ?? { state: '', county: '' };
  return {
    action,
    campaignState: 'live' as const,
    offices: OFFICES,
    ownOffices,
    place,
    language: 'en' as const,
    congress: NO_DIRECTORY,
    at: Date.parse('2026-11-20T12:00:00-05:00'),
    timeZone: 'America/New_York',
    seed: 1,
    readLaw: createLawReader({ rows: ROWS, topics: ['287g'], jurisdictions: [], action, ...rest, place }),
  };
}

function resolve(...asked: Parameters<typeof circumstances>) {
  const now = circumstances(...asked);
  const say = (target: ResolvedTarget) => `${target.id} ${target.law?.status}`;
  return { asked: resolveTargets(now).map(say), aside: listSetAside(now).map(say) };
}

describe('Texas (mandated) and Maryland (banned) in one campaign', () => {
  const action = call([
    { office: 'white-house' },
    { office: 'tx-sheriff', asks_when: ['open', 'unknown'] },
    { office: 'tx-house', asks_when: ['mandated'] },
    { office: 'md-sheriff', asks_when: ['open', 'unknown'] },
    { office: 'md-board', asks_when: ['banned'] },
    { office: 'pa-sheriff', asks_when: ['open', 'unknown'] },
  ]);

  it('each is asked what it may do', () => {
    expect(resolve(action)).toEqual({
      asked: ['white-house unknown', 'tx-house mandated', 'md-board banned', 'pa-sheriff unknown'],
      aside: ['tx-sheriff mandated', 'md-sheriff banned'],
    });
  });

  const near = call([
    { selector: { role: 'sheriff', division: 'user' }, asks_when: ['open', 'unknown'] },
    { selector: { role: 'state representative', division: 'user' }, asks_when: ['mandated'] },
    { selector: { role: 'county council', division: 'user' }, asks_when: ['banned'] },
  ]);
  it.each([
    ['TX', 'Travis', ['tx-house mandated'], ['tx-sheriff mandated', 'selector:county council:user mandated']],
    ['MD', 'Frederick', ['md-board banned'], ['md-sheriff banned', 'selector:state representative:user banned']],
    [
      'PA',
      'Bucks',
      ['pa-sheriff unknown'],
      ['selector:state representative:user unknown', 'selector:county council:user unknown'],
    ],
  ])('callers in %s are led to their own', (state, county, asked, aside) => {
    expect(resolve(near, { place: { state, county } })).toEqual({ asked, aside });
  });
});

describe('an ask the law forbids its target', () => {
  const targets: Target[] = OFFICES.slice(0, 5).map(({ id }) => ({ office: id }));
  const ask = (stance: 'support' | 'oppose') => ({ ask: { stance, text: 'Please.' } });

  it('is not offered even where the publisher says nothing about the law', () => {
    expect(resolve(call(targets, ask('oppose'))).aside).toEqual(['tx-sheriff mandated']);
    expect(resolve(call(targets, ask('support'))).aside).toEqual(['md-sheriff banned']);
    expect(resolve(call(targets)).aside).toEqual([]);
  });
  it('is one about the program, not about a bill, and the publisher’s word goes before', () => {
    const bill = { jurisdiction: TEXAS, session: '90', number: 'HB 1' };
    expect(resolve(call(targets, { ...ask('oppose'), bill })).aside).toEqual([]);
    const said: Target[] = [{ office: 'tx-sheriff', asks_when: ['mandated'] }];
    expect(resolve(call(said, ask('oppose'))).asked).toEqual(['tx-sheriff mandated']);
  });
});

describe('the caller’s own office', () => {
  it('stays, with the law of where the caller is', () => {
    const place = { state: 'TX', county: '' };
    const action = call([{ office: 'white-house' }], { ask: { stance: 'oppose', text: 'Please.' } });
    const own = [office('own:1', 'sheriff')];
    expect(resolve(action, { place }, own)).toEqual({ asked: ['own:1 mandated', 'white-house unknown'], aside: [] });
  });
});

describe('the law of a place', () => {
  const status = (rows: readonly LegalStatus[], rest: Partial<LawSource> = {}, id = 'md-sheriff') =>
    resolve(call([{ office: id }]), { rows, ...rest }).asked;

  it('is that of the nearest jurisdiction, then the newest word about it', () => {
    const county = row(`${MARYLAND}/county:frederick`, 'open', { as_of: '2020-01-01' });
    expect(status([...ROWS, county])).toEqual(['md-sheriff open']);
    expect(status([row(MARYLAND, 'open', { as_of: '2027-01-01' }), ...ROWS])).toEqual(['md-sheriff open']);
    expect(status([row('ocd-division/country:us', 'open')])).toEqual(['md-sheriff open']);
  });
  it('is unknown where two sources of one day disagree', () => {
    expect(status([...ROWS, row(MARYLAND, 'open')])).toEqual(['md-sheriff unknown']);
    expect(status([...ROWS, row(MARYLAND, 'banned')])).toEqual(['md-sheriff banned']);
  });
  it('is about the campaign’s topics, the first that is known', () => {
    expect(status(ROWS, { topics: ['detainer'] })).toEqual(['md-sheriff unknown']);
    const detainer = row(MARYLAND, 'mandated', { topic: 'detainer' });
    expect(status([...ROWS, detainer], { topics: ['detainer', '287g'] })).toEqual(['md-sheriff mandated']);
    expect(status([...ROWS, detainer], { topics: ['287g', 'detainer'] })).toEqual(['md-sheriff banned']);
  });
  it('is the action’s one place for an office that names none, and of no place else', () => {
    expect(status(ROWS, { jurisdictions: [TEXAS] }, 'nowhere')).toEqual(['nowhere mandated']);
    expect(status(ROWS, { jurisdictions: [TEXAS, MARYLAND] }, 'nowhere')).toEqual(['nowhere unknown']);
    expect(status(ROWS, {}, 'nowhere')).toEqual(['nowhere unknown']);
  });
  it('is unknown where no feed speaks of it, which some asks are not for', () => {
    const action = call([
      { office: 'tx-house', asks_when: ['mandated'] },
      { office: 'pa-sheriff', asks_when: ['unknown'] },
    ]);
    expect(resolve(action, { rows: [] }).asked).toEqual(['pa-sheriff unknown']);
    const now = { ...circumstances(action), readLaw: undefined };
    expect(resolveTargets(now).map(({ id }) => id)).toEqual(['pa-sheriff']);
    expect(listSetAside(now)).toEqual([]);
  });
});
