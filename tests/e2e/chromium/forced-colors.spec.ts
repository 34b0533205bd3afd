import { expect, test, type View } from '../harness/test';

/** Which of these are underlined: the words of those whose lower edge is not the paper's colour. */
const listUnderlined = (view: View, selector: string): Promise<string[]> =>
  view.evaluate((wanted: string) => {
    const paper = getComputedStyle(document.body).backgroundColor;
    const all = [...document.querySelectorAll<HTMLElement>(wanted)];
    return all.filter(each => getComputedStyle(each).borderBottomColor !== paper).map(each => each.textContent.trim());
  }, selector);

test('where the system chooses the colours, the version of the script and the page shown are still the only ones underlined', async ({
  callIn,
}) => {
  const popup = await callIn.openExtensionPage('popup.html');
  await popup.forcedColors();
  await popup.waitForText('How did it go?');
  expect(await listUnderlined(popup, '.tab')).toEqual(['English']);
  const app = await callIn.openExtensionPage('app.html#/calls');
  await app.forcedColors();
  await app.waitFor('heading', 'My calls');
  expect(await listUnderlined(app, '.app-nav a')).toEqual(['My calls']);
});

test('where the system chooses the colours, the part at hand and the answer pressed are still told apart from the others', async ({
  callIn,
}) => {
  const panel = await callIn.openExtensionPage('sidepanel.html');
  await panel.forcedColors();
  await panel.waitFor('button', /^Next part/);
  await panel.click('button', /^Next part/);
  const framed = () =>
    panel.evaluate(() =>
      [...document.querySelectorAll('.block')].flatMap((each, index) =>
        getComputedStyle(each).outlineStyle === 'none' ? [] : [index],
      ),
    );
  await expect.poll(framed).toEqual([0]);
  await panel.click('button', 'Talked');
  await panel.click('button', 'Leaning');
  await panel.hover('button', 'Undo');
  const papers = () =>
    panel.evaluate(() =>
      [...document.querySelectorAll('.stances .btn')].map(each => getComputedStyle(each).backgroundColor),
    );
  await expect.poll(async () => new Set(await papers()).size).toBe(2);
  const [supports, leaning, ...others] = await papers();
  expect(new Set([supports, ...others]).size).toBe(1);
  expect(leaning).not.toBe(supports);
});
