import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { giveTime, letCardArm, readPainted, waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { expect, test, type View } from './harness/test';

const STORY = `https://www.${NEWS_HOSTS[4]}/story`;

/** A page that watches our card and has its tricks ready; `clicks` are those that reached the card's element, as the page sees them. */
const BODY = `<p id="words">Commissioners discussed the 287(g) agreement with ICE.</p><input id="trap">
<style>#cover{position:fixed;inset:0;width:100%;height:100%;margin:0;padding:0;border:0;background:#eee;pointer-events:none}
::view-transition{pointer-events:none}::view-transition-new(root),::view-transition-old(root){animation-duration:60s}</style>
<script>
window.clicks = 0; window.saved = null; window.escapes = 0;
const host = () => document.documentElement.lastElementChild;
addEventListener('click', event => { if (event.isTrusted && event.target === host()) { clicks += 1; saved = event; } }, true);
addEventListener('keydown', event => { if (event.key === 'Escape') escapes += 1; });
const cover = () => { const it = document.createElement('div'); it.id = 'cover'; it.popover = 'manual'; document.body.append(it); return it; };
window.tricks = {
  cover: { do() { cover().showPopover(); }, undo() { document.querySelector('#cover').remove(); } },
  fade: { do() { document.documentElement.style.opacity = '0.05'; }, undo() { document.documentElement.style.opacity = ''; } },
  blur: { do() { document.documentElement.style.filter = 'blur(40px)'; }, undo() { document.documentElement.style.filter = ''; } },
  shrink: { do() { document.documentElement.style.zoom = '0.4'; }, undo() { document.documentElement.style.zoom = ''; } },
  lower: { do() { host().hidePopover(); }, undo() { host().showPopover(); } },
};
</script>`;

const NOT_HERE = /Not on this site/;
const play = (page: View, name: string, step: 'do' | 'undo') =>
  page.evaluate(
    (trick, what) =>
      (window as unknown as { tricks: Record<string, Record<string, () => void>> }).tricks[trick]?.[what]?.(),
    name,
    step,
  );
const clicks = (page: View) => page.evaluate(() => (window as unknown as { clicks: number }).clicks);

async function openCard(page: View): Promise<void> {
  // Right after the install open tabs are read anew, which ends what was open there.
  await giveTime(400);
  await waitForPainted(page, 1);
  await page.clickText('287(g)');
  await page.waitFor('button', NOT_HERE);
}

test.beforeEach(({ sites }) => {
  sites.serve(STORY, newsPage('Hostile', BODY));
});

for (const trick of ['cover', 'fade', 'blur', 'shrink', 'lower']) {
  test(`a card the page hides takes no click, though the click reaches it (${trick})`, async ({ callIn }) => {
    const page = await callIn.openPage(STORY);
    await openCard(page);
    await play(page, trick, 'do');
    await letCardArm();
    await page.click('button', NOT_HERE);
    await giveTime(300);
    expect(await clicks(page), 'the click reached the card').toBe(1);
    expect(await readPainted(page)).toEqual(['287(g)']);
    // The control: the same click on the same card, once it can be seen.
    await play(page, trick, 'undo');
    await giveTime(300);
    await letCardArm();
    await page.click('button', NOT_HERE);
    await waitForPainted(page, 0);
  });
}

test('a card that moves under the pointer has to stand still first', async ({ callIn }) => {
  const page = await callIn.openPage(STORY);
  await openCard(page);
  await letCardArm();
  // What lies under the pointer has just come there.
  await page.evaluate(() => {
    const words = document.querySelector<HTMLElement>('#words');
    setInterval(() => {
      if (words && !('still' in window))
        words.style.translate = words.style.translate === '0px 4px' ? '0px' : '0px 4px';
    }, 250);
  });
  await giveTime(600);
  await page.click('button', NOT_HERE);
  await giveTime(300);
  expect(await clicks(page)).toBe(1);
  expect(await readPainted(page)).toEqual(['287(g)']);
  await page.evaluate(() => void Object.assign(window, { still: true }));
  await letCardArm();
  await page.click('button', NOT_HERE);
  await waitForPainted(page, 0);
});

test('events the page makes, repeats or aims do nothing; a copy of the card is nothing', async ({ callIn }) => {
  const page = await callIn.openPage(STORY);
  await openCard(page);
  await letCardArm();
  await page.click('heading', '287(g)');
  expect(await clicks(page)).toBe(1);
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const at = { bubbles: true, composed: true, cancelable: true, clientX: innerWidth / 2, clientY: innerHeight / 2 };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host.dispatchEvent(new MouseEvent(type, at));
    host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    host.click();
    const { saved } = window as unknown as { saved: Event };
    host.dispatchEvent(saved);
    const copy = host.cloneNode(true) as HTMLElement;
    copy.id = 'copy';
    document.body.append(copy);
    copy.showPopover();
    copy.click();
  });
  await giveTime(300);
  expect(await readPainted(page)).toEqual(['287(g)']);
  expect(await page.findAll('dialog')).toHaveLength(1);
  expect(await page.evaluate(() => document.querySelector('#copy')?.shadowRoot ?? null)).toBeNull();
  await page.evaluate(() => document.querySelector('#copy')?.remove());
  await giveTime(300);
  await letCardArm();
  await page.click('button', NOT_HERE);
  await waitForPainted(page, 0);
});

test('a page that styles the card’s element changes nothing about it', async ({ callIn }) => {
  const page = await callIn.openPage(STORY);
  await openCard(page);
  const look = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    host.style.cssText =
      'opacity:0 !important;transform:scale(3) !important;clip-path:inset(50%) !important;display:none !important';
    host.animate({ opacity: [0, 0], transform: ['scale(0)', 'scale(0)'] }, { duration: 60_000, fill: 'both' });
    const { opacity, transform, clipPath, display } = getComputedStyle(host);
    return { opacity, transform, clipPath, display };
  });
  expect(look).toEqual({ opacity: '1', transform: 'none', clipPath: 'none', display: 'block' });
  await letCardArm();
  await page.click('button', NOT_HERE);
  await waitForPainted(page, 0);
});

test('a page that keeps the focus, takes the card out or moves it keeps nobody', async ({ callIn }) => {
  const page = await callIn.openPage(STORY);
  await openCard(page);
  await page.evaluate(() => {
    const trap = document.querySelector<HTMLElement>('#trap');
    addEventListener('focusin', () => trap?.focus());
    trap?.focus();
  });
  await page.press('Escape');
  await page.waitForGone('dialog');
  expect(await page.evaluate(() => (window as unknown as { escapes: number }).escapes)).toBe(0);

  await openCard(page);
  await page.evaluate(() => document.documentElement.lastElementChild?.remove());
  await page.waitForGone('dialog');
  await giveTime(200);
  await page.press('Escape');
  // The control: with no card open the key is the page's again.
  expect(await page.evaluate(() => (window as unknown as { escapes: number }).escapes)).toBe(1);

  await openCard(page);
  await page.evaluate(() => {
    const box = Object.assign(document.createElement('div'), { id: 'box' });
    box.style.opacity = '0.01';
    document.body.append(box);
    box.append(document.documentElement.lastElementChild as Element);
  });
  await giveTime(300);
  expect(await page.find('dialog')).toBeNull();
  expect(await readPainted(page)).toEqual(['287(g)']);
  await openCard(page);
  await letCardArm();
  await page.click('button', NOT_HERE);
  await waitForPainted(page, 0);
});

test('a picture of the page over the page takes no click for the card', async ({ callIn, kind }) => {
  const page = await callIn.openPage(STORY);
  await openCard(page);
  const isThere = await page.evaluate(() => 'startViewTransition' in document);
  test.skip(!isThere, `${kind} has no view transitions`);
  await page.evaluate(() => void document.startViewTransition(() => undefined));
  await letCardArm();
  await page.click('button', NOT_HERE);
  await giveTime(300);
  expect(await readPainted(page)).toEqual(['287(g)']);
});
