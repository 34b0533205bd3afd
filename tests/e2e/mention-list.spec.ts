import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { findBarriers } from './harness/axe';
import { giveTime, waitForPainted } from './harness/marks';
import { searchProfile } from './harness/search-profile';
import { newsPage } from './harness/sites';
import { expect, test, type View } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[5]}/story`;
const MANY = Array.from({ length: 9 }, (_, index) => `<p>Paragraph ${index} on the 287(g) deal with ICE.</p>`).join('');
const BODY = `<p>ICE calls it <a href="#there">the Secure Communities program</a>.</p>${MANY}
<p>Read more about 287(g) and ICE.</p><p>Read more about 287(g) and ICE.</p>
<p dir="rtl">&#x202E;ICE: 287(g) ${'ض'.repeat(12)} ${'supercalifragilistic'.repeat(6)}</p>`;

for (const language of ['en', 'es'] as const) {
  test.describe(`the list in ${language}`, () => {
    test.use({ start: { language } });
    test(`mentions by topic, each with its way to the page and to what can be done (${language})`, async ({
      callIn,
      sites,
    }, testInfo) => {
      sites.serve(STORY, newsPage('Many', BODY));
      const page = await callIn.openPage(STORY);
      await waitForPainted(page, 13);
      const popup = await callIn.openToolbarPopup(page);
      await popup.waitForText(/13 (mentions on this page|menciones en esta página)/);
      await popup.click('button', /^(Show where|Ver dónde)$/);
      await popup.waitForText(/287\(g\) 12 (times|veces)/);
      await popup.waitForText(/Secure Communities.* (once|una vez)|Comunidades Seguras.* una vez/);
      for (const theme of ['light', 'dark'] as const) {
        await popup.colorScheme(theme);
        await popup.screenshot(testInfo.outputPath(`list-${language}-${theme}.png`));
        expect(await findBarriers(popup)).toEqual([]);
      }
      const { width, inner } = await popup.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        inner: document.documentElement.clientWidth,
      }));
      expect(width).toBeLessThanOrEqual(inner);
      await popup.click('button', /Paragraph 0 on the 287\(g\)/);
      await popup.waitFor('button', /^(Show on the page|Mostrar en la página)$/);
      await popup.screenshot(testInfo.outputPath(`row-${language}.png`));
      expect(await findBarriers(popup)).toEqual([]);
      await popup.click('button', /^(Show on the page|Mostrar en la página)$/);
      await expect.poll(async () => (await page.find('dialog'))?.name).toMatch(/287\(g\), 2 of 13/);
    });
  });
}

test('what a mention leads to is what its own words are about, and a place they name is the reason', async ({
  callIn,
  sites,
}) => {
  const body =
    '<p>A judge in Phoenix, Ariz., weighed an ICE detainer.</p><p>Deputies kept their 287(g) deal with ICE.</p>';
  sites.serve(STORY, newsPage('Two topics', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 2);
  const popup = await callIn.openToolbarPopup(page);
  await popup.click('button', 'Show where');
  await popup.click('button', /weighed an ICE detainer/);
  await popup.click('button', /warrant/i);
  await popup.waitFor('heading', /detainer|warrant/i);
  await popup.click('button', 'Show where');
  await popup.click('button', /kept their 287\(g\)/);
  await popup.click('button', /Call the offices/);
  await popup.waitFor('heading', /End local 287\(g\) agreements/);
});

test('the words around a mention are shown in the popup and kept nowhere', async ({ callIn, sites }) => {
  const rare = 'Quillfeather';
  sites.serve(STORY, newsPage(`${rare} News`, `<p>Mayor ${rare} on the 287(g) deal with ICE.</p>`));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 1);
  /** All keys and rows there are, and whatever of them is not sealed. */
  const readStores = (popup: View) =>
    popup.evaluate(async () => {
      const areas = [await browser.storage.local.get(null), await browser.storage.session.get(null)];
      const rows: unknown[] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = reject;
        });
        for (const store of database.objectStoreNames) {
          const all = database.transaction(store).objectStore(store).getAll();
          await new Promise(resolve => {
            all.onsuccess = resolve;
          });
          rows.push([name, store, all.result]);
        }
        database.close();
      }
      const sizes = areas.flatMap(area =>
        Object.entries(area).map(([key, kept]) => [key, JSON.stringify(kept).length]),
      );
      return { text: JSON.stringify([areas, rows]), sizes: sizes.filter(([key]) => key !== 'stand').sort() };
    });
  const use = async () => {
    const popup = await callIn.openToolbarPopup(page);
    await popup.click('button', 'Show where');
    await popup.click('button', new RegExp(`${rare} on the 287`));
    await popup.waitFor('button', 'Show on the page');
    // The log is looked through once after a start of the browser, and what that leaves in the stores is no page's.
    const readRepair = async () => Object.keys(await browser.storage.session.get(['handed-repair', 'log-checked']));
    await expect.poll(() => popup.evaluate(readRepair)).toEqual(['log-checked']);
    const stores = await readStores(popup);
    await popup.close();
    return stores;
  };
  const [once, again] = [await use(), await use()];
  expect(once.text.length).toBeGreaterThan(1_000);
  expect(again.text).not.toContain(rare);
  // What is sealed has not grown by it either.
  expect(again.sizes).toEqual(once.sizes);
  expect(searchProfile(callIn.profile, [rare]).filter(({ file }) => /extension|moz-ext|ca111111/i.test(file))).toEqual(
    [],
  );
});

test('a page that changed meanwhile says so, shows its list as it is now, and leads nowhere else', async ({
  callIn,
  sites,
}) => {
  const body = '<p id="first">The first 287(g) deal with ICE.</p><p>The second 287(g) deal with ICE.</p>';
  sites.serve(STORY, newsPage('Changing', body));
  const page = await callIn.openPage(STORY);
  await waitForPainted(page, 2);
  const popup = await callIn.openToolbarPopup(page);
  await popup.click('button', 'Show where');
  await popup.click('button', /The first 287\(g\)/);
  await page.evaluate(() => document.querySelector('#first')?.remove());
  await waitForPainted(page, 1);
  await popup.click('button', 'Show on the page');
  await popup.waitForText('The page has changed meanwhile.');
  await popup.waitForText('287(g) once on this page');
  expect(await page.find('dialog')).toBeNull();
  await popup.click('button', /The second 287\(g\)/);
  await popup.click('button', 'Show on the page');
  await giveTime(300);
  await expect.poll(async () => (await page.find('dialog'))?.name).toMatch(/287\(g\)/);
  await expect.poll(() => popup.text()).not.toContain('changed meanwhile');
});
