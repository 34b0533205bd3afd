import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { giveTime, readMarkup, readPainted } from './harness/marks';
import { expect, test } from './harness/test';

const FOLDER = '../shared/pages';
const HOST = `https://www.${NEWS_HOSTS[4]}`;
/** A handful of all sizes; the evaluation goes through all of them. */
const EVERY = 8;

const files = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name, index) => name.endsWith('.html') && index % EVERY === 0)
  : [];
if (files.length === 0) console.info(`Left out: saved real pages (${FOLDER} is not here)`);

test.skip(files.length === 0, 'no saved pages here');
test('saved real pages without a mention get no mark and stay as they are', async ({ callIn, sites }) => {
  test.setTimeout(180_000);
  // Their scripts and everything else they load stay unloaded.
  const headers = { 'content-security-policy': "script-src 'none'; default-src 'none'; style-src 'unsafe-inline'" };
  for (const [index, file] of files.entries()) {
    sites.serve(`${HOST}/${index}`, { headers, body: readFileSync(`${FOLDER}/${file}`) });
  }
  const page = await callIn.openPage(`${HOST}/0`);
  for (const [index, file] of files.entries()) {
    await page.goto(`${HOST}/${index}`);
    const before = await readMarkup(page);
    await giveTime(900);
    expect({ file, painted: await readPainted(page) }).toEqual({ file, painted: [] });
    expect((await readMarkup(page)) === before, `${file} was changed`).toBe(true);
    expect(await callIn.badge(page)).toBe('');
  }
});
