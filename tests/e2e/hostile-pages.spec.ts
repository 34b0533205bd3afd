import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { giveTime, readMarkup, readPainted, waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { expect, test, type View } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[0]}/story`;
const ELSEWHERE = 'https://not-news.example/story';
const MENTION = '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p>';

/** Errors that reached the page, ours among them if any escape. */
const KEEP_ERRORS = `<script>var seenErrors = [];
  addEventListener('error', event => seenErrors.push(event.message));
  addEventListener('unhandledrejection', event => seenErrors.push(String(event.reason)));</script>`;
const readErrors = (page: View): Promise<string[]> => page.evaluate('seenErrors');

test.describe('names of form fields and pictures hide what the DOM has under that name', () => {
  const HIDDEN = [
    ...['body', 'documentElement', 'createRange', 'createElement', 'querySelectorAll', 'addEventListener'],
    ...['visibilityState', 'designMode', 'contentType', 'activeElement', 'defaultView', 'children', 'firstChild'],
  ];
  const FIELDS = [
    ...['childNodes', 'firstChild', 'nextSibling', 'parentNode', 'parentElement', 'nodeType', 'localName', 'contains'],
    ...[
      'textContent',
      'data',
      'getAttribute',
      'closest',
      'matches',
      'isConnected',
      'children',
      'shadowRoot',
      'tagName',
    ],
    ...['checkVisibility', 'getRootNode', 'attributes', 'nodeName', 'ownerDocument', 'previousSibling', 'length'],
  ];

  test('of the document', async ({ callIn, sites }) => {
    const named = HIDDEN.map(name => `<img name="${name}" alt=""><form name="${name}"></form>`).join('');
    sites.serve(STORY, newsPage('Clobbered', `${KEEP_ERRORS}${named}${MENTION}`));
    const page = await callIn.openPage(STORY);
    expect(await page.evaluate(() => String(document.createRange))).not.toContain('function');
    await waitForPainted(page, 1);
    expect(await readErrors(page)).toEqual([]);
  });

  test('of a form that the text stands in, also when it changes', async ({ callIn, sites }) => {
    const fields = FIELDS.map(name => `<input name="${name}">`).join('');
    const body = `${KEEP_ERRORS}<form id="whole">${fields}<div>${MENTION}</div>The S-Comm program of ICE</form>${MENTION}`;
    sites.serve(STORY, newsPage('Clobbered', body));
    const page = await callIn.openPage(STORY);
    expect(await page.evaluate(() => document.querySelector('form')?.childNodes instanceof NodeList)).toBe(false);
    await waitForPainted(page, 3);
    await page.evaluate(() => {
      const form = document.querySelector('form') as HTMLFormElement;
      Element.prototype.append.call(form, ' and ICE with Secure Communities');
    });
    await waitForPainted(page, 4);
    await page.evaluate(() => Element.prototype.remove.call(document.querySelector('form')));
    await waitForPainted(page, 1);
    await expect.poll(() => callIn.badge(page)).toBe('1');
    expect(await readErrors(page)).toEqual([]);
  });
});

test('a page that put its own functions everywhere is marked, and none of them is called by us', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('Trapped', `${KEEP_ERRORS}<script>(${setTraps})()</script>${MENTION}`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.evaluate(() => {
    const text = document.createElement('p');
    text.innerHTML = 'The <b>287</b>(g) deal with ICE';
    document.body.append(text);
  });
  await waitForPainted(page, 2);
  expect(await page.evaluate('trapped')).toEqual([]);
  // What the page itself calls is caught, so the traps are set.
  await page.evaluate('(() => { try { document.createRange() } catch {} })()');
  expect(await page.evaluate('trapped')).toEqual(['createRange']);
  expect(await readErrors(page)).toEqual([]);
});

/** Runs in the page, before all else. */
function setTraps(): void {
  const trapped: string[] = [];
  (globalThis as { trapped?: string[] }).trapped = trapped;
  const trap = (on: object, name: string) =>
    Object.defineProperty(on, name, {
      configurable: true,
      get: () => {
        trapped.push(name);
        throw new Error(`trapped: ${name}`);
      },
    });
  for (const name of ['setStart', 'setEnd', 'getClientRects']) trap(Range.prototype, name);
  const names = 'requestIdleCallback cancelIdleCallback Range StaticRange NodeFilter MutationObserver Highlight';
  for (const name of `${names} IntersectionObserver AbortController TreeWalker`.split(' ')) trap(globalThis, name);
  for (const name of ['createRange', 'createTreeWalker', 'createNodeIterator']) trap(Document.prototype, name);
  for (const name of ['contains', 'textContent', 'isConnected', 'compareDocumentPosition']) trap(Node.prototype, name);
  for (const name of ['closest', 'getAttribute', 'localName', 'checkVisibility']) trap(Element.prototype, name);
  for (const name of ['data', 'length']) trap(CharacterData.prototype, name);
  for (const name of ['exec', 'test', 'flags']) trap(RegExp.prototype, name);
  trap(HighlightRegistry.prototype, 'set');
  trap(performance, 'now');
}

declare const HighlightRegistry: { prototype: object };

test('whoever clears the marks all the time is left alone after three times, and the badge still tells', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('Cleared', `${MENTION}<p id="tick">0</p>`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.evaluate(() => {
    const count = globalThis as typeof globalThis & { cleared: number };
    count.cleared = 0;
    setInterval(() => {
      const tick = document.querySelector('#tick')?.firstChild as Text;
      tick.data = String(Date.now());
      if (!CSS.highlights.get('noted')?.size) return;
      count.cleared += 1;
      if (count.cleared % 2 === 0) CSS.highlights.clear();
      else CSS.highlights.get('noted')?.clear();
    }, 20);
  });
  await page.waitUntil(() => (globalThis as typeof globalThis & { cleared: number }).cleared >= 4);
  await giveTime(2500);
  expect(await page.evaluate('cleared')).toBe(4);
  expect(await readPainted(page)).toEqual([]);
  expect(await callIn.badge(page)).toBe('1');
});

test.describe('pages out of measure', () => {
  test('a text of a million characters and an attribute as long', async ({ callIn, sites }) => {
    const filler = 'Words of another story. '.repeat(20_000);
    const long = 'x'.repeat(1_000_000);
    const body = `<div data-long="${long}"><p>${filler}The 287(g) deal with ICE. ${filler}</p></div>`;
    sites.serve(STORY, newsPage('Long', body));
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 1);
    expect(await readPainted(page)).toEqual(['287(g)']);
  });

  test('five thousand elements one in the other, not yet shown', async ({ callIn, sites }) => {
    const nest = `<script>{
      let inner = document.createElement('span');
      inner.innerHTML = 'The <b>287</b>(g) deal with ICE';
      for (let level = 0; level < 5000; level += 1) {
        const outer = document.createElement(level % 2 ? 'div' : 'span');
        outer.append(inner);
        inner = outer;
      }
      // Shown, it would keep the browser's own layout busy for longer than anything of ours.
      inner.hidden = true;
      document.currentScript.after(inner);
    }</script>`;
    sites.serve(STORY, newsPage('Deep', `${KEEP_ERRORS}${nest}${MENTION}`));
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 2);
    await page.evaluate(() => document.querySelector('article')?.append('ICE and S-Comm'));
    await waitForPainted(page, 3);
    expect(await readErrors(page)).toEqual([]);
  });

  test('a name ten thousand times: no more marks than can be looked through, and the page lives', async ({
    callIn,
    sites,
  }) => {
    sites.serve(STORY, newsPage('Many', MENTION.repeat(10_000)));
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 500);
    expect(await page.evaluate(() => 6 * 7)).toBe(42);
  });
});

test.describe('documents of other kinds', () => {
  const WORDS = 'The 287(g) agreement with ICE';
  const KINDS = [
    ['under a policy that allows nothing', 1, `<!doctype html><p>${WORDS}</p>`, 'text/html', "default-src 'none'"],
    ['in a sandbox', 1, `<!doctype html><p>${WORDS}</p>`, 'text/html', 'sandbox'],
    ['without a doctype', 1, `<table><tr><td>${WORDS}</table>`, 'text/html', ''],
    [
      'XHTML',
      1,
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>The 287<em>(g)</em> agreement with ICE</p><![CDATA[ ]]></body></html>`,
      'application/xhtml+xml',
      '',
    ],
    ['XHTML without a body', 0, `<html xmlns="http://www.w3.org/1999/xhtml"/>`, 'application/xhtml+xml', ''],
    ['SVG', 0, `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${WORDS}</text></svg>`, 'image/svg+xml', ''],
    ['XML', undefined, `<?xml version="1.0"?><feed><title>${WORDS}</title></feed>`, 'text/xml', ''],
    ['plain text', undefined, WORDS, 'text/plain', ''],
    ['JSON', undefined, JSON.stringify({ text: WORDS }), 'application/json', ''],
    ['nothing at all', 0, '', 'text/html', ''],
  ] as const;

  for (const [kind, wanted, body, type, policy] of KINDS) {
    test(kind, async ({ callIn, sites }) => {
      const headers = { 'content-type': type, ...(policy ? { 'content-security-policy': policy } : {}) };
      sites.serve(STORY, { headers, body });
      sites.serve(ELSEWHERE, { headers, body });
      const untouched = await readMarkup(await callIn.openPage(ELSEWHERE));
      const page = await callIn.openPage(STORY);
      if (wanted) await waitForPainted(page, wanted);
      else await giveTime();
      if (wanted !== undefined) expect(await readPainted(page)).toHaveLength(wanted);
      expect(await readMarkup(page)).toBe(untouched);
    });
  }

  test('a frameset and frames are left alone, the page around frames is marked', async ({ callIn, sites }) => {
    const inner = `https://www.${NEWS_HOSTS[0]}/inner`;
    sites.serve(inner, newsPage('Inner', MENTION));
    sites.serve(
      STORY,
      newsPage('Framed', `${MENTION}<iframe sandbox src="/inner"></iframe><iframe src="/inner"></iframe>`),
    );
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 1);
    await giveTime();
    expect(await page.evaluate(() => frames[1]?.document.body.textContent.includes('287(g)'))).toBe(true);
    expect(await page.evaluate('frames[1].CSS.highlights.size')).toBe(0);
    sites.serve(
      STORY,
      `<html><head><title>Old</title></head><frameset cols="50%,*"><frame src="/inner"><frame src="/inner"></frameset></html>`,
    );
    await page.goto(STORY);
    await giveTime();
    expect(await page.evaluate('CSS.highlights.size + frames[0].CSS.highlights.size')).toBe(0);
  });

  test('a body that goes and comes, another root, and a document written anew', async ({ callIn, sites }) => {
    sites.serve(STORY, newsPage('Anew', `${KEEP_ERRORS}${MENTION}`));
    const page = await callIn.openPage(STORY);
    await waitForPainted(page, 1);
    await page.evaluate(() => document.body.remove());
    await waitForPainted(page, 0);
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.append('The 287(g) deal with ICE, and S-Comm');
      document.documentElement.append(body);
    });
    await waitForPainted(page, 2);
    await page.evaluate(() => {
      const root = document.createElement('html');
      root.append(document.createElement('head'), document.createElement('body'));
      document.documentElement.replaceWith(root);
      document.body.append('Again the 287(g) deal with ICE');
    });
    await waitForPainted(page, 1);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Written</title><p>The 287(g) deal with ICE</p><p>ICE and S-Comm</p>');
      document.close();
    });
    await waitForPainted(page, 2);
    await expect.poll(() => callIn.badge(page)).toBe('2');
  });
});

test('back and forward: the marks are there again, counted once', async ({ callIn, sites }) => {
  sites.serve(STORY, newsPage('First', MENTION));
  const next = `https://www.${NEWS_HOSTS[0]}/next`;
  sites.serve(next, newsPage('Next', '<p>Nothing of ours.</p>'));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await expect.poll(() => callIn.badge(page)).toBe('1');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    Object.assign(globalThis, { stayed: true });
  });
  await page.goto(next);
  await expect.poll(() => callIn.badge(page)).toBe('');
  await page.evaluate(() => history.back());
  await page.waitUntil(() => document.title === 'First' && document.readyState === 'complete');
  test.info().annotations.push({ type: 'kept', description: String(await page.evaluate('globalThis.persisted')) });
  await expect.poll(() => readPainted(page)).toEqual(['287(g)']);
  await expect.poll(() => callIn.badge(page)).toBe('1');
  await page.evaluate(() => history.forward());
  await page.waitUntil(() => document.title === 'Next' && document.readyState === 'complete');
  await expect.poll(() => callIn.badge(page)).toBe('');
});

test('a mark is under the pointer where the page is zoomed, moved and turned', async ({ callIn, sites }) => {
  const body = `<div style="zoom:1.7; transform: translate(30px, 40px) rotate(1deg)">${MENTION}</div>`;
  sites.serve(STORY, newsPage('Zoomed', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  await page.clickText('287(g)');
  await page.waitFor('dialog', /287\(g\)/);
});
