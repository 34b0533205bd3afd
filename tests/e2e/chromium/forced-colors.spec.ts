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
