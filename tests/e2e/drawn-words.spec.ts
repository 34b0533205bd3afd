import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { giveTime, waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { type CallIn, expect, test } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[0]}/story`;
const WORDS = 'Commissioners heard testimony on the 287(g) agreement with ICE.';
const inRoot = (root: string, words: string, style = '') =>
  `<x-story style="${style}"><template shadowrootmode="open">${root}</template>${words}</x-story>`;

declare const browser: typeof chrome;

const countListed = (callIn: CallIn): Promise<number> =>
  callIn.evaluateInBackground(async () => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const { reply } = await browser.tabs.sendMessage(tab?.id ?? 0, { name: 'mentions.list', request: {} });
    return reply.mentions.length;
  });

test('words drawn without a box of their own, or through a slot, are counted and listed', async ({ callIn, sites }) => {
  const body = [
    `<p style="display:contents">${WORDS}</p>`,
    `<p>Then <span style="display:contents"><b style="display:contents">the 287(g) deal</b></span> with ICE</p>`,
    inRoot('<div><slot></slot></div>', WORDS, 'display:contents'),
    inRoot(WORDS, '', 'display:contents'),
    inRoot(`<div><slot>${WORDS}</slot></div>`, ''),
    inRoot('<x-inner><template shadowrootmode="open"><p><slot></slot></p></template><slot></slot></x-inner>', WORDS),
  ];
  sites.serve(STORY, newsPage('Drawn', body.join('<hr>')));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, body.length);
  await expect.poll(() => callIn.badge(page)).toBe(String(body.length));
  expect(await countListed(callIn)).toBe(body.length);
});

test('words that are folded away, or have no slot to be seen in, count once they show', async ({ callIn, sites }) => {
  const body = [
    `<details><summary>More</summary>${WORDS}</details>`,
    `<div class="folded" style="content-visibility:hidden">${WORDS}</div>`,
    inRoot('<p>No slot</p>', WORDS),
    inRoot(`<div><slot>${WORDS}</slot></div>`, 'Filled otherwise'),
  ];
  sites.serve(STORY, newsPage('Folded', `${body.join('<hr>')}<p>S-Comm of ICE</p>`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, body.length + 1);
  await expect.poll(() => callIn.badge(page)).toBe('1');
  await giveTime(1_500);
  expect(await callIn.badge(page)).toBe('1');
  expect(await countListed(callIn)).toBe(1);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    for (const fold of document.querySelectorAll('.folded')) fold.removeAttribute('style');
  });
  await expect.poll(() => callIn.badge(page)).toBe('3');
  expect(await countListed(callIn)).toBe(3);
});

test('words whose box, or whose slot, goes and comes by style or code alone count while they are drawn', async ({
  callIn,
  sites,
}) => {
  const body = [
    `<div class="turned" style="display:contents">${WORDS}</div>`,
    `<div class="turned" style="display:none">${WORDS}</div>`,
    `<div class="turned" style="display:none"><p style="display:contents">${WORDS}</p></div>`,
    `<x-late style="display:block;height:2rem">${WORDS}</x-late>`,
  ];
  sites.serve(STORY, newsPage('Turned', `${body.join('<hr>')}<h2>Turn</h2>`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, body.length);
  await expect.poll(() => callIn.badge(page)).toBe('2');
  // Long enough that what is drawn is asked for seldom, until the reader does something.
  await giveTime(2_500);
  await page.evaluate(() => {
    for (const { style } of document.querySelectorAll<HTMLElement>('.turned'))
      style.display = style.display === 'none' ? 'contents' : 'none';
  });
  await page.clickText('Turn');
  await expect.poll(() => callIn.badge(page)).toBe('3');
  expect(await countListed(callIn)).toBe(3);
  await page.evaluate(() => {
    const late = document.querySelector('x-late')?.attachShadow({ mode: 'open' });
    late?.append('What it shows instead');
  });
  await page.clickText('Turn');
  await expect.poll(() => callIn.badge(page)).toBe('2');
  expect(await countListed(callIn)).toBe(2);
});

test('words in a fold that is closed by its size alone count once it opens', async ({ callIn, sites }) => {
  const body = [
    `<div class="folded" style="max-height:0;overflow:hidden"><p>${WORDS}</p></div>`,
    `<div class="folded" style="display:grid;grid-template-rows:0fr"><div style="overflow:hidden;min-height:0">${WORDS}</div></div>`,
    `<p class="folded" style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">${WORDS}</p>`,
    `<div style="height:0;overflow:hidden"><p style="position:absolute">${WORDS}</p></div><br>`,
    `<div style="height:60px;overflow:auto"><p style="height:400px">Above</p><p>${WORDS}</p></div>`,
    `<p><span style="overflow:hidden">${WORDS}</span></p>`,
  ];
  sites.serve(STORY, newsPage('Folded', body.join('<hr>')));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, body.length);
  await expect.poll(() => callIn.badge(page)).toBe('3');
  expect(await countListed(callIn)).toBe(3);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('.folded')) fold.removeAttribute('style');
  });
  await expect.poll(() => callIn.badge(page)).toBe('6');
  expect(await countListed(callIn)).toBe(6);
});

test('each part of a mention takes the click: in an element of its own, and in a slot', async ({ callIn, sites }) => {
  const body = `<p>ICE ended <b>Secure</b> <i>Communities</i>.</p>${inRoot('<p><slot></slot></p>', WORDS)}`;
  sites.serve(STORY, newsPage('Parts', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 2);
  for (const [part, topic] of [
    ['Secure', /Secure Communities/],
    ['Communities', /Secure Communities/],
    ['287(g)', /287\(g\)/],
  ] as const) {
    await page.clickText(part);
    await page.waitFor('dialog', topic);
    await page.press('Escape');
    await page.waitForGone('dialog');
  }
});

test('a mark takes the click in what is no editor, on a page that hears every click, and in one written anew', async ({
  callIn,
  sites,
}) => {
  const opensCard = async () => {
    await page.clickText('287(g)');
    await page.waitFor('dialog', /287\(g\)/);
    await page.press('Escape');
    await page.waitForGone('dialog');
  };
  sites.serve(STORY, newsPage('Clicked', `<div contenteditable="false"><p>${WORDS}</p></div>`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await opensCard();
  await page.evaluate(() => document.body.setAttribute('onclick', 'globalThis.heard = true'));
  await opensCard();
  expect(await page.evaluate('globalThis.heard')).toBe(true);
  await page.evaluate(words => {
    document.open();
    document.write(`<!doctype html><title>Written</title><p>${words}</p><p>ICE and S-Comm</p>`);
    document.close();
  }, WORDS);
  await waitForPainted(page, 2);
  await opensCard();
});

test('a mark takes the click in a part of the page that keeps its clicks to itself', async ({ callIn, sites }) => {
  const keep = `<script>document.querySelector('#over').addEventListener('click', event => event.stopPropagation())</script>`;
  sites.serve(STORY, newsPage('Kept', `<div id="over"><p>${WORDS}</p></div>${keep}`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
});
