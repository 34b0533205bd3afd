import { openLogPage } from '../harness/log-page';
import { killAfterEach } from '../harness/logged';
import { expect, test } from '../harness/test';

const KILLS = 20;

test.setTimeout(240_000);

test('no call is lost or doubled by twenty kills at the moment it was logged', async ({ callIn }) => {
  const confirmed = await killAfterEach(callIn, KILLS);
  const log = await openLogPage(callIn);
  await log.repairIfDue();
  const found = (await log.readCalls()).map(({ outcome }) => outcome).reverse();
  console.log(JSON.stringify({ kills: KILLS, confirmed: confirmed.length, found: found.length }));
  expect(found).toEqual(confirmed);
});
