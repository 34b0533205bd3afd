import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../lib/campaigns/parse-feed';
import { showNumber } from '../../lib/targets/show-number';
import { changedFeed, sampleFeed } from './sample-feed';

const parse = (file: string | Uint8Array) => parseFeed({ file, id: 'https://a.example/feed.json', packagedTopics: [] });

function accepted(file: string) {
  const parsed = parse(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Refusals as one line each: what, where, why, detail. */
const report = (file: string) =>
  accepted(file).refused.map(({ what, where, why }) => [what, where, why.code, why.detail].filter(Boolean).join(' '));

const call = 'items[0]._call_in.actions[0]';
const script = `${call}.scripts[0]`;
const block = `${script}.blocks[0]`;
const board = '_call_in.offices[0]';

describe('a good feed', () => {
  const feed = accepted(JSON.stringify(sampleFeed()));

  it('is taken whole', () => {
    expect(feed.refused).toEqual([]);
    expect(feed).toMatchObject({
      title: 'Neighbours for Frederick',
      publisher: 'Neighbours for Frederick',
      sequence: 7,
    });
    expect(feed.expiresAt).toBe(Date.parse('2027-01-03T17:00:00Z'));
    expect([feed.topics.length, feed.offices.length, feed.agreements.length, feed.legal.length]).toEqual([1, 2, 1, 1]);
    expect(feed.campaigns.map(campaign => campaign.actions.length)).toEqual([3, 1]);
  });

  it.each([[[]], [[{ name: '' }]], [[{ name: ' ', url: 'https://neighbours.example/' }]]])(
    'names no publisher where its authors are %j',
    authors => {
      expect(accepted(changedFeed({ authors }))).not.toHaveProperty('publisher');
    },
  );

  it('names the first author that has a name', () => {
    const authors = [{ url: 'https://neighbours.example/' }, { name: 'Neighbours' }];
    expect(accepted(changedFeed({ authors })).publisher).toBe('Neighbours');
  });

  it('turns moments into instants and keeps days as days, in order', () => {
    const [campaign] = feed.campaigns;
    expect(campaign?.opensAt).toBe(Date.parse('2026-11-01T05:00:00Z'));
    expect(campaign?.deadline).toEqual({ at: Date.parse('2026-11-27T00:00:00Z'), label: 'Vote of the board' });
    expect(campaign?.callDays).toEqual(['2026-11-23', '2026-11-24']);
  });

  it('scopes the campaign by its feed and fills in the feed’s language', () => {
    expect(feed.campaigns.map(campaign => campaign.key)).toEqual([
      'https://a.example/feed.json end-it',
      'https://a.example/feed.json second',
    ]);
    expect(feed.campaigns[1]?.language).toBe('en');
  });

  it('has numbers that can be shown and dialled', () => {
    const number = feed.offices[0]?.lines[0]?.number;
    expect(number && showNumber(number)).toBe('(202) 555-0101');
  });

  it('keeps a byte order mark and a stranger’s plain items from costing anything', () => {
    const items = [...sampleFeed().items, { id: 'news', title: 'No campaign', content_text: 'News.' }];
    expect(report(`\uFEFF${changedFeed({ items })}`)).toEqual([]);
  });
});

describe('one bad entry costs that entry alone and is named', () => {
  const long = 'x'.repeat(5_000);
  it.each<[string, unknown, ...string[]]>([
    ['items[0].title', '', 'campaign items[0].title missing_field'],
    ['items[0].title', undefined, 'campaign items[0].title missing_field'],
    ['items[0].title', 7, 'campaign items[0].title bad_field 7'],
    ['items[0].title', 'x'.repeat(201), 'campaign items[0].title too_long 200'],
    ['items[0].id', 'has space', 'campaign items[0].id bad_id has space'],
    ['items[0].url', 'javascript:alert(1)', 'campaign items[0].url bad_address javascript:alert(1)'],
    ['items[0].url', 'http://neighbours.example/', 'campaign items[0].url bad_address http://neighbours.example/'],
    ['items[0].url', 'https://a:b@c.example/', 'campaign items[0].url bad_address https://a:b@c.example/'],
    ['items[0].url', 'https://c.example/?[NAME]', 'campaign items[0].url bad_address https://c.example/?[NAME]'],
    ['items[0]._call_in', 3, 'campaign items[0]._call_in bad_field 3'],
    ['items[0]._call_in.call_days[1]', '2026-02-31', 'campaign items[0]._call_in.call_days[1] bad_date 2026-02-31'],
    [
      'items[0]._call_in.closes',
      '2026-10-01T00:00:00Z',
      'campaign items[0]._call_in.closes bad_window 2026-10-01T00:00:00Z',
    ],
    ['items[0]._call_in.deadline.at', 'soon', 'campaign items[0]._call_in.deadline.at bad_moment soon'],
    ['items[0]._call_in.time_zone', 'Mars/Base', 'campaign items[0]._call_in.time_zone bad_time_zone Mars/Base'],
    [
      'items[0]._call_in.jurisdictions',
      ['Maryland'],
      'campaign items[0]._call_in.jurisdictions[0] bad_division Maryland',
    ],
    ['items[0]._call_in.sponsors', Array(101).fill({ name: 'a' }), 'campaign items[0]._call_in.sponsors too_many 100'],
    ['items[1].id', 'end-it', 'campaign items[1].id duplicate_id end-it'],
    [`${call}.kind`, 'dance', `action ${call}.kind bad_choice dance`],
    [`${call}.title`, '<b></b>'.repeat(40), `action ${call}.title too_long 200`],
    [`${call}.targets`, [], `action ${call}.targets missing_field`],
    [`${call}.targets[1].office`, 'nobody', `action ${call}.targets missing_office nobody`],
    [
      `${call}.targets[1]`,
      { selector: { role: 7, division: 'user' } },
      `action ${call}.targets[1].selector.role bad_field 7`,
    ],
    [`${call}.scripts`, [], `action ${call}.scripts missing_script`],
    [`${call}.id`, 'vigil', 'action items[0]._call_in.actions[1].id duplicate_id vigil'],
    [`${script}.language`, 'English', `script ${script}.language bad_language English`, `action ${call} bad_script 0`],
    [`${block}.text`, long, `script ${block}.text too_long 4000`, `action ${call} bad_script 0`],
    [`${block}.text`, undefined, `script ${block} bad_field`, `action ${call} bad_script 0`],
    [`${block}.when`, 'sometimes', `script ${block}.when bad_choice sometimes`, `action ${call} bad_script 0`],
    [
      `${block}.text`,
      'See https://evil.example/?n=[NAME]',
      `script ${script} placeholder_in_link See https://evil.example/?n=[NAME]`,
      `action ${call} bad_script call-en`,
    ],
    [
      'items[0]._call_in.actions[1].parts[0].ends',
      '2026-11-25T17:00:00-05:00',
      'action items[0]._call_in.actions[1].parts bad_window',
    ],
    [
      'items[0]._call_in.actions[2].url',
      'data:text/html,x',
      'action items[0]._call_in.actions[2].url bad_address data:text/html,x',
    ],
    [`${board}.lines[1].number`, '+1 900 555 0123', `line ${board}.lines[1].number premium_number +1 900 555 0123`],
    [`${board}.lines[1].number`, '911', `line ${board}.lines[1].number emergency_number 911`],
    [`${board}.lines[1].number`, '+44 20 7946 0123', `line ${board}.lines[1].number foreign_number +44 20 7946 0123`],
    [`${board}.lines[1].number`, '+1 866-347-2423', `line ${board}.lines[1].number never_call_number +1 866-347-2423`],
    [`${board}.lines[1].extension`, '5,,5', `line ${board}.lines[1].extension bad_number 5,,5`],
    [`${board}.lines[0].regions`, ['Maryland'], `line ${board}.lines[0].regions[0] bad_division Maryland`],
    [
      '_call_in.offices[1].lines[0].purpose',
      'main',
      'line _call_in.offices[1].lines[0].purpose not_administrative main',
      'office _call_in.offices[1].lines bad_number',
      `action ${call}.targets missing_office sheriff`,
    ],
    [
      '_call_in.offices[1].source_url',
      undefined,
      'office _call_in.offices[1].source_url missing_field',
      `action ${call}.targets missing_office sheriff`,
    ],
    [
      `${board}.hours.weekly[0].from`,
      '9 am',
      `office ${board}.hours.weekly[0].from bad_moment 9 am`,
      `action ${call}.targets missing_office board`,
    ],
    [
      '_call_in.offices[1].id',
      'board',
      'office _call_in.offices[1].id duplicate_id board',
      `action ${call}.targets missing_office sheriff`,
    ],
    [
      `${call}.targets[0].person`,
      { name: 'Ana Ruiz', title: 'Sheriff' },
      `action ${call}.targets[0] not_administrative`,
    ],
    ['_call_in.agreements[0].as_of', 'lately', 'agreement _call_in.agreements[0].as_of bad_date lately'],
    ['_call_in.legal[0].status', 'maybe', 'legal _call_in.legal[0].status bad_choice maybe'],
  ])('%s = %j', (path, value, ...refusals) => expect(report(changedFeed({ [path]: value }))).toEqual(refusals));

  it('keeps the campaign and its other actions when one action goes', () => {
    const feed = accepted(changedFeed({ [`${call}.scripts[0].blocks`]: [] }));
    expect(feed.campaigns[0]?.actions.map(action => action.id)).toEqual(['vigil', 'leaflet']);
    expect(feed.refused.map(refusal => refusal.name)).toEqual(['call-en', 'Call the board']);
  });

  it('keeps a campaign none of whose actions is good, and says so', () => {
    const file = changedFeed({ 'items[1]._call_in.actions[0].kind': 'dance' });
    expect(report(file)).toEqual([
      'action items[1]._call_in.actions[0].kind bad_choice dance',
      'campaign_part items[1]._call_in.actions no_action_left',
    ]);
    expect(accepted(file).campaigns.map(campaign => campaign.id)).toEqual(['end-it', 'second']);
  });

  it('takes a campaign’s actions when the only topic it had was refused', () => {
    const file = changedFeed({ '_call_in.topics[0].label': '' });
    expect(report(file)[0]).toBe('topic _call_in.topics[0].label missing_field');
    expect(accepted(file).campaigns.map(campaign => [campaign.topics, campaign.actions])).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  it('lets a feed use a topic of the package without repeating it', () => {
    const file = changedFeed({ '_call_in.topics': [] });
    const parsed = parseFeed({ file, id: 'x', packagedTopics: ['287g'] });
    expect(parsed.ok && parsed.value.refused).toEqual([]);
  });

  it('leaves markup in a script as the text it is', () => {
    const text = '<img src=x onerror="alert(1)"> & <script>alert(2)</script>';
    const [campaign] = accepted(changedFeed({ [`${block}.text`]: text })).campaigns;
    const action = campaign?.actions[0];
    expect(action?.kind === 'call' && action.scripts[0]?.blocks[0]?.text).toBe(text);
  });
});

describe('a bad envelope refuses the whole file', () => {
  const refusal = (file: string | Uint8Array) => {
    const parsed = parse(file);
    if (parsed.ok) return 'taken';
    const { what, where, why } = parsed.error;
    expect(what).toBe('feed');
    return [why.code, where, why.detail].filter(Boolean).join(' ');
  };
  const good = JSON.stringify(sampleFeed());
  const deep = changedFeed({ [`${call}.summary`]: JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`) });

  it('is done at once with a page whose title never ends, opened again and again', () => {
    const began = performance.now();
    expect(refusal(`<html>${'<title'.repeat(40_000)}`)).toBe('html_page');
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'not_json'],
    ['words', 'Hello, world', 'not_json Hello, world'],
    ['a file cut in the middle', good.slice(0, 900), 'truncated line 1'],
    ['a file cut by one character', good.slice(0, -1), 'truncated line 1'],
    ['two files in one', good + good, `not_json ${good.slice(0, 119)}…`],
    ['an error page', '<!DOCTYPE html><html><title>404 Not Found</title>', 'html_page 404 Not Found'],
    ['an error page without a title', '\n<html><body>Oops', 'html_page'],
    ['an RSS feed', '<?xml version="1.0"?><rss/>', 'not_json <?xml version="1.0"?><rss/>'],
    ['a list', '[]', 'not_a_feed _call_in.format'],
    ['null', 'null', 'not_a_feed _call_in.format'],
    ['somebody’s JSON', '{"title":"x"}', 'not_a_feed _call_in.format'],
    ['another version of JSON Feed', changedFeed({ version: '2' }), 'not_a_feed version 2'],
    ['a later format', changedFeed({ '_call_in.format': 2 }), 'unknown_format _call_in.format 2'],
    ['a format in words', changedFeed({ '_call_in.format': 'one' }), 'unknown_format _call_in.format "one"'],
    ['no sequence', changedFeed({ '_call_in.sequence': undefined }), 'missing_field _call_in.sequence'],
    ['a sequence below zero', changedFeed({ '_call_in.sequence': -1 }), 'bad_field _call_in.sequence -1'],
    ['a sequence with a fraction', changedFeed({ '_call_in.sequence': 1.5 }), 'bad_field _call_in.sequence 1.5'],
    ['an expiry in words', changedFeed({ '_call_in.expires': 'never' }), 'bad_moment _call_in.expires never'],
    ['no title', changedFeed({ title: undefined }), 'missing_field title'],
    ['no items', changedFeed({ items: undefined }), 'missing_field items'],
    ['10,000 campaigns', changedFeed({ items: Array(10_000).fill(0) }), 'too_many items 10000 > 200'],
    ['501 offices', changedFeed({ '_call_in.offices': Array(501).fill(0) }), 'too_many _call_in.offices 501 > 500'],
    ['too deep', deep, 'too_deep 12'],
    ['a million brackets', '['.repeat(1_000_000), 'too_deep 12'],
    ['20 MB', new Uint8Array(20_000_000).fill(32), 'too_large 1048576'],
    ['bytes that are no text', Uint8Array.from([123, 255, 254, 125]), 'not_json UTF-8'],
  ])('%s', (_, file, expected) => expect(refusal(file)).toBe(expected));
});
