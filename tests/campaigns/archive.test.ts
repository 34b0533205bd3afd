import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readState } from '../../lib/campaigns/campaign-state';
import { chooseCampaign } from '../../lib/campaigns/choose';
import { placeBlanks } from '../../lib/script/blanks';
import { tokenize } from '../../lib/script/tokenize';
import { listAudiences } from '../../lib/script/variants';
import { chooseLines } from '../../lib/targets/choose-line';
import { findAction, findItem, listScripts, readFeed, readSource, readText } from './read-packaged';

const SEEDS = new URL('../../../shared/seeds/', import.meta.url);
const feed = readFeed('archive');
const find = (id: string) => {
  const campaign = feed.campaigns.find(one => one.id === id);
  if (!campaign) throw new Error(`no campaign ${id}`);
  return campaign;
};
const noWhere = { state: '', county: '' };

/** What a clock on a wall shows at an instant. */
const wall = (moment: string | undefined, timeZone: string) =>
  new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(moment ?? Number.NaN),
  );

/** The campaign in front at an instant, with everything packaged in the store and a page about these topics open. */
function chosenAt(moment: string, topics: string[] = []): string | undefined {
  const campaigns = [...readFeed('starter').campaigns, ...feed.campaigns];
  const now = { at: Date.parse(moment), timeZone: 'America/New_York', place: noWhere, pinned: null, opened: null };
  return chooseCampaign({ ...now, campaigns, topics })[0]?.campaign.id;
}

describe('the archive', () => {
  it('holds the five sources, and all of it is past', () => {
    expect(feed.campaigns.map(({ id }) => id).sort()).toEqual([
      '2006-clergy-outreach',
      '2006-congress-goals',
      '2006-strategy-conference',
      '2006-working-groups',
      '2009-rally',
      '2009-sign-on-letter',
      '2012-call-in-day',
      '2012-webinar',
      'network-site',
    ]);
    const now = { at: Date.parse('2013-01-01T12:00:00Z'), timeZone: 'Pacific/Honolulu' };
    expect(feed.campaigns.map(campaign => readState(campaign, now))).toEqual(feed.campaigns.map(() => 'past'));
  });

  it('says of each where it comes from, in both languages', () => {
    for (const campaign of feed.campaigns) {
      expect(campaign.background?.split('\n\n').at(-1), campaign.id).toMatch(/^Source: .*\b20(06|09|12)\b/);
      expect(campaign.translations?.es?.content_text?.split('\n\n').at(-1)).toMatch(/^Fuente: .*\b20(06|09|12)\b/);
    }
  });

  it('shows every kind of action the sources know', () => {
    const kinds = new Set(feed.campaigns.flatMap(campaign => campaign.actions.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(
      ['article', 'call', 'donate', 'event', 'flyer', 'letter', 'subscribe', 'toolkit', 'video'].sort(),
    );
  });

  it.each([
    ['2012-12-13T15:00:00Z', [], '2012-call-in-day'],
    ['2012-12-17T15:00:00Z', ['287g'], '2012-call-in-day'],
    ['2012-01-09T20:00:00Z', ['detainer', 'scomm'], '2012-webinar'],
    ['2009-09-12T18:00:00Z', ['287g'], '2009-rally'],
    ['2009-09-12T18:00:00Z', [], '2009-rally'],
    ['2009-08-28T16:00:00Z', ['287g'], '2009-sign-on-letter'],
    ['2006-07-29T16:00:00Z', [], '2006-strategy-conference'],
  ])('at %s, with %j on the page, brings up %s', (moment, topics, id) => {
    expect(chosenAt(moment, topics)).toBe(id);
  });
});

describe('the call-in day of December 2012', () => {
  const item = findItem('archive', '2012-call-in-day');
  const campaign = find('2012-call-in-day');

  it.each([
    ['Pacific/Guam', '+10:00'],
    ['America/Puerto_Rico', '-04:00'],
    ['America/New_York', '-05:00'],
    ['America/Los_Angeles', '-08:00'],
    ['Pacific/Honolulu', '-10:00'],
    ['Pacific/Pago_Pago', '-11:00'],
  ])('is live in %s from the first minute of the 13th to the last of the 17th', (timeZone, offset) => {
    const at = (moment: string) => readState(campaign, { at: Date.parse(`${moment}${offset}`), timeZone });
    expect(at('2012-12-12T23:59:59')).toBe('upcoming');
    expect(at('2012-12-13T00:00:00')).toBe('live');
    expect(at('2012-12-15T12:00:00')).toBe('live');
    expect(at('2012-12-17T23:59:59')).toBe('live');
    expect(at('2012-12-18T00:00:00')).toBe('past');
  });

  it('asks on both days and names the day of the review', () => {
    expect(item._call_in.call_days).toEqual(['2012-12-13', '2012-12-17']);
    expect(wall(item._call_in.deadline?.at, 'America/New_York')).toBe('12/17/12, 5:00 PM');
    expect(item._call_in.deadline?.label).toContain('11 new applications');
    expect(item._call_in.translations?.es?.deadline_label).toContain('11 nuevas solicitudes');
  });

  it('tells the story: 57 places, 11 applications, six states, and who was calling', () => {
    for (const text of [item.content_text ?? '', item._call_in.translations?.es?.content_text ?? '']) {
      expect(text).toMatch(/\b57\b/);
      expect(text).toMatch(/Massachusetts.*Tennessee, Oklahoma, Alabama.*Virginia/);
      expect(text).toMatch(/Arpaio.*Maricopa/);
    }
    expect(item.content_text).toMatch(/North Carolina/);
    expect(item._call_in.sponsors).toHaveLength(12);
    const names = item._call_in.sponsors.map(({ name }) => name).join('; ');
    for (const one of ['Rights Working Group', 'Centro Presente', 'ACLU of Florida', 'NDLON'])
      expect(names).toContain(one);
  });

  it('keeps the form as it was given: two blanks that are known for name and city', () => {
    for (const script of findAction('2012-call-in-day', 'call', 'call').scripts) {
      const greeting = script.blocks[0]?.text ?? '';
      const fields = [...placeBlanks(tokenize(greeting)).values()].map(({ field }) => field);
      expect(fields).toEqual(['name', 'city']);
    }
    const [english, spanish] = findAction('2012-call-in-day', 'call', 'call').scripts;
    expect(english?.blocks[0]?.text).toBe("My name is ______ and I'm calling from ______.");
    expect(spanish?.blocks[0]?.text).toBe('Me llamo ______ y llamo desde ______.');
  });

  it('rings the White House line of today and says that the source prints none', () => {
    const office = feed.offices.find(({ id }) => id === 'white-house-comments');
    expect(office).toMatchObject({ seen_on: '2026-11-21', source_url: 'https://www.whitehouse.gov/contact/' });
    expect(item.content_text).toContain('prints no telephone number');
  });
});

describe('the rally of September 2009', () => {
  it('has a concert and a rally, each with its hours and place in Washington', () => {
    const { parts, organizers, supporters } = findAction('2009-rally', 'concert-and-rally', 'event');
    const zone = 'America/New_York';
    expect(parts.map(part => [wall(part.starts, zone), wall(part.ends, zone), part.time_zone, part.address])).toEqual([
      ['9/12/09, 3:30 PM', '9/12/09, 6:30 PM', zone, '15th Street NW and Constitution Avenue NW, Washington, DC'],
      ['9/12/09, 7:30 PM', '9/12/09, 8:30 PM', zone, 'Lafayette Square, Washington, DC'],
    ]);
    expect(organizers?.map(({ name }) => name)).toEqual(['National Day Laborer Organizing Network (NDLON)']);
    expect(supporters).toHaveLength(8);
  });

  it('has two testimonies by their places, without a name', () => {
    const videos = findItem('archive', '2009-rally')._call_in.actions.flatMap(one =>
      one.kind === 'video' ? [one] : [],
    );
    expect(videos.map(video => video.place)).toEqual(['Maricopa County, Arizona', 'Frederick County, Maryland']);
    for (const { author, url, title, summary = '' } of videos) {
      expect([author, url]).toEqual([undefined, undefined]);
      const capitals = `${title} ${summary}`.match(/\b\p{Lu}\p{Ll}+/gu) ?? [];
      const known = ['Testimony', 'Maricopa', 'Frederick', 'County', 'Arizona', 'Maryland', 'The'];
      expect(capitals.filter(word => !known.includes(word))).toEqual([]);
    }
  });

  it('names neither of the two witnesses anywhere', context => {
    if (!existsSync(SEEDS)) {
      console.log('skipped: ../shared/seeds is not there, so the names to look for are not known');
      return context.skip();
    }
    const files = readdirSync(SEEDS).map(file => readFileSync(new URL(file, SEEDS), 'utf8'));
    const names = files.flatMap(text =>
      [...text.matchAll(/^(.+)\r?\n(?:Maricopa County, Arizona|Frederick County, Maryland)$/gm)].map(
        match => match[1] ?? '',
      ),
    );
    expect(names).toHaveLength(2);
    const packaged = ['starter', 'archive', 'topics'].map(readText).join('\n').toLowerCase();
    for (const name of names) {
      expect(packaged).not.toContain(name.trim().toLowerCase());
      expect(packaged).not.toContain(` ${name.trim().toLowerCase().split(' ').at(-1)}`);
    }
  });
});

describe('the network’s site', () => {
  const office = feed.offices.find(({ id }) => id === 'solidarity-network');

  it.each([
    ['CA', '+12134030131'],
    ['AZ', '+12134030131'],
    ['GU', '+12134030131'],
    ['NY', '+12123308172'],
    ['PR', '+12123308172'],
    ['DC', '+12025958990'],
    ['NC', '+12025958990'],
  ])('a caller in %s is given %s', (state, number) => {
    if (!office) throw new Error('no office');
    const at = Date.parse('2009-09-06T16:00:00Z');
    const lines = chooseLines(office, { at, timeZone: 'America/New_York', language: 'en', state });
    expect(Array.isArray(lines) && lines[0].number).toBe(number);
  });

  it('gives each state, the District and the territories to exactly one line', () => {
    const regions = office?.lines.flatMap(line => line.regions ?? []) ?? [];
    expect(regions).toHaveLength(56);
    expect(new Set(regions).size).toBe(56);
  });

  it('has the daily email, the monthly digest, flyers, the pamphlet, the archive and the appeal for donations', () => {
    expect(findAction('network-site', 'daily-email', 'subscribe').rhythm).toBe('daily');
    expect(findAction('network-site', 'monthly-digest', 'subscribe').rhythm).toBe('monthly');
    expect(findAction('network-site', 'pamphlet', 'toolkit').media_type).toBe('application/pdf');
    expect(findAction('network-site', 'flyers', 'flyer').title).toBeTruthy();
    expect(findAction('network-site', 'articles', 'article').title).toContain('search');
    expect(findAction('network-site', 'donate', 'donate')).toMatchObject({
      payee: 'The Peace Center/ActionLA',
      postal_address: '8124 West 3rd Street, Suite 104, Los Angeles, CA 90048',
      tax_deductible: true,
    });
  });
});

describe('the webinar of January 2012', () => {
  it('begins at 3:30 in the East, 12:30 on the Pacific, and lasts an hour and a half', () => {
    const { parts, registration, cost, organizers } = findAction('2012-webinar', 'webinar', 'event');
    expect(parts).toHaveLength(1);
    const [{ starts, ends } = { starts: '', ends: '' }] = parts;
    expect(wall(starts, 'America/New_York')).toBe('1/9/12, 3:30 PM');
    expect(wall(starts, 'America/Los_Angeles')).toBe('1/9/12, 12:30 PM');
    expect(Date.parse(ends ?? '') - Date.parse(starts)).toBe(90 * 60_000);
    expect(registration).toEqual({ required: true, limited: true });
    expect(cost).toBe('Free');
    expect(organizers).toHaveLength(4);
  });

  it('is about detainers and S-Comm, with the toolkit to read before', () => {
    expect(find('2012-webinar').topics).toEqual(expect.arrayContaining(['detainer', 'scomm']));
    expect(findAction('2012-webinar', 's-comm-toolkit', 'toolkit').title).toContain('S-Comm');
  });

  it('asks county, city and state where the caller lives, where their law leaves the choice', () => {
    const { targets } = findAction('2012-webinar', 'call-local', 'call');
    const selectors = targets.map(target => 'selector' in target && target.selector);
    expect(selectors).toEqual(
      ['county board', 'city council', 'state legislature'].map(role => ({ role, division: 'user' })),
    );
    for (const target of targets) expect(target.asks_when).toEqual(['open', 'unknown']);
  });
});

describe('the sign-on letter of August 2009', () => {
  it('counts about 520 signers as of its day', () => {
    const letter = findAction('2009-sign-on-letter', 'letter', 'letter');
    expect(letter).toMatchObject({ letter_type: 'sign-on', signers_count: 520, as_of: '2009-08-28' });
    expect(letter.to).toContain('President Obama');
  });

  it('goes with two whole days of vigils and marches', () => {
    const { parts, event_type } = findAction('2009-sign-on-letter', 'vigils', 'event');
    expect(event_type).toBe('vigil');
    expect(parts).toMatchObject([{ all_day: true, time_zone: 'America/New_York' }]);
    expect([parts[0]?.starts.slice(0, 10), parts[0]?.ends?.slice(0, 10)]).toEqual(['2009-08-27', '2009-08-28']);
  });
});

describe('the strategy conference of July 2006', () => {
  it('is three whole days at American University', () => {
    const { parts, event_type } = findAction('2006-strategy-conference', 'conference', 'event');
    expect(event_type).toBe('conference');
    expect(parts.map(part => [part.all_day, part.starts.slice(0, 10), part.ends?.slice(0, 10)])).toEqual(
      ['2006-07-28', '2006-07-29', '2006-07-30'].map(day => [true, day, day]),
    );
    for (const part of parts) expect(part.place).toContain('American University');
  });

  it('speaks to Congress as a worker, a person of faith, a student, or anybody, in both languages', () => {
    const { scripts } = findAction('2006-congress-goals', 'call', 'call');
    for (const language of ['en', 'es']) {
      expect(listAudiences(scripts, language)).toEqual(['labour', 'faith', 'students']);
      expect(scripts.filter(script => script.language === language && script.audience === undefined)).toHaveLength(1);
    }
  });

  it('goes to hearings, writes to Congress and to the paper', () => {
    expect(findAction('2006-congress-goals', 'hearings', 'event').event_type).toBe('hearing');
    expect(findAction('2006-congress-goals', 'letter', 'letter').letter_type).toBe('legislative');
    expect(findAction('2006-congress-goals', 'letter-to-editor', 'letter').letter_type).toBe('editor');
  });

  it('contacts clergy, provides material, asks for support and follows up', () => {
    const { targets, scripts } = findAction('2006-clergy-outreach', 'call-clergy', 'call');
    expect(targets).toMatchObject([{ selector: { role: 'clergy', division: 'user' } }]);
    for (const script of scripts) {
      const followUp = script.blocks.find(block => block.when === 'follow_up')?.text ?? '';
      expect(followUp).toMatch(/\[DATE\].*\[PROMISE\]/);
    }
    expect(findAction('2006-clergy-outreach', 'study-guide', 'toolkit').title).toContain('Study guide');
  });

  it('marches on Labor Day, meets on 7 September, and stands up against detention in October 2007', () => {
    const starts = (id: string) =>
      findAction('2006-working-groups', id, 'event').parts.map(part => part.starts.slice(0, 10));
    expect(starts('labor-day')).toEqual(['2006-09-02', '2006-09-04']);
    expect(starts('immigrant-rights-day')).toEqual(['2006-09-07']);
    expect(starts('detention-actions')).toEqual(['2007-10-07']);
  });

  it('keeps its words: regularización, not amnesty or legalization', () => {
    const [glossary] = readSource('archive')._call_in.topics;
    expect(glossary?.prefer?.map(({ word }) => word)).toContain('regularización');
    expect(glossary?.avoid?.map(({ word }) => word)).toEqual(expect.arrayContaining(['amnesty', 'legalization']));
    expect(glossary?.names).toEqual([]);
    expect(JSON.stringify(listScripts('archive'))).not.toMatch(/amnesty|legalization/i);
  });
});
