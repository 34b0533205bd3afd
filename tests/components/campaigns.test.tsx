// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import { showRoute } from '../../components/app/app-route';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { readFeed } from '../campaigns/read-packaged';
import { storedSample } from './sample-feeds';
import { createSamplePorts, type SampleWorld } from './sample-ports';
import { type Screen, show } from './screen';

const KEY = 'https://neighbours.example/feed.json end-it' as const;
const PAGE = showRoute({ page: 'campaign', campaign: KEY });

let screen: Screen | undefined;
afterEach(() => screen?.close());

function open(hash: string, start: Partial<SampleWorld> = {}) {
  const { ports, world } = createSamplePorts({ feeds: [storedSample()], ...start });
  screen = show(<AppShell ports={ports} hash={hash} />);
  return { screen, world, ports };
}

describe('the list of campaigns', () => {
  it('shows the live one with its reason, publisher, trust and what can be done', async () => {
    const { screen } = open('#/campaigns');
    await screen.find('heading', 'Campaigns');
    await screen.reads('Next call day November 23');
    await screen.reads('Neighbours for Frederick · signed');
    await screen.reads('Call · Vigil · Flyer');
    const call = await screen.find('link', 'Open the call script: End it in Frederick');
    expect(call.getAttribute('href')).toBe(showRoute({ page: 'call', campaign: KEY, action: 'call' }));
    expect(document.title).toBe('Campaigns · Call-In');
  });

  it('finds a campaign by words of its sponsors, topics and kinds of action, and says when none is found', async () => {
    const { screen } = open('#/campaigns');
    await screen.find('heading', 'End it in Frederick');
    await screen.fill('Search campaigns', 'vigil neighbours');
    await screen.reads('1 campaign found');
    expect(screen.all('heading', 'Another')).toHaveLength(0);
    await screen.fill('Search campaigns', 'bananas');
    await screen.reads('No campaign has “bananas”');
    await screen.press('button', 'Clear search');
    await screen.find('heading', 'Another');
  });

  it('pins and unpins', async () => {
    const { screen, world } = open('#/campaigns');
    await screen.press('button', /^Pin “End it/);
    await screen.reads('“End it in Frederick” is pinned');
    expect(world.settings.pinned).toBe(KEY);
    await screen.press('button', 'Unpin “End it in Frederick”');
    await screen.reads('Unpinned.');
    expect(world.settings.pinned).toBeNull();
  });

  it('says when the pin could not be stored', async () => {
    const { screen } = open('#/campaigns', { cannotStore: true });
    await screen.press('button', /^Pin “End it/);
    await screen.reads('Your settings could not be saved.');
  });

  it('lists past campaigns apart, without a way to call', async () => {
    const { screen } = open('#/campaigns', { at: Date.parse('2027-01-01T12:00:00Z') });
    await screen.find('heading', 'Past campaigns');
    expect(screen.all('link', /Open the call script/)).toHaveLength(0);
  });

  it('says that the stored campaigns are damaged and shows the packaged ones', async () => {
    const { screen } = open('#/campaigns', { isFallback: true });
    await screen.reads('The stored campaigns on this device could not be read.');
    await screen.find('heading', 'End it in Frederick');
    expect((await screen.find('link', 'Go to Feeds')).getAttribute('href')).toBe('#/feeds');
  });

  it('leaves a withdrawn campaign out, and tells why on its own page', async () => {
    const withdrawn = storedSample({}, file => {
      Object.assign(file.items[0]?._call_in ?? {}, { withdrawn: 'The board has voted.' });
    });
    const { screen } = open('#/campaigns', { feeds: [withdrawn] });
    await screen.find('heading', 'Another');
    expect(screen.all('heading', 'End it in Frederick')).toHaveLength(0);
    screen.close();
    const page = open(PAGE, { feeds: [withdrawn] }).screen;
    await page.reads('Its publisher has withdrawn this campaign: The board has voted.');
    expect(page.all('link', /script/)).toHaveLength(0);
    // Nobody puts days into a calendar on which nothing is asked any more.
    expect(page.all('button', /calendar/)).toHaveLength(0);
  });
});

describe('a campaign’s page', () => {
  it('says when, who, what and where it comes from', async () => {
    const { screen } = open(PAGE);
    await screen.find('heading', 'End it in Frederick');
    await screen.reads('Monday, November 23Tuesday, November 24');
    await screen.reads('Vote of the board');
    await screen.reads('Proven to be from its publisher by a signature.');
    await screen.reads('(202) 555-0101 for MD');
    expect(document.title).toBe('End it in Frederick · Call-In');
  });

  it('says which of an office’s numbers is a machine’s or a text telephone’s', async () => {
    const many = storedSample({}, file => {
      file._call_in.offices[0]?.lines.push({ number: '+1 202-555-0104', purpose: 'TTY' });
    });
    const { screen } = open(PAGE, { feeds: [many] });
    await screen.reads('(202) 555-0101 for MD(202) 555-0102 Voicemail line(202) 555-0104 TTY line');
  });

  it('says the last day to sign or register where that ends at midnight', async () => {
    const until = storedSample({}, file => {
      const actions = file.items[0]?._call_in.actions as unknown as Record<string, unknown>[];
      actions.push({ id: 'letter', kind: 'letter', title: 'Letter', closes: '2026-12-01T00:00:00-05:00' });
      Object.assign(actions[1] ?? {}, { registration: { required: true, closes: '2026-11-25T00:00:00-05:00' } });
    });
    const { screen } = open(PAGE, { feeds: [until] });
    await screen.reads('Sign byNov 30, 2026');
    await screen.reads('Needed. By Nov 24, 2026.');
  });

  it('calls a bill a bill', async () => {
    const about = storedSample({}, file => {
      const bill = { jurisdiction: 'ocd-division/country:us/state:md', session: '2026', number: 'HB 1222' };
      Object.assign(file.items[0]?._call_in.actions?.[0] ?? {}, { bill });
    });
    await open(PAGE, { feeds: [about] }).screen.reads('BillHB 1222, session 2026');
  });

  it('never makes a number a link', async () => {
    await open(PAGE).screen.reads('(202) 555-0101');
    expect(document.querySelector('[href^="tel:"]')).toBeNull();
  });

  it('opens what leads out by the one way out', async () => {
    const { screen, world } = open(PAGE);
    await screen.press('link', 'Open the flyer');
    expect(world.opened).toEqual(['https://neighbours.example/leaflet.pdf']);
  });

  it('makes links of https addresses in the background and of nothing else', async () => {
    const feed = storedSample({}, file => {
      const [item] = file.items;
      if (item) item.content_text = 'See https://law.example/md. Not javascript:alert(1), not <b>bold</b>.';
    });
    const { screen } = open(PAGE, { feeds: [feed] });
    expect((await screen.find('link', 'law.example/md')).getAttribute('href')).toBe('https://law.example/md');
    await screen.reads('Not javascript:alert(1), not <b>bold</b>.');
    expect([...document.querySelectorAll('a')].filter(link => link.href.startsWith('javascript'))).toEqual([]);
  });

  it('shows an event in its own zone and in the reader’s', async () => {
    const { ports } = createSamplePorts({ feeds: [storedSample()] });
    screen = show(<AppShell ports={{ ...ports, timeZone: 'America/Los_Angeles' }} hash={PAGE} />);
    await screen.reads(/Wednesday, November 25, 2026, 6:00 – 7:00.PM EST/);
    await screen.reads(/3:00 – 4:00.PM PST, your time/);
  });

  it('saves an event and the call days for a calendar', async () => {
    const { screen, world } = open(PAGE);
    await screen.press('button', 'Add to calendar: “Vigil at the court house”');
    await screen.reads('Saved as a calendar file.');
    expect(world.saved[0]).toMatchObject({ name: 'call-in-vigil.ics', type: 'text/calendar' });
    expect(world.saved[0]?.text).toContain('BEGIN:VEVENT');
    await screen.press('button', 'Add call days to calendar');
    await expect.poll(() => world.saved[1]?.text).toContain('Call day: End it in Frederick');
  });

  it('says that its feed is out of date', async () => {
    const late = storedSample({}, file => {
      file._call_in.expires = '2026-11-20T00:00:00-05:00';
    });
    await open(PAGE, { feeds: [late] }).screen.reads('was good until Nov 20, 2026');
  });

  it('answers for a campaign that no feed has', async () => {
    const { screen } = open('#/campaigns/nobody%20nothing');
    await screen.find('heading', 'There is no such page');
  });

  it('speaks Spanish where the reader does, and keeps the feed’s own words in their language', async () => {
    const { screen } = open(PAGE, { settings: { ...DEFAULT_SETTINGS, language: 'es' } });
    const heading = await screen.find('heading', 'End it in Frederick');
    expect(heading.getAttribute('lang')).toBe('en');
    await screen.reads('Qué puede hacer');
    expect(document.documentElement.lang).toBe('es');
  });
});

describe('the archive', () => {
  const archive = readFeed('archive');
  const kinds = new Set(archive.campaigns.flatMap(({ actions }) => actions.map(({ kind }) => kind)));

  it('holds nearly every kind of action', () => expect(kinds.size).toBeGreaterThanOrEqual(8));

  for (const campaign of archive.campaigns) {
    it(`shows "${campaign.title}" with every action`, async () => {
      const stored = storedSample({ id: 'archive', trust: 'packaged', feed: archive });
      const { screen } = open(showRoute({ page: 'campaign', campaign: campaign.key }), { feeds: [stored] });
      await screen.find('heading', campaign.title);
      for (const action of campaign.actions) await screen.find('article', action.title);
      await screen.reads('This campaign is over.');
      expect(screen.all('link', /Open the call script/)).toHaveLength(0);
    });
  }
});
