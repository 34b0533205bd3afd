// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import type { RefusalCode } from '../../lib/campaigns/refusal';
import { REFUSALS_WORDS } from '../../lib/language/refusals-words';
import { storedSample } from './sample-feeds';
import { createSamplePorts, type SampleWorld } from './sample-ports';
import { type Screen, show } from './screen';

let screen: Screen | undefined;
afterEach(() => screen?.close());

function open(start: Partial<SampleWorld> = {}) {
  const { ports, world } = createSamplePorts({ feeds: [storedSample()], ...start });
  screen = show(<AppShell ports={ports} hash="#/feeds" />);
  return { screen, world, ports };
}

const KEY = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';
const OTHER_KEY = Buffer.from(`Ed${'name-of-'}${'12345678901234567890123456789012'}`).toString('base64url');

describe('Feeds', () => {
  it('names each feed with its trust, key, edition and times', async () => {
    const { screen } = open();
    await screen.find('heading', 'Neighbours for Frederick');
    await screen.reads('Signed');
    await screen.reads('79a5 61e7 0ee0 8cd3');
    await screen.reads('10 minutes ago (checked 10 minutes ago)');
    await screen.reads('Edition7');
    await screen.reads('Next checkNov 21, 2026');
  });

  it.each<[RefusalCode, string]>([
    ['missing_signature', 'The feed was not added. The feed must be signed, and comes without a signature.'],
    ['key_changed', 'The feed was not added. Its key is not the one that was expected.'],
  ])('tells nothing of what was before when the first copy of a feed is refused: %s', async (code, said) => {
    const { screen } = open({ feeds: [], addProblem: { kind: 'refused', why: { code } } });
    await screen.fill('Address of the feed', `https://a.example/feed.json#key=${KEY}`);
    await screen.press('button', 'Add feed');
    await screen.reads(said);
  });

  it('neither refreshes nor removes what is inside the package', async () => {
    const { url: _none, ...packaged } = storedSample({ id: 'starter', trust: 'packaged' });
    const { screen } = open({ feeds: [packaged] });
    await screen.reads('Inside the extension; nothing is fetched.');
    expect(screen.all('button', /Refresh|Remove/)).toHaveLength(0);
  });

  it('says what the last update changed', async () => {
    const keys = (...ids: string[]) => ids.map(id => `f ${id}` as const);
    const changes = { added: keys('a', 'b'), changed: [], gone: [], withdrawn: keys('c') };
    const { screen } = open({ feeds: [storedSample({ changes })] });
    await screen.reads('Last changes2 new, 1 withdrawn by the publisher');
  });

  it('marks a test feed on this computer', async () => {
    const { screen } = open({
      feeds: [storedSample({ id: 'http://127.0.0.1:8000/feed.json', trust: 'unsigned' })],
    });
    await screen.reads('Test feed on this computer');
    await screen.reads('Unsigned');
  });

  it('adds a feed by its address, from the click itself', async () => {
    const { screen, world } = open();
    await screen.fill('Address of the feed', `https://new.example/feed.json#key=${KEY}`);
    await screen.press('button', 'Add feed');
    await screen.reads('Added “new.example”.');
    expect(world.asked).toEqual([`add https://new.example/feed.json#key=${KEY}`]);
  });

  it('asks nobody for what is no address', async () => {
    const { screen, world } = open();
    await screen.fill('Address of the feed', 'javascript:alert(1)');
    await screen.press('button', 'Add feed');
    await screen.reads('Type a web address that starts with https://');
    expect(world.asked).toEqual([]);
  });

  it('shows what a look-alike address really is', async () => {
    const { screen } = open();
    await screen.fill('Address of the feed', 'https://сall.example/feed.json');
    await screen.reads('Really it is xn--');
  });

  it('says why a feed was not added and keeps what was typed', async () => {
    const { screen } = open({
      addProblem: { kind: 'refused', why: { code: 'redirected' } },
    });
    await screen.fill('Address of the feed', 'https://new.example/feed.json');
    await screen.press('button', 'Add feed');
    await screen.reads('The feed was not added. The host redirects to another address.');
    expect((await screen.find('textbox', 'Address of the feed')) as HTMLInputElement).toHaveProperty(
      'value',
      'https://new.example/feed.json',
    );
  });

  it('says that the browser was not given permission', async () => {
    const { screen } = open({ addProblem: { kind: 'declined' } });
    await screen.fill('Address of the feed', 'https://new.example/feed.json');
    await screen.press('button', 'Add feed');
    await screen.reads('the browser was not given permission');
  });

  it('leaves the keyboard on the button that refreshes, which takes no second press meanwhile', async () => {
    const { screen, world, ports } = open();
    const { refreshFeeds } = ports;
    let answer = () => {};
    const answered = new Promise<void>(resolve => {
      answer = resolve;
    });
    ports.refreshFeeds = async feed => {
      const count = await refreshFeeds(feed);
      await answered;
      return count;
    };
    await screen.press('button', 'Refresh Neighbours for Frederick');
    const busy = () => screen.all('button', 'Refreshing…');
    await expect.poll(() => busy().length).toBe(2);
    // A button that is disabled loses the keyboard.
    expect(busy().filter(button => button.matches(':disabled'))).toEqual([]);
    for (const button of busy()) button.click();
    answer();
    await screen.reads('Neighbours for Frederick is up to date.');
    expect(world.asked).toEqual(['refresh https://neighbours.example/feed.json']);
  });

  it('says of each of two feeds how long it is refreshed', async () => {
    const feeds = [
      storedSample(),
      storedSample({ id: 'https://other.example/feed.json' }, file => {
        file.title = 'Others';
      }),
    ];
    const { screen, ports } = open({ feeds });
    const answers: (() => void)[] = [];
    ports.refreshFeeds = () => new Promise(resolve => answers.push(() => resolve({ refreshed: 1, failed: 0 })));
    const busy = () => screen.all('article').map(card => card.getAttribute('aria-busy'));
    await screen.press('button', 'Refresh Neighbours for Frederick');
    await screen.press('button', 'Refresh Others');
    await expect.poll(busy).toEqual(['true', 'true']);
    answers[0]?.();
    await screen.reads('Neighbours for Frederick is up to date.');
    await expect.poll(busy).toEqual(['false', 'true']);
    answers[1]?.();
    await expect.poll(busy).toEqual(['false', 'false']);
  });

  it('refreshes one and all', async () => {
    const { screen, world } = open();
    await screen.press('button', 'Refresh Neighbours for Frederick');
    await screen.reads('Neighbours for Frederick is up to date.');
    await screen.press('button', 'Refresh all');
    await screen.reads('1 feed is up to date.');
    expect(world.asked).toEqual(['refresh https://neighbours.example/feed.json', 'refresh all']);
  });

  it('removes a feed after asking, and puts back what was removed on undo, asking no host', async () => {
    const { screen, world } = open();
    const before = world.feeds;
    await screen.press('button', 'Remove Neighbours for Frederick');
    await screen.reads('Remove “Neighbours for Frederick” and its campaigns? Your calls stay in the log.');
    await expect.poll(() => document.activeElement?.textContent).toBe('Keep it');
    await screen.press('button', 'Keep it');
    expect(world.asked).toEqual([]);
    await screen.press('button', 'Remove Neighbours for Frederick');
    await screen.press('button', 'Yes, remove it');
    await screen.reads('Removed “Neighbours for Frederick”.');
    await screen.press('button', 'Undo');
    await screen.reads('is back.');
    expect(world.asked).toEqual([
      'remove https://neighbours.example/feed.json',
      'put back https://neighbours.example/feed.json',
    ]);
    expect(new Set(world.feeds)).toEqual(new Set(before));
  });

  it('tells what was left out, why and where, as text', async () => {
    const feed = storedSample({}, file => {
      const [office] = file._call_in.offices;
      if (office?.lines[0]) office.lines[0].number = '1-900-555-0100';
      const [, second] = file.items;
      if (second) second.title = '<img src=x onerror=alert(1)>'.repeat(20);
    });
    const { screen } = open({ feeds: [feed] });
    await screen.reads('2 things were left out');
    await screen.reads(
      'The phone line “1-900-555-0100” was left out. That is a premium-rate number (“1-900-555-0100”)',
    );
    await screen.reads('In the file: _call_in.offices[0].lines[0].number');
    await screen.reads('The campaign “<img src=x onerror=alert(1)>');
    expect(document.querySelector('main img')).toBeNull();
  });

  it('says that the last refresh failed and the last good copy stays', async () => {
    const failure = { what: 'feed', where: 'line 12', why: { code: 'truncated' } } as const;
    const { screen } = open({ feeds: [storedSample({ failure, failures: 2 })] });
    await screen.reads('The last refresh did not work. The file breaks off before its end. In the file: line 12');
    await screen.reads('The last good copy stays.');
  });

  it('shows both keys whole before a changed one is accepted', async () => {
    const failure = { what: 'feed', where: '', why: { code: 'key_changed' } } as const;
    const { screen, world, ports } = open({ feeds: [storedSample({ offeredKey: OTHER_KEY, failure })] });
    const { acceptKey } = ports;
    ports.acceptKey = async (...given) => {
      // The background takes its time.
      await new Promise(resolve => setTimeout(resolve, 50));
      return acceptKey(...given);
    };
    await screen.find('heading', 'The publisher’s key has changed');
    await screen.reads('Key until now79a5 61e7');
    await screen.reads('Key offered3132 3334 3536');
    await screen.press('button', 'Accept the new key');
    expect(world.asked).toEqual([]);
    await screen.press('button', 'Yes, I compared it');
    await screen.reads('The new key is accepted.');
    // The question and its buttons go.
    await expect.poll(() => document.activeElement?.textContent).toBe('Feeds');
    expect(world.asked).toEqual([`accept https://neighbours.example/feed.json ${OTHER_KEY}`]);
  });

  it('says that the store is damaged and sets it up afresh', async () => {
    const { screen, world } = open({ isFallback: true });
    await screen.find('heading', 'The stored campaigns could not be read');
    expect(screen.all('textbox', 'Address of the feed')).toHaveLength(0);
    await screen.press('button', 'Set the store up afresh');
    await screen.reads('The store is set up afresh');
    expect(world.asked).toEqual(['reset']);
    await expect.poll(() => screen.text()).not.toContain('could not be read');
  });

  it('offers copies that were put aside as a file', async () => {
    const { ports, world } = createSamplePorts({ feeds: [storedSample()] });
    screen = show(<AppShell ports={{ ...ports, readKeptFeeds: async () => [{ torn: true }] }} hash="#/feeds" />);
    await screen.reads('1 stored feed could not be read. It is kept as it is');
    await screen.press('button', 'Save it as a file');
    expect(JSON.parse(world.saved[0]?.text ?? '{}')).toMatchObject({ kept: [{ torn: true }] });
  });
});

describe('names a feed adds', () => {
  const FEED = 'https://neighbours.example/feed.json';
  const naming = (names: string[], part = {}) =>
    storedSample(part, file => {
      const [topic] = file._call_in.topics;
      if (topic) topic.names = names;
    });
  const more = (count: number, of = 'Operation') => Array.from({ length: count }, (_, index) => `${of} ${index} South`);
  const isOn = (box: HTMLElement) => (box as HTMLInputElement).checked;

  it('are shown, and not marked until the user says so, which can be taken back', async () => {
    const { screen, world } = open({ feeds: [naming(['Lone Star', 'Second Star'])] });
    await screen.reads('It adds 2 names to those looked for on pages.');
    await screen.reads('Lone Star');
    await screen.reads('a page can notice which words are marked, and so guess which feed you follow');
    expect(isOn(await screen.find('checkbox', /Mark this feed’s words on pages/))).toBe(false);
    await screen.press('checkbox', /Mark this feed’s words on pages/);
    await screen.reads('The words of “Neighbours for Frederick” are marked on pages from now on.');
    expect(isOn(await screen.find('checkbox', /Mark this feed’s words on pages/))).toBe(true);
    await screen.press('button', 'Undo');
    await screen.reads('The words are as they were before.');
    expect(world.asked).toEqual([`mark ${FEED} Lone Star, Second Star`, `mark ${FEED} `]);
  });

  it('that came after the user agreed are told and asked about again', async () => {
    const { screen, world } = open({ feeds: [naming(['Lone Star', 'Second Star'], { markedNames: ['Lone Star'] })] });
    await screen.reads('Since you agreed, the feed has added 1 name.');
    await screen.press('button', 'Mark it too');
    await screen.reads('are marked on pages from now on');
    expect(screen.text()).not.toContain('Since you agreed');
    expect(world.asked).toEqual([`mark ${FEED} Lone Star, Second Star`]);
  });

  it('beyond 500 in all are told on the feed they are of', async () => {
    const feeds = Array.from({ length: 6 }, (_, index) =>
      naming(more(100, `Feed ${index}`), { id: `https://f${index}.example/` }),
    );
    const { screen } = open({ feeds });
    await screen.reads('17 of its names are not looked for: all feeds together may add 500 names');
  });

  it('that are refused are told with how many there are, and whose', async () => {
    const { screen } = open({ feeds: [naming(['county', ...more(130)])] });
    await screen.reads('Some names of “Neighbours for Frederick” were left out. It has 130; a feed may add 100 names');
    await screen.reads('The name “county” was left out. It is an everyday word');
  });

  it('are not spoken of where a feed has none', async () => {
    const { screen } = open({ feeds: [naming([])] });
    await screen.find('heading', 'Neighbours for Frederick');
    expect(screen.all('checkbox', /Mark/)).toHaveLength(0);
  });
});

describe('every refusal has a sentence', () => {
  const codes = Object.keys(REFUSALS_WORDS.en.why) as RefusalCode[];
  it.each(codes)('%s', code => {
    for (const words of [REFUSALS_WORDS.en, REFUSALS_WORDS.es]) {
      expect(words.why[code]('')).toMatch(/^\p{Lu}.*\.$/u);
      expect(words.why[code]('x9')).toMatch(/^\p{Lu}.*\.$/u);
      expect(words.why[code]('')).not.toMatch(/undefined|“”|«»|\(\)/);
    }
  });
});
