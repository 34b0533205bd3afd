import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { giveTime, letCardArm, readMarkup, readPainted, waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { expect, test, waitForCall } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[0]}/story`;
const ONE_MENTION = '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p><p>Nothing else.</p>';

test('a mention is marked, its card opens by a click, and the call opens beside it', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County weighs jail deal', ONE_MENTION));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  expect(await readPainted(page)).toEqual(['287(g)']);
  const before = await readMarkup(page);
  await expect.poll(() => callIn.badge(page)).toBe('1');

  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  await page.press('Escape');
  await page.waitForGone('dialog');
  expect(await readMarkup(page)).toBe(before);

  await page.clickText('287(g)');
  await page.waitFor('button', /Call the offices/);
  await letCardArm();
  await page.click('button', /Call the offices/);
  await page.waitForGone('dialog');
  const popup = await waitForCall(callIn);
  await popup.waitForText(/End local 287\(g\) agreements/);
});

test('a name is marked whole whose end is raised, or that has in its midst what is never shown', async ({
  callIn,
  sites,
}) => {
  for (const [body, painted] of [
    ['<p>The county renewed its 287<sup>(g)</sup> agreement.</p>', '287(g)'],
    ['<p>The county renewed its 287<sub>(g)</sub> agreement.</p>', '287(g)'],
    ['<p>ICE ended Secure <script>words()</script>Communities.</p>', 'Secure words()Communities'],
    ['<p>ICE ended Secure <style>p {}</style>Communities.</p>', 'Secure p {}Communities'],
    ['<p>ICE ended Secure <noscript>words</noscript>Communities.</p>', 'Secure wordsCommunities'],
    ['<p>ICE ended Secure <template>words</template>Communities.</p>', 'Secure Communities'],
    ['<p>ICE ended Secure <!-- words -->Communities.</p>', 'Secure Communities'],
  ] as const) {
    sites.serve(STORY, newsPage('County weighs jail deal', body));
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 1);
    expect(await readPainted(page)).toEqual([painted]);
  }
});

test('the card is as the words around it speak, not as the user does', async ({ callIn, sites }) => {
  const body = '<p>El condado firmó un acuerdo 287(g) con ICE.</p>';
  for (const story of [
    newsPage('El condado', body, 'es-MX'),
    newsPage('County news', `<section lang="es">${body}</section>`, 'en-US'),
  ]) {
    sites.serve(STORY, story);
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 1);
    await page.clickText('287(g)');
    await page.waitFor('dialog', 'Sobre 287(g)');
    await page.waitFor('button', /En este sitio no/);
  }
});

test('there is never more than one card, and it goes by Escape, by its button and by a click beside it', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('Two', '<p>The 287(g) deal</p><p>and S-Comm of ICE.</p><p>Elsewhere</p>'));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 2);
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  await page.press('Escape');
  await page.clickText('S-Comm');
  await page.waitFor('dialog', /Secure Communities/);
  expect(await page.findAll('dialog')).toHaveLength(1);
  expect((await page.focused())?.role).toBe('dialog');
  await page.click('button', 'Close');
  await page.waitForGone('dialog');
  await page.clickText('287(g)');
  await page.waitFor('dialog');
  await page.clickText('Two');
  await page.waitForGone('dialog');
});

test('"Not on this site" takes the marks away at once and for good', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County', ONE_MENTION));
  const other = `https://www.${NEWS_HOSTS[1]}/story`;
  sites.serve(other, newsPage('County', ONE_MENTION));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.clickText('287(g)');
  await page.waitFor('button', /Not on this site/);
  await letCardArm();
  await page.click('button', /Not on this site/);
  await waitForPainted(page, 0);
  await page.waitForGone('dialog');
  await page.waitUntil(() => true);
  await giveTime();
  expect(await callIn.badge(page)).toBe('');

  await page.goto(STORY);
  await giveTime(1200);
  expect(await readPainted(page)).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.body, '::highlight(noted)').textDecorationLine)).not.toBe(
    'underline',
  );
  const elsewhere = await callIn.openPage(other);
  await waitForPainted(elsewhere, 1);
  await callIn.restart();
  const again = await callIn.openPage(STORY);
  await giveTime(1200);
  expect(await readPainted(again)).toEqual([]);
});

test('the first page after a browser restart is marked', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County', ONE_MENTION));
  await waitForPainted(await callIn.openPage(STORY), 1);
  await callIn.restart();
  await waitForPainted(await callIn.openPage(STORY), 1);
});

test('what a page adds, changes and takes away is followed', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('Live', '<div id="feed"><p>Waiting.</p></div><p id="last">Plain words</p>'));
  const page = await callIn.openPage(STORY);
  await giveTime();
  await page.evaluate(() => {
    const entry = document.createElement('p');
    entry.append('The ', Object.assign(document.createElement('b'), { textContent: '287' }), '(g) deal with ICE');
    document.querySelector('#feed')?.prepend(entry);
  });
  await waitForPainted(page, 1);
  await page.evaluate(() => {
    const last = document.querySelector('#last')?.firstChild as Text;
    last.data = 'Now S-Comm of ICE is here';
  });
  await waitForPainted(page, 2);
  expect(await readPainted(page)).toEqual(['287(g)', 'S-Comm']);
  await page.evaluate(() => document.querySelector('#feed p')?.remove());
  await waitForPainted(page, 1);
  await page.evaluate(() => document.body.replaceChildren('Another view about 287(g) and ICE'));
  await expect.poll(() => readPainted(page)).toEqual(['287(g)']);
  await expect.poll(() => callIn.badge(page)).toBe('1');
});

test('marks that the page cleared come back three times, then only the badge tells', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('County', `${ONE_MENTION}<p id="tick">0</p>`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  for (let time = 1; time <= 3; time += 1) {
    await page.evaluate(() => {
      CSS.highlights.clear();
      (document.querySelector('#tick')?.firstChild as Text).data += '.';
    });
    await waitForPainted(page, 1);
  }
  await page.evaluate(() => {
    CSS.highlights.clear();
    (document.querySelector('#tick')?.firstChild as Text).data += '.';
  });
  await giveTime();
  expect(await readPainted(page)).toEqual([]);
  expect(await callIn.badge(page)).toBe('1');
});

for (const kind of ['as it came', 'written anew'])
  test(`marks that a page, ${kind}, cleared while nobody saw it are there when its tab shows again`, async ({
    callIn,
    sites,
  }) => {
    const other = `${STORY}-other`;
    sites.serve(STORY, newsPage('County', ONE_MENTION));
    sites.serve(other, newsPage('Weather', '<p>Rain.</p>'));
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 1);
    if (kind === 'written anew') {
      await page.evaluate(words => {
        document.open();
        document.write(`<!doctype html><title>Written</title><h1>Anew</h1>${words}`);
        document.close();
      }, ONE_MENTION);
      await page.waitUntil(() => document.querySelector('h1')?.textContent === 'Anew');
      await waitForPainted(page, 1);
    }
    await callIn.openPage(other);
    await page.waitUntil(() => document.hidden);
    // In Firefox they came back by themselves in some runs, which was not seen to happen while it was watched: taken to be a slice that was still due.
    await expect(async () => {
      await page.evaluate(() => CSS.highlights.clear());
      await giveTime();
      expect(await readPainted(page)).toEqual([]);
    }).toPass();
    // Brings its tab to the front.
    await (await callIn.openToolbarPopup(page)).close();
    await waitForPainted(page, 1);
    expect(await readPainted(page)).toEqual(['287(g)']);
  });

test('a site that swaps its own pages is followed: the mentions of the page shown now, one count for it, and back', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('County', `<main>${ONE_MENTION}</main>`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    const views = [main.innerHTML, '<p>Two of ICE: Secure Communities, and an ICE detainer.</p>', '<p>Rain.</p>'];
    const show = () => {
      main.innerHTML = views[history.state?.at ?? 0] ?? '';
    };
    addEventListener('popstate', show);
    Object.assign(globalThis, {
      goTo(at: number) {
        history.pushState({ at }, '', `/page-${at}`);
        show();
      },
    });
  });
  const views = [
    ['goTo(1)', ['Secure Communities', 'ICE detainer'], '2'],
    ['goTo(2)', [], ''],
    ['history.back()', ['Secure Communities', 'ICE detainer'], '2'],
    ['history.back()', ['287(g)'], '1'],
  ] as const;
  for (const [step, words, badge] of views) {
    await page.evaluate(step);
    await expect.poll(() => readPainted(page)).toEqual(words);
    await expect.poll(() => callIn.badge(page)).toBe(badge);
  }
});

test('several topics in one paragraph: each is marked, the card of one leads to the others', async ({
  callIn,
  sites,
}) => {
  const words = 'ICE first had the 287(g) deal, then Secure Communities, and an ICE detainer for each.';
  sites.serve(STORY, newsPage('County', `<p>${words}</p>`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 3);
  expect(await readPainted(page)).toEqual(['287(g)', 'Secure Communities', 'ICE detainer']);
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
  await letCardArm();
  await page.click('button', /Secure Communities/);
  await page.waitFor('dialog', /Secure Communities/);
  expect(await page.findAll('dialog')).toHaveLength(1);
});

test('what is hidden counts once it shows; editors, code and links are left alone', async ({ callIn, sites }) => {
  const body = `<div id="fold" style="display:none"><p>A folded 287(g) story about ICE</p></div>
    <div contenteditable="true"><p>My draft on 287(g) and ICE</p></div><pre>287(g) ICE</pre>
    <p>ICE calls it <a href="#there">the 287(g) program</a>.</p>`;
  sites.serve(STORY, newsPage('Folded', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 2);
  await expect.poll(() => callIn.badge(page)).toBe('1');
  await page.clickText('287(g) program');
  await page.waitUntil(() => location.hash === '#there');
  expect(await page.find('dialog')).toBeNull();
  await page.evaluate(() => {
    const fold = document.querySelector<HTMLElement>('#fold');
    if (fold) fold.style.display = '';
  });
  await expect.poll(() => callIn.badge(page)).toBe('2');
});

test('words that keep their place while nothing of them is seen count only while they are', async ({
  callIn,
  sites,
}) => {
  const body = `<p id="veiled" style="visibility:hidden">A veiled 287(g) story about ICE</p>
    <div id="faded" style="opacity:0"><p>A faded S-Comm story about ICE</p></div>
    <div style="height:3000px"></div>
    <div style="content-visibility:auto; contain-intrinsic-size:auto 500px"><p>ICE and its 287(g) deal, far below</p></div>`;
  sites.serve(STORY, newsPage('Veiled', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 3);
  await expect.poll(() => callIn.badge(page)).toBe('1');
  const setStyle = (id: string, style: string) =>
    page.evaluate((where, what) => document.querySelector(where)?.setAttribute('style', what), `#${id}`, style);
  await setStyle('veiled', '');
  await expect.poll(() => callIn.badge(page)).toBe('2');
  await setStyle('faded', '');
  await expect.poll(() => callIn.badge(page)).toBe('3');
  await setStyle('veiled', 'visibility:hidden');
  await expect.poll(() => callIn.badge(page)).toBe('2');
});

test("the popup's list names the mentions and leads to each, also inside a link", async ({ callIn, sites }) => {
  const body = `<p>ICE calls it <a href="#there">the 287(g) program</a>.</p>${'<p>Words.</p>'.repeat(80)}<p>S-Comm of ICE.</p>`;
  sites.serve(STORY, newsPage('Listed', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 2);
  await expect.poll(() => callIn.badge(page)).toBe('2');
  const list = await callIn.evaluateInBackground(async () => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const ask = (name: string, request: object) => browser.tabs.sendMessage(tab?.id ?? 0, { name, request });
    const answer = await ask('mentions.list', {});
    await ask('mention.show', { index: 0 });
    return answer;
  });
  expect(list).toEqual({
    reply: {
      mentions: [
        { index: 0, topic: '287g', words: '287(g)', before: 'ICE calls it the ', after: ' program.' },
        { index: 1, topic: 'scomm', words: 'S-Comm', before: '', after: ' of ICE.' },
      ],
    },
  });
  await page.waitFor('dialog', /287\(g\)/);
});

declare const browser: typeof chrome;
