import { serveDirectory } from '../harness/directory';
import { expect, test } from '../harness/test';

test('Firefox asks for the two hosts first; without them nothing is fetched, and the switchboard stands in', async ({
  callIn,
  sites,
}) => {
  serveDirectory(sites);
  const app = await callIn.openExtensionPage('app.html#/settings/congress');
  await app.click('button', 'Download the directory');
  await callIn.answerQuestion(false);
  await app.waitForText('Without that permission nothing was downloaded. The Capitol switchboard stands in.');
  expect(sites.requests.filter(({ url }) => /legislators|zccd/.test(url))).toEqual([]);
  await app.click('button', 'Download the directory');
  await callIn.answerQuestion(true);
  await app.waitForText('The directory is on this device.');
});
