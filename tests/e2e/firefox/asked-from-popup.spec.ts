import { giveTime, waitForPainted } from '../harness/marks';
import { newsPage } from '../harness/sites';
import { test } from '../harness/test';

const STORY = 'https://www.elsewhere.example/story';

test('a site is marked when the reader allows it, though Firefox’s own question has closed the popup', async ({
  callIn,
  sites,
}) => {
  sites.serve(STORY, newsPage('County', '<p>Commissioners heard testimony on the 287(g) agreement with ICE.</p>'));
  const page = await callIn.openPage(STORY);
  await giveTime(1500);
  const popup = await callIn.openToolbarPopup(page);
  await popup.click('button', 'Mark mentions on this site');
  await giveTime();
  // As the mouse does that presses Allow beside it.
  await popup.close();
  await callIn.answerQuestion(true);
  await waitForPainted(page, 1);
  await callIn.restart();
  await waitForPainted(await callIn.openPage(STORY), 1);
});
