// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import type { DirectoryPorts } from '../../components/settings/directory-ports';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import type { DirectoryStatus } from '../../lib/targets/congress/directory-status';
import { sampleDirectory } from './sample-directory';
import { storedSample } from './sample-feeds';
import { createSamplePorts } from './sample-ports';
import { type Screen, show } from './screen';

let screen: Screen | undefined;
afterEach(() => screen?.close());

const RECORD = { checkedAt: 1, nextAt: 2, failures: 0, hasCopy: true };
const ABOUT = {
  fetchedAt: Date.parse('2026-11-15T12:00:00Z'),
  bytes: 2_587_531,
  members: 537,
  numbers: 1_816,
  zips: 33_774,
  odd: 2,
  fingerprint: '',
  zipsSha256: '',
  zipsSeenAt: 0,
  mapsUntil: '2027-01-03',
  checksum: 0,
};

function open(status: Partial<DirectoryStatus>, ports: Partial<DirectoryPorts> = {}) {
  const { ports: app, world } = createSamplePorts({ feeds: [storedSample()], settings: DEFAULT_SETTINGS });
  const directory = sampleDirectory(what => world.asked.push(what), {
    readStatus: async () => ({ record: null, about: null, progress: null, ...status }),
    ...ports,
  });
  screen = show(<AppShell ports={{ ...app, directory }} hash="#/settings/congress" />);
  return { screen, world };
}

describe('Your members of Congress, in the settings', () => {
  it('says what is downloaded from where before anything is, and downloads it in one press', async () => {
    const { screen, world } = open({});
    await screen.reads('three public files, the same for everybody, about 2.6 MB in all');
    await screen.reads('Nothing about you is sent');
    for (const host of ['people.example', 'zips.example']) await screen.reads(host);
    await screen.press('button', 'Download the directory');
    await screen.reads('The directory is on this device.');
    expect(world.asked).toContain('download the directory');
  });

  it('says what there is, and gives it up when asked twice', async () => {
    const { screen, world } = open({ record: RECORD, about: ABOUT });
    for (const words of ['537', '1,816', '33,774', '2.6 MB', 'January 3, 2027', 'Entries left out'])
      await screen.reads(words);
    await screen.press('button', 'Remove the directory from this device?');
    await screen.press('button', 'Yes, remove it');
    expect(world.asked).toContain('remove the directory');
  });

  it('leaves the keyboard at the download: on its way out meanwhile, on the button after it', async () => {
    let arrive = (_answer: { readonly done: 'stored' }) => {};
    const arrived = new Promise<{ readonly done: 'stored' }>(resolve => {
      arrive = resolve;
    });
    const { screen } = open({}, { download: () => arrived });
    const atHand = () => document.activeElement?.textContent;
    (await screen.find('button', 'Download the directory')).focus();
    await screen.press('button', 'Download the directory');
    await expect.poll(atHand).toBe('Cancel');
    arrive({ done: 'stored' });
    await expect.poll(atHand).toBe('Download the directory');
  });

  it('leaves the keyboard on the way back to a directory that was given up', async () => {
    let tell = () => {};
    let status: DirectoryStatus = { record: RECORD, about: ABOUT, progress: null };
    const { screen } = open(
      {},
      {
        readStatus: async () => status,
        watch(show) {
          tell = show;
          return () => {};
        },
        async remove() {
          status = { record: null, about: null, progress: null };
          tell();
          return true;
        },
      },
    );
    await screen.press('button', 'Remove the directory from this device?');
    const yes = await screen.find('button', 'Yes, remove it');
    yes.focus();
    await screen.press('button', 'Yes, remove it');
    await expect.poll(() => document.activeElement?.textContent).toBe('Download the directory');
  });

  it('shows how far a download is, whoever started it, and cancels it', async () => {
    const at = Date.parse('2026-11-21T16:00:00-05:00');
    const { screen, world } = open({ progress: { file: 'zips', position: 3, files: 3, bytes: 2_100_000, at } });
    await screen.reads('File 3 of 3 · 2.1 MB');
    await screen.press('button', 'Cancel');
    expect(world.asked).toContain('cancel the download');
  });

  it('offers a download again when nothing has been heard of it for long', async () => {
    const { screen } = open({ progress: { file: 'zips', position: 3, files: 3, bytes: 1, at: 0 } });
    await screen.find('button', 'Download the directory');
  });

  it('asks about a refresh that would change many numbers', async () => {
    const held = { fetchedAt: ABOUT.fetchedAt, changed: 1_200, all: 1_816 };
    const { screen, world } = open({ record: { ...RECORD, held }, about: ABOUT });
    await screen.reads('would change 1,200 of 1,816 phone numbers');
    await screen.press('button', 'Keep the old one');
    await screen.press('button', 'Use it anyway');
    expect(world.asked.slice(-2)).toEqual(['keep the old copy', 'use the held refresh']);
  });

  it('says which file was refused, where and why, and that a lost copy is lost', async () => {
    const failure = { file: 'zips', code: 'truncated', where: 'line 12', detail: '' } as const;
    const { screen } = open({ record: { ...RECORD, failure } });
    await screen.reads('The download of the ZIP table breaks off before its end. In the file: line 12.');
    await screen.reads('The directory on this device was damaged or lost.');
  });

  it('says that nothing was downloaded when the browser’s question was declined', async () => {
    const { screen } = open({}, { download: async () => ({ failed: 'declined' }) });
    await screen.press('button', 'Download the directory');
    await screen.reads('Without that permission nothing was downloaded.');
  });
});
