import { NEWS_HOSTS } from '../../lib/mentions/news-hosts';
import { waitForPainted } from './harness/marks';
import { newsPage } from './harness/sites';
import { expect, test } from './harness/test';

// Set so on a machine, Chromium names a zone that its own formats refuse.
test.use({ start: { timeZone: 'UTC+3' } });

test('where the browser cannot tell the time zone, stories are marked and the script and the log are there', async ({
  callIn,
  sites,
}) => {
  const story = `https://www.${NEWS_HOSTS[0]}/story`;
  sites.serve(story, newsPage('County weighs jail deal', '<p>They discussed the 287(g) agreement with ICE.</p>'));
  const page = await callIn.openPage(story);
  await waitForPainted(page, 1);
  const popup = await callIn.openToolbarPopup(page);
  await popup.waitForText('End local 287(g) agreements');
  await popup.close();
  for (const [hash, words] of [
    ['calls', 'My calls'],
    ['campaigns', 'End local 287(g) agreements'],
    ['settings', 'Your members of Congress'],
  ] as const) {
    const app = await callIn.openExtensionPage(`app.html#/${hash}`);
    await app.waitForText(words);
    expect(await app.text()).not.toContain('could not start');
    await app.close();
  }
});
