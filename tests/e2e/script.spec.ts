import { sampleFeed } from '../campaigns/sample-feed';
import { findBarriers } from './harness/axe';
import { newsPage, type Sites } from './harness/sites';
import { type CallIn, expect, test, type View } from './harness/test';

const FEED = 'https://feeds.example/county/feed.json';
const PAGE = 'https://www.nytimes.com/weather.html';

test.setTimeout(150_000);

/** One script for anybody and one for people of faith, in both languages; an answer for two of the three things an office may say. */
const SCRIPTS = [
  { id: 'en', language: 'en', text: 'Hello, I am a neighbor.' },
  { id: 'en-faith', language: 'en', audience: 'faith', text: 'Hello, I speak for my parish.' },
  { id: 'es', language: 'es', text: 'Hola, soy del barrio.' },
  { id: 'es-faith', language: 'es', audience: 'faith', text: 'Hola, hablo por mi parroquia.' },
].map(({ text, ...script }) => ({
  ...script,
  blocks: [
    { say: 'greeting', text },
    { say: 'ask', text: 'Please end the agreement, [TARGET].' },
    {
      say: 'reason',
      choices: [
        { id: 'a', label: 'Safety', text: 'It makes nobody safer.' },
        { id: 'b', label: 'Cost', text: 'All of us pay for it.' },
      ],
    },
    { say: 'thanks', when: 'voicemail', text: 'Thank you.' },
    { say: 'ask', when: 'not_my_decision', text: 'Who decides, then?' },
    { say: 'thanks', when: 'supportive', text: 'May I say so to my neighbors?' },
  ],
}));

/** Adds a feed with the sample's campaign and these scripts. */
async function addFeed(callIn: CallIn, { kind, sites, change }: Start): Promise<void> {
  const file = sampleFeed();
  Object.assign(file.items[0]?._call_in.actions[0] ?? {}, { scripts: SCRIPTS });
  change?.(file);
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
  sites.serve(FEED, { headers, body: JSON.stringify(file) });
  // In Firefox the browser asks for this one origin; the test has said yes before.
  if (kind === 'firefox') await callIn.grantHost('https://feeds.example/*');
  const app = await callIn.openExtensionPage('app.html#/feeds');
  await app.fill('textbox', 'Address of the feed', FEED);
  await app.click('button', 'Add feed');
  await app.waitForText('Nobody has signed it');
  await app.close();
}

interface Start {
  readonly kind: string;
  readonly sites: Sites;
  readonly change?: (file: ReturnType<typeof sampleFeed>) => void;
}

/** The popup of the real toolbar with the feed's campaign in it. */
async function openPopup(callIn: CallIn, kind: string, sites: Sites): Promise<View> {
  sites.serve(PAGE, newsPage('Weather', '<p>Rain.</p>'));
  await addFeed(callIn, { kind, sites });
  const popup = await callIn.openToolbarPopup(await callIn.openPage(PAGE));
  await popup.waitFor('heading', 'End it in Frederick');
  return popup;
}

test.describe('while the office is open', () => {
  // A Monday, ten in the morning.
  test.use({ start: { clock: '2026-11-23T15:00:00Z', timeZone: 'America/New_York' } });

  test('what is said goes by language and by whom one speaks as, is copied as it stands, and practised with every answer it is ready for', async ({
    callIn,
    kind,
    sites,
  }) => {
    const popup = await openPopup(callIn, kind, sites);
    await popup.waitForText('Hello, I am a neighbor.');
    await popup.waitForText(/Say this · \d+ seconds/);
    await popup.select('combobox', 'Speaking as', 'a person of faith');
    await popup.waitForText('Hello, I speak for my parish.');
    expect(await popup.text()).not.toContain('I am a neighbor');
    await popup.click('tab', 'Español');
    await popup.waitForText('Hola, hablo por mi parroquia.');
    expect(await findBarriers(popup)).toEqual([]);
    await popup.select('combobox', 'Speaking as', 'anyone');
    await popup.waitForText('Hola, soy del barrio.');
    await popup.click('tab', 'English');
    await popup.select('combobox', 'Choose one to say', 'Cost');
    await popup.waitForText('All of us pay for it.');

    await popup.evaluate(() => {
      const write = navigator.clipboard.writeText.bind(navigator.clipboard);
      navigator.clipboard.writeText = async text => {
        await write(text);
        Object.assign(globalThis, { copied: text });
      };
    });
    await popup.click('button', 'Copy script');
    await popup.waitFor('button', 'Script copied');
    const copied = await popup.evaluate(() => (globalThis as { copied?: string }).copied ?? '');
    expect(copied).toContain('Hello, I am a neighbor.');
    expect(copied).toContain('All of us pay for it.');
    expect(copied).not.toMatch(/\[|_{3}|nobody safer|Who decides|my neighbors/);

    await popup.click('button', 'Practice first');
    const answers = ['How can I help you?', 'not our decision', 'We agree with you', 'leave a message'];
    const said = ['I am a neighbor', 'Who decides, then?', 'May I say so to my neighbors?', 'Thank you.'];
    for (const [at, answer] of answers.entries()) {
      if (at > 0) await popup.click('button', 'I said it');
      await popup.waitForText(answer);
      await popup.waitForText(said[at] ?? '');
      await popup.waitForText(`${at + 1} of 4`);
    }
    expect(await popup.text()).not.toContain('I said it');
  });

  test('a name of forty letters, the code to scan and what to press after the number stay within a narrow panel', async ({
    callIn,
    kind,
    sites,
  }) => {
    const name = 'Wolfeschlegelsteinhausenbergerdorffauer';
    await addFeed(callIn, {
      kind,
      sites,
      change(file) {
        const targets = [{ office: 'board', person: { name, title: 'Chair' } }];
        Object.assign(file.items[0]?._call_in.actions[0] ?? {}, { targets });
        Object.assign(file._call_in.offices[0]?.lines[0] ?? {}, { extension: '12345678' });
      },
    });
    const panel = await callIn.openExtensionPage('sidepanel.html');
    await panel.resize(240, 720);
    await panel.waitFor('button', `${name}, change`);
    await panel.click('button', 'Use my phone');
    await panel.waitForText('press again');
    await panel.evaluate(() => scrollTo(0, 250));
    await panel.click('button', 'Use my phone');
    await panel.waitForText('then press 12345678');
    await panel.waitForText(`You were calling ${name}`);
    const seen = await panel.evaluate(() => ({
      top: document.querySelector('[role=img]')?.getBoundingClientRect().top ?? -1,
      beyond: [...document.querySelectorAll('body *')]
        .filter(each => each.getBoundingClientRect().right > innerWidth)
        .map(each => each.textContent),
    }));
    expect(seen.beyond).toEqual([]);
    expect(seen.top).toBeGreaterThanOrEqual(0);
    expect(await findBarriers(panel)).toEqual([]);
  });
});

test.describe('while the office is closed', () => {
  // Monday, six in the evening in New York; the board opens on Tuesday at nine.
  test.use({ start: { clock: '2026-11-23T23:00:00Z', timeZone: 'America/Los_Angeles' } });

  test('the popup opens on the message to leave and has the opening for the calendar, with reminders off', async ({
    callIn,
    kind,
    sites,
  }) => {
    const popup = await openPopup(callIn, kind, sites);
    await popup.waitForText('opens tomorrow 9:00 (6:00 AM your time)');
    await popup.waitForText(/Message · \d+ seconds/);
    await popup.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then(text => Object.assign(globalThis, { saved: text }));
        return make(blob);
      };
    });
    await popup.click('button', 'Remind me when it opens: County Board');
    await popup.waitForText('Reminder saved');
    const saved = await popup.evaluate(() => (globalThis as { saved?: string }).saved ?? '');
    expect(saved).toContain('DTSTART;VALUE=DATE-TIME:20261124T140000Z');
    expect(saved).toMatch(/Call County Board\\, \(202\) 555-0101/);
    // Nothing of ours rings for it.
    const alarms = await callIn.evaluateInBackground(() => browser.notifications?.getAll?.() ?? {});
    expect(alarms).toEqual({});
    // It can be rung all the same.
    await popup.waitFor('link', 'Call County Board, (202) 555-0101');
  });
});

test('a sign after a blank is on the line of the blank, however wide the panel is', async ({ callIn }) => {
  const panel = await callIn.openExtensionPage('sidepanel.html');
  await panel.waitFor('textbox', 'your state');
  for (let width = 240; width <= 480; width += 8) {
    await panel.resize(width, 700);
    const gaps = await panel.evaluate(() =>
      [...document.querySelectorAll('.blank')].flatMap(blank => {
        const words = document.createTreeWalker(document.querySelector('.script') as Node, NodeFilter.SHOW_TEXT);
        words.currentNode = blank;
        while (words.nextNode() && words.currentNode.nodeValue === '');
        const sign = document.createRange();
        sign.setStart(words.currentNode, 0);
        sign.setEnd(words.currentNode, 1);
        if (String(sign).trim() === '') return [];
        return Math.round(sign.getBoundingClientRect().left - blank.getBoundingClientRect().right);
      }),
    );
    expect(gaps, `${width} px`).toEqual([0, 0]);
  }
});
