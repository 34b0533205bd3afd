import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallRecord } from '../../lib/calls/call-record';
import { deleteCall, editCall, endCall, OPEN_HOURS, reopenCall } from '../../lib/calls/call-session';
import { createCallLog } from '../../lib/platform/call-store';
import { resetFakeBrowser } from './fake-browser';
import { duringGap, type Gap, loseDatabase, loseJournal, makeCall, restartBrowser } from './log-faults';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome' }));

beforeEach(resetFakeBrowser);

type Loss = 'database' | 'journal' | 'nothing';

/** Everything that happens to a call: what is stored before, and the change whose writing is interrupted. */
const HAPPENINGS: Record<string, { before: CallRecord[]; after: CallRecord }> = (() => {
  const attempt = makeCall();
  const ended = endCall(attempt, 'reached', attempt.startedAt + 1);
  return {
    attempted: { before: [], after: attempt },
    recorded: { before: [attempt], after: ended },
    edited: { before: [attempt, ended], after: editCall(ended, { note: 'promised an answer' }) },
    undone: { before: [attempt, ended], after: reopenCall(ended) },
    deleted: { before: [attempt, ended], after: deleteCall(ended) },
    expired: { before: [attempt], after: endCall(attempt, 'not_recorded', attempt.startedAt + OPEN_HOURS * 3_600_000) },
  };
})();

/** Which copies of the change are left after the gap and the loss. */
const survives = (gap: Gap, loss: Loss) =>
  ((gap === 'both' || gap === 'database only') && loss !== 'database') ||
  ((gap === 'both' || gap === 'journal only') && loss !== 'journal');

const visible = (call: CallRecord | undefined) => (call && call.state !== 'deleted' ? [call] : []);

const lose = { database: loseDatabase, journal: async () => loseJournal(), nothing: async () => undefined };

describe.each(Object.keys(HAPPENINGS))('a call being %s', name => {
  const { before, after } = HAPPENINGS[name] as { before: CallRecord[]; after: CallRecord };

  const cases = (['both', 'database only', 'journal only', 'neither'] as const).flatMap(gap =>
    (['nothing', 'database', 'journal'] as const).map(loss => ({ gap, loss })),
  );

  it.each(cases)(
    'reaches $gap, then $loss is lost: the newest surviving copy is in both stores',
    async ({ gap, loss }) => {
      const clock = () => after.startedAt;
      const log = await createCallLog({ now: clock });
      for (const call of before) await log.save(call);
      await duringGap(gap, () => log.save(after)).catch(() => undefined);
      await lose[loss]();
      restartBrowser();

      const expected = visible(survives(gap, loss) ? after : before.at(-1));
      const again = await createCallLog({ now: clock });
      await again.repairIfDue();
      expect(await again.readMany({ limit: 9, offset: 0 })).toEqual(expected);

      // Now both have it: losing the other store changes nothing.
      await loseDatabase();
      restartBrowser();
      const last = await createCallLog({ now: clock });
      await last.repairIfDue();
      expect(await last.readMany({ limit: 9, offset: 0 })).toEqual(expected);
    },
  );

  it('would be lost with the database if there were no journal: the control', async () => {
    const log = await createCallLog();
    for (const call of [...before, after]) await log.save(call);
    loseJournal();
    await loseDatabase();
    restartBrowser();
    const again = await createCallLog();
    await again.repairIfDue();
    expect(await again.count()).toBe(0);
  });
});

it('an end the journal alone took is given to the database by the next attempt, after which both say they have the same', async () => {
  const attempt = makeCall();
  const log = await createCallLog({ now: () => attempt.startedAt });
  await log.repairIfDue();
  await log.save(attempt);
  const ended = endCall(attempt, 'reached', attempt.startedAt + 1);
  await duringGap('journal only', () => log.save(ended));
  await log.save(makeCall({ startedAt: attempt.startedAt + 2 }));
  expect(await log.read(attempt.id)).toEqual(ended);
  expect(await log.repairIfDue()).toBeNull();
});
