import { expect, test, type View } from './harness/test';

/** Presses it with the keyboard, as somebody without a mouse does. */
async function press(view: View, role: 'button' | 'link', name: string): Promise<void> {
  const { name: whole } = await view.waitFor(role, name);
  await view.waitUntil((wanted: string) => {
    const all = [...document.querySelectorAll<HTMLElement>('button:not([role]), a')];
    const found = all.find(each => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === wanted);
    // What is being saved takes no press, and says so.
    if (found?.ariaDisabled === 'true') return false;
    found?.focus();
    return found !== undefined && document.activeElement === found;
  }, whole.trim());
  await view.press('Enter');
}

/** Words of what has the keyboard; the whole page has none. */
const atHand = (view: View) =>
  view.evaluate(() => {
    const { activeElement: at } = document;
    return at === document.body ? '(nothing)' : (at?.getAttribute('aria-label') ?? at?.textContent ?? '');
  });

const expectAtHand = (view: View, words: string | RegExp) => expect.poll(() => atHand(view)).toMatch(words);

test.use({ start: { viewport: { width: 1280, height: 900 } } });

test('the keyboard goes on where the caller is, whatever went from the call screen', async ({ callIn }) => {
  const popup = await callIn.openExtensionPage('popup.html');
  await popup.resize(380, 600);
  await popup.waitForText('(202) 456-1111');

  await press(popup, 'button', 'Copy');
  await popup.waitForText(/You were calling/);
  await press(popup, 'button', 'I did not call');
  await expectAtHand(popup, 'How did it go?');

  await press(popup, 'button', 'Talked');
  await press(popup, 'button', 'They promised something');
  await expectAtHand(popup, 'What they promised');
  await press(popup, 'button', 'Undo');
  await expectAtHand(popup, 'How did it go?');

  await press(popup, 'button', 'Add my own office');
  await press(popup, 'button', 'Cancel');
  await expectAtHand(popup, 'White House comment line');

  await press(popup, 'button', 'Add my own office');
  await popup.fill('textbox', 'Name of the office', 'Frederick County Council');
  await popup.fill('textbox', 'Phone number', '301-600-1135');
  await popup.fill('textbox', 'Where you saw the number', 'county website');
  await press(popup, 'button', 'Add this office');
  await expectAtHand(popup, 'Frederick County Council');
  await press(popup, 'button', 'Remove this office');
  await expectAtHand(popup, 'White House comment line');

  await press(popup, 'button', 'Voicemail');
  await press(popup, 'button', 'Next: U.S. Capitol switchboard');
  await expectAtHand(popup, 'U.S. Capitol switchboard');

  await press(popup, 'button', 'Voicemail');
  await press(popup, 'button', 'Done for today');
  await expectAtHand(popup, 'Thank you');
  await press(popup, 'button', 'Back to the script');
  await expectAtHand(popup, 'U.S. Capitol switchboard');
});

test('the script of the next office is read from its beginning', async ({ callIn }) => {
  const panel = await callIn.openExtensionPage('sidepanel.html');
  await panel.resize(300, 760);
  await panel.waitForText('(202) 456-1111');
  const read = () => panel.evaluate(() => document.querySelector('.script-box')?.scrollTop ?? -1);
  // The keys come with their buttons, after the script.
  await panel.waitFor('button', /^Next part/);
  for (const key of ['Alt+ArrowDown', 'Alt+ArrowDown']) await panel.press(key);
  await panel.waitUntil(() => document.querySelector('.block[aria-current]') !== null);
  await panel.evaluate(() => document.querySelector('.script-box')?.scrollTo(0, 9_999));
  expect(await read()).toBeGreaterThan(0);
  await press(panel, 'button', 'Voicemail');
  await press(panel, 'button', 'Next: U.S. Capitol switchboard');
  await expectAtHand(panel, 'U.S. Capitol switchboard');
  expect(await read()).toBe(0);
  expect(await panel.evaluate(() => document.querySelectorAll('.block[aria-current]').length)).toBe(0);
});

test('what is wrong with an office of one’s own is said at its field', async ({ callIn }) => {
  const popup = await callIn.openExtensionPage('popup.html');
  await popup.waitForText('(202) 456-1111');
  await press(popup, 'button', 'Add my own office');
  await press(popup, 'button', 'Add this office');
  await popup.waitForText('Please fill this in.');
  const said = () =>
    popup.evaluate(() => {
      const at = document.activeElement;
      const why = document.getElementById(at?.getAttribute('aria-describedby') ?? '')?.textContent;
      return [at?.closest('label')?.textContent, at?.getAttribute('aria-invalid'), why];
    });
  await expect.poll(said).toEqual(['Name of the office', 'true', 'Please fill this in.']);
});

test('a search of My calls given up leaves the keyboard in it, and only what was found is said', async ({ callIn }) => {
  const popup = await callIn.openExtensionPage('popup.html');
  await popup.waitForText('(202) 456-1111');
  await press(popup, 'button', 'Voicemail');
  await popup.waitForText('Logged: Voicemail');
  await popup.close();
  const app = await callIn.openExtensionPage('app.html#/calls');
  await app.waitFor('article');
  await app.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const status = document.querySelector('search [role="status"]');
    const listen = () => status?.textContent && said.push(status.textContent);
    if (status) new MutationObserver(listen).observe(status, { childList: true, subtree: true, characterData: true });
  });
  await app.fill('textbox', 'Search your calls', 'white');
  await app.waitForText('1 call found');
  expect(await app.evaluate('said')).toEqual(['1 call found']);
  await press(app, 'button', 'Show all');
  await expect.poll(() => app.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});

test.describe('en español', () => {
  test.use({ start: { language: 'es', viewport: { width: 1280, height: 900 } } });
  test('what is higher than the popup scrolls down, and not to the side', async ({ callIn }) => {
    const popup = await callIn.openExtensionPage('popup.html');
    await popup.resize(380, 600);
    await popup.waitForText('(202) 456-1111');
    await press(popup, 'button', 'Copiar');
    await popup.waitForText(/Usted estaba llamando/);
    await press(popup, 'button', 'Otro');
    await popup.waitForText('Llamar más tarde');
    expect(await popup.evaluate(() => innerHeight - document.documentElement.clientHeight)).toBe(0);
    await expectAtHand(popup, 'Menos');
    // The script makes room, and does not show through the question.
    const under = await popup.evaluate(() => {
      const { left, top } = document.querySelector('.how h2')?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return document.elementsFromPoint(left + 20, top + 4).map(({ className }) => className);
    });
    expect(under).not.toContain('script-box');
  });

  test('a blank is named in the language of the screen, the words around it are in theirs', async ({ callIn }) => {
    const popup = await callIn.openExtensionPage('popup.html');
    await popup.waitFor('textbox', 'su nombre');
    const spoken = await popup.evaluate(() =>
      [...document.querySelectorAll('.script, .blank')].slice(0, 2).map(each => each.getAttribute('lang')),
    );
    expect(spoken).toEqual(['en', 'es']);
  });
});

test('what Tab comes to in the script, in a tab, lies between the number and the outcomes', async ({ callIn }) => {
  const app = await callIn.openExtensionPage('app.html#/call');
  await app.resize(1100, 720);
  await app.waitFor('button', 'Card to print');
  const covered: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await app.press('Tab');
    const at = await app.evaluate(() => {
      const { activeElement: it } = document;
      const { top = 0, bottom = 0 } = it?.getBoundingClientRect() ?? {};
      const edge = (step: string) => document.querySelector(step)?.getBoundingClientRect();
      const isBetween = top >= (edge('.who')?.bottom ?? 0) && bottom <= (edge('.how')?.top ?? 0);
      return { words: it?.textContent ?? '', isCovered: it?.closest('.script-box *') != null && !isBetween };
    });
    if (at.isCovered) covered.push(at.words);
    if (at.words === 'Card to print') return expect(covered).toEqual([]);
  }
  throw new Error('Tab never reached the card to print');
});
