import { campaignsEn } from '../../lib/language/en/campaigns';
import { findBarriers } from './harness/axe';
import { expect, test } from './harness/test';

interface Sheet {
  readonly item: string;
  readonly clock: string;
  readonly title: string;
  /** What the page must say on that day. */
  readonly says: readonly (string | RegExp)[];
}

/** One campaign of each source, with the clock at its day. */
const SHEETS: readonly Sheet[] = [
  {
    item: '2012-call-in-day',
    clock: '2012-12-13T15:00:00-05:00',
    title: 'No more 287(g): national call-in day',
    says: [
      'Call day today',
      'again on December 17',
      'decision in 4 days',
      'Thursday, December 13',
      'Florida Immigrant Coalition',
      '(202) 456-1111',
      campaignsEn.openCall,
    ],
  },
  {
    item: '2009-rally',
    clock: '2009-09-10T12:00:00-04:00',
    title: 'Concert and rally at the White House against 287(g)',
    says: [
      /Saturday, September 12, 2009, 3:30 – 6:30\sPM EDT/,
      /Saturday, September 12, 2009, 7:30 – 8:30\sPM EDT/,
      /12:30 – 3:30\sPM PDT, your time/,
      'Lafayette Square',
      campaignsEn.addToCalendar,
    ],
  },
  {
    item: '2012-webinar',
    clock: '2012-01-06T12:00:00-05:00',
    title: 'Break ICE’s hold',
    says: [/January 9, 2012, 3:30 – 5:00\sPM EST/, /12:30 – 2:00\sPM PST, your time/, 'Needed. Space is limited.'],
  },
  {
    item: '2009-sign-on-letter',
    clock: '2009-08-28T12:00:00-04:00',
    title: '520 groups ask the President to end 287(g)',
    says: ['Signed by', '520', 'Vigil'],
  },
  {
    item: '2006-strategy-conference',
    clock: '2006-07-29T12:00:00-04:00',
    title: 'National grassroots immigrant strategy conference',
    says: ['Friday, July 28, 2006', 'Sunday, July 30, 2006', 'American University'],
  },
];

for (const { item, clock, title, says } of SHEETS) {
  test.describe(item, () => {
    test.use({ start: { clock, timeZone: 'America/Los_Angeles' } });
    test('is opened from the list on its day with all it says', async ({ callIn }) => {
      const app = await callIn.openExtensionPage('app.html#/campaigns');
      await app.waitFor('heading', campaignsEn.live);
      await app.fill('textbox', campaignsEn.search, title.slice(0, 9));
      await app.click('link', new RegExp(`^${title.slice(0, 9).replace(/[()]/g, '\\$&')}`));
      await app.waitFor('heading', campaignsEn.actions);
      for (const words of says) await app.waitForText(words);
      expect(await findBarriers(app)).toEqual([]);
    });
  });
}

test.describe('the call-in day once it is over', () => {
  test.use({ start: { clock: '2012-12-18T12:00:00-05:00', timeZone: 'America/New_York' } });
  test('stands under past campaigns, its number text only', async ({ callIn }) => {
    const app = await callIn.openExtensionPage('app.html#/campaigns');
    await app.waitFor('heading', campaignsEn.past);
    await app.click('link', /^No more 287/);
    await app.waitFor('heading', campaignsEn.pastActions);
    await app.waitForText('Ended December 17');
    await app.waitForText(campaignsEn.over);
    await app.click('link', campaignsEn.readScript);
    await app.waitForText('This campaign is over.');
    expect(await app.evaluate(() => document.querySelectorAll('[href^="tel:"]').length)).toBe(0);
  });
});
