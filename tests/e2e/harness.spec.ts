import { newsPage } from './harness/sites';
import { expect, test } from './harness/test';

test('the harness serves any host, refuses all others, and sees both', async ({ callIn, sites }) => {
  sites.serve('https://elsewhere.example/story', newsPage('Elsewhere', '<p>Plain words</p>'));
  const page = await callIn.openPage('https://elsewhere.example/story');
  expect(await page.text()).toContain('Plain words');
  await page.evaluate(() => fetch('https://nobody.example/').catch(() => null));
  expect(sites.requests.map(({ url }) => url)).toContain('https://elsewhere.example/story');
  expect(sites.refused).toContain('nobody.example');
});
