import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { giveTime, letCardArm, readMarkup, readPainted, waitForPainted } from './harness/marks';
import { newsPage, type Sites } from './harness/sites';
import { type CallIn, expect, test, waitForCall } from './harness/test';

const SEEDS = '../shared/seeds';
const STORY = `https://www.${NEWS_HOSTS[2]}/story`;

/** What each document must show marked, in its own spelling, found the simple way; and the campaign its first mention leads to. */
const SPELLINGS = /287\s?\(?g\)?|S-Comm|S\.Comm|Secure Communities|poli-migra|ICE holds|immigration detainers/gi;
const CAMPAIGNS: Readonly<Record<string, string>> = {
  '000': 'End local 287(g) agreements',
  '002': 'End local 287(g) agreements',
  '003': 'Keep local jails out of deportation',
  '004': 'End local 287(g) agreements',
};

const files = existsSync(SEEDS) ? readdirSync(SEEDS).filter(name => name.endsWith('.txt')) : [];
if (files.length === 0) console.info(`Left out: the five documents as news pages (${SEEDS} is not here)`);

test('each of the five documents as a news page: all marked, untouched, leading to its campaign', async ({
  callIn,
  sites,
}) => {
  test.skip(files.length === 0, `${SEEDS} is not here`);
  for (const file of files) await test.step(file, () => readDocument(file, callIn, sites));
});

async function readDocument(file: string, callIn: CallIn, sites: Sites): Promise<void> {
  const text = readFileSync(`${SEEDS}/${file}`, 'utf8');
  const [title = '', ...rest] = text.split(/\n\s*\n/);
  sites.serve(STORY, newsPage(escapeHtml(title), rest.map(part => `<p>${escapeHtml(part)}</p>`).join('\n')));
  const wanted = text.match(SPELLINGS) ?? [];
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, wanted.length);
  expect(await readPainted(page)).toEqual(wanted);
  await expect.poll(() => callIn.badge(page)).toBe(wanted.length === 0 ? '' : String(wanted.length));

  const served = await page.evaluate(() =>
    fetch(location.href)
      .then(response => response.text())
      .then(html => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML),
  );
  expect(await readMarkup(page)).toBe(served);

  const campaign = CAMPAIGNS[file.slice(0, 3)];
  expect(wanted.length > 0).toBe(campaign !== undefined);
  if (campaign) {
    await page.clickText((wanted[0] ?? '').replace(/\s/g, ' '));
    await page.waitFor('button', /Script ready/);
    await letCardArm();
    await page.click('button', /Script ready/);
    const popup = await waitForCall(callIn);
    await popup.waitForText(campaign);
    await page.waitForGone('dialog');
    expect(await readMarkup(page)).toBe(served);
    await popup.close();
  }
  await page.close();
}

const PAGES = 'tests/fixtures/pages';
interface ExpectedPage {
  readonly page: string;
  readonly about: string;
  readonly mentions: readonly { readonly topic: string; readonly words: string }[];
}

test('every invented page has its marks, no other, and stays as it is', async ({ callIn, sites }) => {
  for (const file of readdirSync(PAGES).filter(name => name.endsWith('.json'))) {
    const { page: name, about, mentions }: ExpectedPage = JSON.parse(readFileSync(`${PAGES}/${file}`, 'utf8'));
    await test.step(`${name}: ${about}`, async () => {
      sites.serve(STORY, readFileSync(`${PAGES}/${name}`, 'utf8'));
      const page = await callIn.openPage(STORY);
      const before = await readMarkup(page);
      await waitForPainted(page, mentions.length);
      if (mentions.length === 0) await giveTime();
      const bare = (words: string) => words.replace(/[\u00ad\u200b-\u200d\u2060]/g, '').replace(/\s+/g, ' ');
      expect((await readPainted(page)).map(bare)).toEqual(mentions.map(({ words }) => bare(words)));
      expect(await readMarkup(page)).toBe(before);
      await page.close();
    });
  }
});

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, one => `&#${one.charCodeAt(0)};`);
