import type { Handlers } from '../../lib/messages/answer';
import { readAlarm, setAlarm, watchAlarm } from '../../lib/platform/alarms';
import { isPrepared, isRingLate, notePrepared, runDueJobs } from '../../lib/platform/jobs';
import { watchNotification } from '../../lib/platform/notifications';
import type { Settling } from '../../lib/reminders/snooze';
import { feedJobs, prepareFeeds } from './feed-handlers';
import { openWaiting, reminderKeeper } from './keep-reminders';

/** Reminders first: they must not wait for a feed that is slow. */
const JOBS = { reminders: () => reminderKeeper().tellDue(), ...feedJobs };

/** One may be asked for, whatever its time. */
const runJobs = (asked?: keyof typeof JOBS): Promise<void> =>
  runDueJobs(JOBS, { now: Date.now, setAlarm: at => setAlarm('jobs', at) }, asked);

/** What was put off is due at another time. */
async function planAfter(settling: Promise<void>): Promise<void> {
  await settling;
  void runJobs('reminders');
}

/** What the background does about reminders for our own pages. */
export const reminderHandlers: Handlers<'reminders.plan' | 'reminders.settle'> = {
  async 'reminders.plan'() {
    // Answered first: a feed that is due along with it may be slow.
    void runJobs('reminders');
    return null;
  },
  async 'reminders.settle'({ ids, how }) {
    await planAfter(reminderKeeper().settle(ids, how));
    return null;
  },
};

/** The buttons of the notification, in order. One that stands alone may be *tomorrow*, where *later* comes tomorrow too: the same. */
const BUTTONS: readonly Settling[] = ['later', 'tomorrow'];

/** Starts what the background does on its own: once per browser start, behind the alarm, and where that was lost; call it in the first turn. */
export function startJobs(): void {
  watchAlarm('jobs', () => void runJobs());
  watchNotification({
    open: () => void openWaiting(),
    press: button => void planAfter(reminderKeeper().settleAll(BUTTONS[button] ?? 'later')),
  });
  void isPrepared().then(async prepared => {
    if (prepared) {
      // Lost with a worker that died of it, or a store that could not be read, nothing would ring again.
      if (await isRingLate(await readAlarm('jobs'), Date.now())) await runJobs();
      return;
    }
    // Reminders are told though the feeds cannot be put in order, which the next start of the worker tries again.
    const failure = await prepareFeeds().catch((cause: unknown) => cause ?? true);
    await runJobs('reminders');
    if (failure) console.error('Call-In: the feeds could not be put in order', failure);
    else await notePrepared();
  });
}
