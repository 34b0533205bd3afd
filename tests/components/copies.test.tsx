// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import type { CallRecord } from '../../lib/calls/call-record';
import { deleteCall, editCall, endCall } from '../../lib/calls/call-session';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { createMemoryLog } from './memory-log';
import { manyCalls, sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import { createSamplePorts, type SampleWorld } from './sample-ports';
import { type Screen, show } from './screen';

const AT = Date.parse('2026-11-21T16:00:00-05:00');

let screen: Screen | null = null;
afterEach(() => screen?.close());

function open(start: Partial<SampleWorld> = {}, hash = '#/copies') {
  const { ports, world } = createSamplePorts(start);
  const shown = show(<AppShell ports={ports} hash={hash} />);
  screen = shown;
  return { screen: shown, world };
}

/** The user picks a file from their disk. */
async function choose(on: Screen, text: string | Uint8Array) {
  const field = await on.find('textbox', /^Choose a backup file|^Elegir el archivo/);
  const file = new File([typeof text === 'string' ? text : new Uint8Array(text)], 'backup.json');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A backup made on another device with these settings. */
async function makeBackup(start: Partial<SampleWorld>): Promise<string> {
  const { screen: other, world } = open(start);
  await other.press('button', 'Save the file');
  await expect.poll(() => world.saved.length, { timeout: 5_000 }).toBe(1);
  other.close();
  return world.saved[0]?.text ?? '';
}

it('thousands are said as they are written, when saved and when brought back', async () => {
  const { screen, world } = open({ log: createMemoryLog(manyCalls(1_200, AT)) });
  await screen.press('button', 'Save the file');
  await screen.reads('Saved 1,200 calls as');
  screen.close();
  const { screen: other } = open();
  await choose(other, world.saved[0]?.text ?? '');
  await other.reads('1,200 calls: 1,200 new, 0 already here.');
  await other.press('button', 'Bring back');
  await other.reads('Brought back 1,200 calls.');
});

describe('saving a copy', () => {
  it('is a backup with every call and what nobody could read', async () => {
    const log = createMemoryLog(manyCalls(620, AT));
    log.kept = [{ store: 'journal', keptAt: AT, value: 'torn' }];
    const { screen, world } = open({ log });
    await screen.press('button', 'Save the file');
    await screen.reads('Saved 620 calls as call-in-backup-2026-11-21.json.');
    const content = JSON.parse(world.saved[0]?.text ?? '{}');
    expect(content.calls).toHaveLength(620);
    expect(content.unreadable).toEqual([{ store: 'journal', keptAt: AT, value: 'torn' }]);
  });

  it.each([
    [/^Table for a spreadsheet/, 'call-in-calls-2026-11-21.csv', /White House comment line,\(202\) 456-1111/],
    [/^Calendar/, 'call-in-calls-2026-11-21.ics', /SUMMARY:Called White House comment line: Reached/],
    [/^For organizers’ tools/, 'call-in-outreach-2026-11-21.json', /"osdi:outreaches"/],
  ])('can be %s', async (kind, name, text) => {
    const { screen, world } = open({ log: createMemoryLog([sampleCall({ id: 'one' })]) });
    (await screen.find('radio', kind)).click();
    await screen.press('button', 'Save the file');
    await expect.poll(() => world.saved[0]?.name, { timeout: 5_000 }).toBe(name);
    expect(world.saved[0]?.text).toMatch(text);
  });

  it('says how many calls are in the file, which are those made for calendars and organizers', async () => {
    const log = createMemoryLog([sampleCall({ id: 'one' }), sampleCall({ id: 'two', outcome: 'skipped' })]);
    const { screen } = open({ log });
    (await screen.find('radio', /^For organizers’ tools/)).click();
    await screen.press('button', 'Save the file');
    await screen.reads('Saved 1 call as call-in-outreach-2026-11-21.json.');
  });

  it('with a passphrase asks for it twice, says that nobody can recover it, and holds nothing in clear', async () => {
    const { screen, world } = open({ log: createMemoryLog([sampleCall({ id: 'one' })]) });
    (await screen.find('radio', /^Backup with a passphrase/)).click();
    await screen.reads('Nobody can recover this passphrase');
    const save = (await screen.find('button', 'Save the file')) as HTMLButtonElement;
    for (const weak of ['short', 'aaaaaaaaaaaaaaaa']) {
      await screen.fill('Passphrase', weak);
      await screen.reads('Not enough: at least 10 characters, 4 of them different.');
    }
    await screen.fill('Passphrase', 'orchard kettle moss lantern');
    await screen.fill('Passphrase again', 'orchard kettle moss');
    await screen.reads('The two are not the same.');
    expect(save.disabled).toBe(true);
    await screen.fill('Passphrase again', 'orchard kettle moss lantern');
    await screen.press('button', 'Save the file');
    await expect.poll(() => world.saved[0]?.name, { timeout: 8_000 }).toBe('call-in-sealed-backup-2026-11-21.json');
    expect(world.saved[0]?.text).not.toMatch(/White House|Rosa/);

    const sealed = world.saved[0]?.text ?? '';
    screen.close();
    const other = open();
    await choose(other.screen, sealed);
    await other.screen.reads('closed with a passphrase');
    await other.screen.fill('Passphrase', 'Orchard kettle moss lantern');
    await other.screen.press('button', 'Open it');
    await other.screen.reads('That is not the passphrase of this file.');
    await other.screen.fill('Passphrase', 'orchard kettle moss lantern');
    await other.screen.press('button', 'Open it');
    await other.screen.reads('1 call: 1 new, 0 already here.');
  }, 20_000);

  it('says that there is nothing to save, and that it could not be made', async () => {
    const { screen } = open();
    await screen.press('button', 'Save the file');
    await screen.reads('There are no calls yet.');
    screen.close();
    const log = createMemoryLog([sampleCall({ id: 'one' })]);
    const second = open({ log }).screen;
    await second.find('button', 'Save the file');
    log.cannotRead = true;
    await second.press('button', 'Save the file');
    await second.reads('The copy could not be made.');
  });
});

describe('bringing a copy back', () => {
  it('shows what would change before anything does, then brings in what is missing', async () => {
    const calls = manyCalls(20, AT);
    const text = await makeBackup({ log: createMemoryLog(calls) });
    const { screen, world } = open({ log: createMemoryLog(calls.slice(0, 6)) });
    await choose(screen, text);
    await screen.reads('20 calls: 14 new, 6 already here.');
    expect(world.log.calls.size).toBe(6);
    await screen.press('button', 'Bring back');
    await screen.reads('Brought back 14 calls.');
    expect(world.log.calls.size).toBe(20);
    await choose(screen, text);
    await screen.reads('20 calls: 0 new, 20 already here.');
    await screen.reads('Everything in this file is here already.');
  });

  it('brings back what was deleted here only when asked, and takes the later of two corrections', async () => {
    const [one, two, three] = manyCalls(3, AT);
    if (!one || !two || !three) throw new Error('three calls');
    const text = await makeBackup({ log: createMemoryLog([editCall(one, { note: 'corrected' }), two, three]) });
    const { screen, world } = open({ log: createMemoryLog([one, two, { ...three, state: 'deleted', revision: 5 }]) });
    await choose(screen, text);
    await screen.reads('1 call was corrected in the file since');
    (await screen.find('checkbox', 'Also bring back 1 call you deleted here')).click();
    await screen.press('button', 'Bring back');
    await screen.reads('Brought back 2 calls.');
    expect(world.log.calls.get(one.id)?.details?.note).toBe('corrected');
    expect(world.log.calls.get(three.id)).toMatchObject({ state: 'ended', revision: 6 });
  });

  it('says of a deleted call that it can come back, not that it is here', async () => {
    const calls = manyCalls(3, AT);
    const text = await makeBackup({ log: createMemoryLog(calls) });
    const [kept, ...gone] = calls;
    if (!kept) throw new Error('three calls');
    const { screen, world } = open({ log: createMemoryLog([kept, ...gone.map(deleteCall)]) });
    await choose(screen, text);
    await screen.reads('3 calls: 0 new, 1 already here.');
    expect(screen.text()).not.toContain('Everything in this file is here already.');
    (await screen.find('checkbox', 'Also bring back 2 calls you deleted here')).click();
    await screen.press('button', 'Bring back');
    await screen.reads('Brought back 2 calls.');
    expect([...world.log.calls.values()].map(({ state }) => state)).toEqual(['ended', 'ended', 'ended']);
  });

  it('brings back the words of calls that cannot be read here any more', async () => {
    const [same, later, whole] = manyCalls(3, AT);
    if (!same || !later || !whole) throw new Error('three calls');
    const text = await makeBackup({ log: createMemoryLog([editCall(same, { note: 'She said yes' }), later, whole]) });
    // The key was lost: what lies open is there, and may have been corrected since.
    const wordless = ({ details: _sealed, ...call }: CallRecord) => call;
    const corrected = endCall(wordless(later), 'busy', AT);
    const { screen, world } = open({
      log: createMemoryLog([wordless(editCall(same, {})), corrected, whole]),
    });
    await choose(screen, text);
    await screen.reads('3 calls: 0 new, 3 already here.');
    await screen.reads('What was written about 2 calls cannot be read here and comes back from the file.');
    expect(screen.text()).not.toContain('Everything in this file is here already.');
    await screen.press('button', 'Bring back');
    await screen.reads('Brought back 2 calls.');
    expect(world.log.calls.get(same.id)).toMatchObject({ revision: 3, details: { note: 'She said yes' } });
    expect(world.log.calls.get(later.id)).toMatchObject({ outcome: 'busy', details: { name: 'Rosa' } });
    expect(world.log.calls.get(whole.id)?.revision).toBe(1);
    await choose(screen, text);
    await screen.reads('Everything in this file is here already.');
  });

  it('leaves the call in hand alone: an attempt in the file comes in without an outcome', async () => {
    const attempt = (id: string, startedAt: number) => {
      const { outcome: _none, endedAt: _never, ...call } = sampleCall({ id, state: 'open', startedAt });
      return call;
    };
    const text = await makeBackup({ log: createMemoryLog([attempt('theirs', AT - 60_000)]) });
    const log = createMemoryLog([attempt('mine', AT - 120_000)]);
    const { screen } = open({ log });
    await choose(screen, text);
    await screen.reads('1 call: 1 new, 0 already here.');
    await screen.press('button', 'Bring back');
    await screen.reads('Brought back 1 call.');
    screen.close();
    const { screen: calls } = open({ log }, '#/calls');
    await calls.find('heading', /^You were calling White House comment line 2 minutes ago/);
    await calls.reads('Not recorded');
  });

  it('fills in name and offices when asked, and adds no feed and no site', async () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      addedHosts: ['allowed.example'],
      profile: { ...DEFAULT_SETTINGS.profile, name: 'Rosa' },
    };
    const feeds = [storedSample({})];
    const text = await makeBackup({ settings, feeds, log: createMemoryLog(manyCalls(1, AT)) });
    const { screen, world } = open();
    await choose(screen, text);
    await screen.reads('Feeds this backup knew.');
    (await screen.find('checkbox', /^Also fill in name, place, offices and other settings/)).click();
    await screen.press('button', 'Bring back');
    await screen.reads('Name, place, offices and other settings are filled in.');
    expect(world.settings).toEqual({ ...DEFAULT_SETTINGS, profile: { ...DEFAULT_SETTINGS.profile, name: 'Rosa' } });
    expect(world.asked).toEqual([]);
  });

  it('refuses a damaged file in a sentence and leaves the log as it was', async () => {
    const text = await makeBackup({ log: createMemoryLog(manyCalls(20, AT)) });
    const { screen, world } = open({ log: createMemoryLog(manyCalls(2, AT)) });
    await choose(screen, text.replace('"outcome": "busy"', '"outcome": "buzy"'));
    await screen.reads('Call 4: no outcome.');
    await choose(screen, text.slice(0, 2_000));
    await screen.reads('The file ends in the middle, at line');
    await choose(screen, text.replace('"Rosa"', '"Rose"'));
    await screen.reads('The file was changed or damaged after it was saved');
    await choose(screen, 'Date,Time\r\n');
    await screen.reads('This is not a backup of Call-In.');
    await screen.reads('your calls are as they were');
    expect(world.log.calls.size).toBe(2);
  });

  it('says when the calls could not be stored, and lets the user try again', async () => {
    const text = await makeBackup({ log: createMemoryLog(manyCalls(3, AT)) });
    const { screen, world } = open();
    world.log.next = 'fail';
    await choose(screen, text);
    await screen.press('button', 'Bring back');
    await screen.reads('They could not be stored. Nothing was changed.');
    world.log.next = 'once';
    await screen.press('button', 'Bring back');
    await screen.reads('the second copy failed');
    expect(world.log.calls.size).toBe(3);
  });

  it('says so when the calls came back and name and place could not be filled in', async () => {
    const profile = { ...DEFAULT_SETTINGS.profile, name: 'Rosa' };
    const text = await makeBackup({
      settings: { ...DEFAULT_SETTINGS, profile },
      log: createMemoryLog(manyCalls(3, AT)),
    });
    const { screen, world } = open({ cannotStore: true });
    await choose(screen, text);
    (await screen.find('checkbox', /^Also fill in name, place, offices and other settings/)).click();
    await screen.press('button', 'Bring back');
    await screen.reads('Brought back 3 calls. Name, place, offices and other settings could not be filled in.');
    expect(screen.text()).not.toContain('Nothing was changed');
    expect(world.log.calls.size).toBe(3);
  });

  it('asks for the same again when it could not be done', async () => {
    const [call] = manyCalls(1, AT);
    if (!call) throw new Error('one call');
    const text = await makeBackup({ log: createMemoryLog([call]) });
    const { screen, world } = open({ log: createMemoryLog([deleteCall(call)]) });
    world.log.next = 'fail';
    await choose(screen, text);
    (await screen.find('checkbox', /^Also bring back/)).click();
    await screen.press('button', 'Bring back');
    await screen.reads('They could not be stored. Nothing was changed.');
    world.log.next = 'twice';
    await screen.press('button', 'Bring back');
    await screen.reads('Brought back 1 call.');
  });
});

describe('the summary for the organizer', () => {
  it('says campaign, week and counts, and leaves only after it was read', async () => {
    const write = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText: write } });
    const calls = [
      sampleCall({ id: 'a' }),
      sampleCall({ id: 'b', outcome: 'voicemail', startedAt: AT - 3_600_000 }),
      sampleCall({ id: 'c', startedAt: AT - 9 * 86_400_000 }),
    ];
    const { screen } = open({ log: createMemoryLog(calls) });
    await screen.press('button', 'Show the summary');
    await screen.reads('Week: 2026-W47');
    const copy = (await screen.find('button', 'Copy')) as HTMLButtonElement;
    expect(copy.disabled).toBe(true);
    expect(screen.all('link', 'Mail it')).toEqual([]);
    (await screen.find('checkbox', /^I have read all of it/)).click();
    await screen.press('button', 'Copy');
    await screen.reads('Copied.');
    // Few callers count their weeks: the days are said, too.
    const days = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
    const week = `2026-W47 (${days.formatRange(Date.parse('2026-11-16'), Date.parse('2026-11-22'))})`;
    expect(week).toMatch(/Nov 16.–.22, 2026/);
    const told = `Calls made with Call-In\nCampaign: End local 287(g) agreements\nWeek: ${week}\nReached: 1\nVoicemail: 1\nAll calls: 2`;
    expect(screen.all('option')[0]?.textContent).toBe(`End local 287(g) agreements · ${week}`);
    expect(write).toHaveBeenCalledWith(told);
    const mail = new URL((await screen.find('link', 'Mail it')).getAttribute('href') ?? '');
    expect(mail.protocol).toBe('mailto:');
    expect(`${mail.searchParams.get('subject')}\n${mail.searchParams.get('body')?.replaceAll('\r', '')}`).toBe(told);
    await screen.choose('Campaign and week', '2026-W46 starter end-local-287g');
    await screen.reads('Week: 2026-W46');
    expect(((await screen.find('button', 'Copy')) as HTMLButtonElement).disabled).toBe(true);
    vi.unstubAllGlobals();
  });
});

it('the summary tells two campaigns that are called alike apart by whose they are', async () => {
  const theirs = storedSample({ id: 'https://other.example/feed.json' }, file => {
    file.authors = [{ name: 'Others', url: 'https://other.example/' }];
  });
  const calls = [
    sampleCall({ id: 'a', campaign: 'https://neighbours.example/feed.json end-it' }),
    sampleCall({ id: 'b', campaign: 'https://other.example/feed.json end-it' }),
  ];
  const { screen } = open({ log: createMemoryLog(calls), feeds: [storedSample(), theirs] });
  await screen.press('button', 'Show the summary');
  await screen.reads(/Campaign: End it in Frederick · (Others|Neighbours for Frederick) Week/);
  expect(new Set(screen.all('option').map(({ textContent }) => textContent)).size).toBe(2);
});

describe('the summary of a log that changes while it is shown', () => {
  it('counts the call that is made meanwhile, and has to be read again', async () => {
    const log = createMemoryLog([sampleCall({ id: 'a' })]);
    const { screen } = open({ log });
    await screen.press('button', 'Show the summary');
    await screen.reads('All calls: 1');
    (await screen.find('checkbox', /^I have read all of it/)).click();
    await screen.find('link', 'Mail it');
    await log.save(sampleCall({ id: 'b', outcome: 'busy' }));
    await screen.reads('All calls: 2');
    expect(((await screen.find('button', 'Copy')) as HTMLButtonElement).disabled).toBe(true);
  });

  it('stays at the campaign and week that were chosen', async () => {
    const log = createMemoryLog([sampleCall({ id: 'a' }), sampleCall({ id: 'b', startedAt: AT - 9 * 86_400_000 })]);
    const { screen } = open({ log });
    await screen.press('button', 'Show the summary');
    await screen.reads('Week: 2026-W47');
    await screen.choose('Campaign and week', '2026-W46 starter end-local-287g');
    await screen.reads('Week: 2026-W46');
    await log.save(sampleCall({ id: 'c', startedAt: AT + 7 * 86_400_000 }));
    await expect.poll(() => screen.all('option').length).toBe(3);
    expect(screen.text()).toMatch(/Week: 2026-W46 \(Nov 9.–.15, 2026\) Reached: 1/);
  });

  it('can be asked for again where there was nothing to tell, by the keyboard that asked', async () => {
    const log = createMemoryLog();
    const { screen } = open({ log });
    const button = await screen.find('button', 'Show the summary');
    button.focus();
    button.click();
    await screen.reads('There is nothing to tell yet.');
    expect(document.activeElement).toBe(button);
    await log.save(sampleCall({ id: 'a' }));
    await screen.press('button', 'Show the summary');
    await screen.reads('All calls: 1');
  });
});

it('speaks Spanish', async () => {
  const { screen } = open({ settings: { ...DEFAULT_SETTINGS, language: 'es' } });
  await screen.find('heading', 'Copias de sus llamadas');
  await choose(screen, '{"format":"call-in backup","version":9}');
  await screen.reads('Una versión posterior de Call-In escribió este archivo.');
});
