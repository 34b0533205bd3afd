import type { Campaign } from '../campaigns/campaign';
import { planReminders } from '../reminders/plan-reminders';
import type { OpenFollowUp, Reminder } from '../reminders/reminder';
import { noteTold, type ReminderMemory, settle } from '../reminders/reminder-memory';
import { findSnoozeEnd, type Settling } from '../reminders/snooze';
import { isRemindedOf } from '../settings/is-reminded-of';
import type { Settings } from '../settings/settings';

/** What is told now, with all that its words are taken from. */
export interface Telling {
  readonly due: readonly Reminder[];
  readonly settings: Settings;
  readonly campaigns: readonly Campaign[];
  readonly followUps: readonly OpenFollowUp[];
}

/** What the background gives to the reminders. */
export interface KeeperPorts {
  readonly now: () => number;
  readonly timeZone: () => string;
  /** Rejects while the settings cannot be read: then nothing is told. */
  readonly readSettings: () => Promise<Settings>;
  /** Null while they cannot be read. */
  readonly readCampaigns: () => Promise<readonly Campaign[] | null>;
  /** Null while they cannot be read. */
  readonly readFollowUps: (wanted: { readonly named: boolean }) => Promise<readonly OpenFollowUp[] | null>;
  readonly memory: {
    readonly read: () => Promise<ReminderMemory>;
    readonly write: (memory: ReminderMemory) => Promise<void>;
  };
  /** Shows the notification, where the user has allowed any. */
  readonly tell: (telling: Telling) => Promise<void>;
  /** Shows whether anything waits to be seen, and takes the notification away when nothing does. */
  readonly showWaiting: (isWaiting: boolean, settings: Settings) => Promise<void>;
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Tells what is due. */
export interface ReminderKeeper {
  /** Tells what is due and says when to look again, ms. */
  tellDue(): Promise<number>;
  /** The user saw to these, or put them off. */
  settle(ids: readonly string[], how: Settling): Promise<void>;
  /** The same for all that wait. */
  settleAll(how: Settling): Promise<void>;
  readWaiting(): Promise<readonly Reminder[]>;
  /** Shows anew whether anything waits: how that is shown was changed. */
  showAgain(): Promise<void>;
}

const HOUR = 3_600_000;
/** While anything is to be told: a new zone, a clock that jumped, a call logged and a feed's new dates are seen after so long at the latest. */
const LOOK_AGAIN = HOUR;
const LOOK_SOMETIME = 24 * HOUR;

/** Makes the keeper; it keeps nothing in memory, for the worker it runs in is stopped at any time. */
export function createReminderKeeper(ports: KeeperPorts): ReminderKeeper {
  const { memory } = ports;
  const now = () => ({ at: ports.now(), timeZone: ports.timeZone() });
  const put = async (choose: (waiting: readonly Reminder[]) => readonly string[], how: Settling) => {
    const settings = await ports.readSettings();
    await ports.alone(async () => {
      const before = await memory.read();
      const after = settle(before, choose(before.waiting), findSnoozeEnd(how, now(), settings.reminders));
      await memory.write(after);
      await ports.showWaiting(after.waiting.length > 0, settings);
    });
  };
  return {
    tellDue: () => ports.alone(() => tellDue(ports, now())),
    settle: (ids, how) => put(() => ids, how),
    settleAll: how => put(waiting => waiting.map(({ id }) => id), how),
    readWaiting: async () => (await memory.read()).waiting,
    async showAgain() {
      const settings = await ports.readSettings();
      await ports.alone(async () => ports.showWaiting((await memory.read()).waiting.length > 0, settings));
    },
  };
}

async function tellDue(ports: KeeperPorts, now: { readonly at: number; readonly timeZone: string }): Promise<number> {
  const settings = await ports.readSettings();
  const { reminders, profile } = settings;
  const before = await ports.memory.read();
  const isOn = isRemindedOf(reminders);
  const campaigns = reminders.callDays || reminders.deadlines || reminders.followUps ? await ports.readCampaigns() : [];
  const followUps = reminders.followUps ? await ports.readFollowUps({ named: reminders.showsDetails }) : [];
  const plan = planReminders({ reminders, campaigns, followUps, place: profile, now }, before);
  const after = noteTold(plan.memory, plan.due);
  // Noted first: whatever happens next, it is not told twice, and it waits in the popup.
  if (JSON.stringify(after) !== JSON.stringify(before)) await ports.memory.write(after);
  await ports.showWaiting(after.waiting.length > 0, settings);
  if (plan.due.length > 0)
    await ports.tell({ due: plan.due, settings, campaigns: campaigns ?? [], followUps: followUps ?? [] });
  if (!isOn) return now.at + LOOK_SOMETIME;
  return Math.min(now.at + LOOK_AGAIN, ...plan.next.map(({ tellAt }) => tellAt));
}
