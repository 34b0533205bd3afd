import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { giveTime, waitForPainted } from './harness/marks';
import { expect, test, type View } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[3]}/story`;
const ELSEWHERE = 'https://elsewhere.example/story';

/**
 * A page that tries to notice us, set up before anything of ours can run: it watches every change, listens to every event
 * that could be ours, and counts every call of what a script would use to read, mark or measure it.
 */
function startWatching() {
  const seen = { changes: 0, events: [] as string[], calls: [] as string[] };
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(list => {
    seen.changes += list.length;
  }).observe(document, everything);
  const events = ['message', 'error', 'unhandledrejection', 'securitypolicyviolation', 'selectionchange', 'scroll'];
  for (const type of events) {
    addEventListener(type, () => seen.events.push(type), true);
  }
  const count = (owner: object, name: string) => {
    const how = Object.getOwnPropertyDescriptor(owner, name);
    const real = how?.value ?? how?.get;
    if (!how || typeof real !== 'function') throw new Error(`This browser has no ${name} to watch`);
    const watched = new Proxy(real, {
      apply: (target, self, args) => {
        seen.calls.push(name);
        return Reflect.apply(target, self, args);
      },
      construct: (target, args) => {
        seen.calls.push(name);
        return Reflect.construct(target, args);
      },
    });
    Object.defineProperty(owner, name, how.get ? { ...how, get: watched } : { ...how, value: watched });
  };
  count(EventTarget.prototype, 'addEventListener');
  count(EventTarget.prototype, 'dispatchEvent');
  count(Node.prototype, 'textContent');
  count(Document.prototype, 'createTreeWalker');
  count(Document.prototype, 'createRange');
  count(Document.prototype, 'createElement');
  count(Element.prototype, 'attachShadow');
  count(Element.prototype, 'getBoundingClientRect');
  count(Element.prototype, 'checkVisibility');
  count(Element.prototype, 'scrollIntoView');
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'Highlight']) count(window, name);
  count(window, 'getComputedStyle');
  count(window, 'postMessage');

  const names = new Set(Object.getOwnPropertyNames(window));
  const look = () => {
    const ruleFor = (element: Element, name: string) => {
      const { backgroundColor, textDecorationLine, textDecorationColor, color } = getComputedStyle(
        element,
        `::highlight(${name})`,
      );
      return [backgroundColor, textDecorationLine, textDecorationColor, color].join();
    };
    const calls = [...seen.calls];
    const elements = [...document.querySelectorAll('*')];
    return {
      calls,
      events: [...seen.events],
      changes: seen.changes,
      markup: document.documentElement.outerHTML,
      highlights: [...CSS.highlights.keys()],
      styled: elements.filter(one => ruleFor(one, 'noted') !== ruleFor(one, 'nobody')).map(({ tagName }) => tagName),
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      roots: elements.filter(({ shadowRoot }) => shadowRoot).length,
      newNames: Object.getOwnPropertyNames(window).filter(name => !names.has(name)),
      symbols: Object.getOwnPropertySymbols(window).length,
      entries: performance
        .getEntries()
        .filter(({ entryType, name }) => /resource|mark|measure/.test(entryType) && !name.endsWith('/favicon.ico'))
        .map(({ name }) => name),
      stored: [localStorage.length, sessionStorage.length, document.cookie, history.length],
      shown: [getSelection()?.toString(), document.activeElement?.tagName, scrollY, frames.length],
      moving: [document.getAnimations().length, document.fonts.size],
    };
  };
  Object.assign(window, { look });
  names.add('look');
}

const LATE_MS = 400;

/** Strict, so that a style or script of ours that broke the page's own policy would be reported to it. */
const HEADERS = { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; style-src 'none'" };
const BODY = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>County</title>
<script>(${startWatching})()</script></head><body><article><h1>County</h1>
<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p><p id="late"></p></article>
<script>addEventListener('load', () => setTimeout(() => {
  document.getElementById('late').textContent = 'The 287(g) agreement was signed in May.';
}, ${LATE_MS}))</script></body></html>`;

type Looks = ReturnType<typeof read> extends Promise<infer R> ? R : never;
const read = (page: View): Promise<Record<string, unknown>> =>
  page.evaluate(() => (window as unknown as { look(): Record<string, unknown> }).look());

const differences = (one: Looks, other: Looks) =>
  Object.keys(other).filter(key => JSON.stringify(one[key]) !== JSON.stringify(other[key]));

test.beforeEach(({ sites }) => {
  for (const url of [STORY, ELSEWHERE]) sites.serve(url, { headers: HEADERS, body: BODY });
});

test('badge only: the page is counted, late words too, and a page that tries cannot tell it from one nobody reads', async ({
  callIn,
}) => {
  const settings = await callIn.openExtensionPage('app.html#/settings');
  await settings.click('radio', /Badge only/);
  await expect.poll(() => callIn.evaluateInBackground(readStyles)).toEqual([]);
  const page = await callIn.openPage(STORY);
  await expect.poll(() => callIn.badge(page)).toBe('2');
  const plain = await read(await callIn.openPage(ELSEWHERE).then(waitForLate));
  expect(await read(page)).toEqual(plain);
  expect(plain.calls).toContain('addEventListener');
  const canFetch = (base: string) =>
    fetch(`${base}/count.js`).then(
      () => true,
      () => false,
    );
  expect(await page.evaluate(canFetch, callIn.baseUrl)).toBe(false);
});

test('marks on: the same page does notice, by the marks and their rule and nothing else', async ({ callIn }) => {
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 2);
  const plain = await read(await callIn.openPage(ELSEWHERE).then(waitForLate));
  const marked = await read(page);
  expect(differences(marked, plain)).toEqual(['highlights', 'styled']);
  expect(marked).toMatchObject({ highlights: ['noted'], styled: expect.arrayContaining(['P']) });
});

/** By time alone: to ask the page would be counted. */
async function waitForLate(page: View): Promise<View> {
  await giveTime(LATE_MS * 3);
  return page;
}

const readStyles = () => browser.scripting.getRegisteredContentScripts().then(([script]) => script?.css ?? []);

declare const browser: typeof chrome;
