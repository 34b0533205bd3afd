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

test('a press brings what lies in the scroll of a small box into it first', async ({ callIn, sites }) => {
  const rows = ['First', 'Second', 'Third'].map(
    name => `<button onclick="document.title = '${name}'">${name}</button>`,
  );
  const style = `<style>#box { block-size: 40px; overflow: auto } #box button { display: block; block-size: 36px; margin-block-end: 30px }</style>`;
  sites.serve('https://elsewhere.example/story', newsPage('Rows', `${style}<div id="box">${rows.join('')}</div>`));
  const page = await callIn.openPage('https://elsewhere.example/story');
  for (const name of ['Second', 'Third', 'First']) {
    await page.click('button', name);
    expect(await page.evaluate('document.title')).toBe(name);
  }
});
