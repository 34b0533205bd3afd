import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { openCampaignDatabase } from '../../lib/platform/campaign-database';
import { writeRecord } from '../../lib/platform/directory-record';
import { returnIdleHosts } from '../../lib/platform/idle-hosts';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';

vi.stubGlobal('__CALL_IN_DIRECTORY__', '');
vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'firefox' }));

const DIRECTORY = ['https://unitedstates.github.io/*', 'https://raw.githubusercontent.com/*'];

async function follow(...urls: readonly string[]): Promise<void> {
  const opened = await openCampaignDatabase();
  if (!opened.ok) throw new Error('The store did not open');
  for (const url of urls) await opened.value.put({ id: url, url, trust: 'unsigned', addedAt: 0, failures: 0 });
  opened.value.close();
}

const allow = (...origins: readonly string[]) =>
  fakeBrowser.permissions.getAll.mockResolvedValueOnce({ origins: ['https://news.example/*', ...origins] });

beforeEach(resetFakeBrowser);

it('hosts of feeds that are gone are given back, those of other feeds, of the package and of sites to mark are not', async () => {
  await follow('https://still.example:8443/feed.json');
  allow('https://gone.example/*', 'https://still.example/*', 'https://*.marked.example/*', 'https://*/*');
  await returnIdleHosts();
  expect(fakeBrowser.permissions.remove.mock.calls).toEqual([[{ origins: ['https://gone.example/*'] }]]);
});

it('the directory’s hosts stay while it is wanted, and one that a feed is on beyond that', async () => {
  await follow('https://raw.githubusercontent.com/someone/feed.json');
  await writeRecord({ checkedAt: 0, nextAt: 0, failures: 0, hasCopy: true });
  allow(...DIRECTORY);
  await returnIdleHosts();
  expect(fakeBrowser.permissions.remove).not.toHaveBeenCalled();
  await writeRecord(null);
  allow(...DIRECTORY);
  await returnIdleHosts();
  expect(fakeBrowser.permissions.remove.mock.calls).toEqual([[{ origins: ['https://unitedstates.github.io/*'] }]]);
});

it('nothing is given back while the feeds cannot be read', async () => {
  const opened = await openCampaignDatabase();
  if (opened.ok) await opened.value.put({ id: 'https://odd.example/feed.json' } as never);
  allow('https://odd.example/*');
  await returnIdleHosts();
  expect(fakeBrowser.permissions.remove).not.toHaveBeenCalled();
});
