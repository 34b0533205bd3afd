import { useEffect, useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { changeReminders } from '../../lib/reminders/change-reminders';
import { planReminders } from '../../lib/reminders/plan-reminders';
import { EMPTY_MEMORY, type ReminderMemory } from '../../lib/reminders/reminder-memory';
import { isRemindedOf } from '../../lib/settings/is-reminded-of';
import type { PageScene } from '../app/AppShell';
import type { ReminderChange, RemindersSectionProps } from './RemindersSection';

/** How many of the next are listed. */
const LISTED = 8;

interface Read {
  readonly memory: ReminderMemory;
  readonly followUps: readonly CallRecord[];
  readonly mayNotify: boolean;
  /** When it was read: a reminder switched on a moment ago is later than the page's own time, which is renewed now and then. */
  readonly at: number;
}

/** *Reminders* as set, planned here by the same rules as in the background. `store` keeps a change of the settings. */
export function useReminders(
  scene: PageScene,
  store: (change: (now: PageScene['settings']) => PageScene['settings']) => Promise<void>,
): RemindersSectionProps {
  const { ports, settings, at } = scene;
  const { reminders, profile } = settings;
  const [read, again] = useRead(scene);
  const now = { at: Math.max(at, read?.at ?? 0), timeZone: ports.timeZone };
  const campaigns = scene.feeds.feeds.flatMap(({ feed }) => feed?.campaigns ?? []);
  const followUps = (read?.followUps ?? []).flatMap(({ id: call, followUp, startedAt, endedAt, campaign }) =>
    followUp ? [{ call, on: followUp.on, madeAt: endedAt ?? startedAt, campaign }] : [],
  );
  const plan = read && planReminders({ reminders, campaigns, followUps, place: profile, now }, read.memory);
  const change = async (wanted: ReminderChange) => {
    await store(before => ({ ...before, reminders: changeReminders(before.reminders, wanted, ports.now()) }));
    await ports.reminders.plan();
  };
  return {
    reminders,
    isRefused: isRemindedOf(reminders) && read?.mayNotify === false,
    next: plan && [...plan.due.map(one => ({ ...one, tellAt: now.at })), ...plan.next].slice(0, LISTED),
    campaigns,
    offices: new Map(
      (read?.followUps ?? []).flatMap(({ id, details }) => (details ? [[id, details.officeName] as const] : [])),
    ),
    now,
    onChange(wanted) {
      const isFirst = !isRemindedOf(reminders) && isRemindedOf({ ...reminders, ...wanted });
      // In the click's own task, or the browser refuses to ask.
      if (isFirst) void ports.reminders.askToNotify().then(again);
      void change(wanted);
    },
    onAllow: () =>
      ports.reminders.askToNotify().then(isAllowed => {
        again();
        return isAllowed;
      }),
  };
}

/** What was told, what is to follow up and whether notifications are allowed; `again` reads anew. */
function useRead({ ports, log: { log }, settings }: PageScene): [Read | null, () => void] {
  const [read, setRead] = useState<Read | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const readAll = async () => {
      const [memory, mayNotify, followUps] = await Promise.all([
        ports.reminders.readMemory().catch(() => EMPTY_MEMORY),
        ports.reminders.mayNotify(),
        readFollowUps(log),
      ]);
      if (isCurrent) setRead({ memory, mayNotify, followUps, at: ports.now() });
    };
    const show = () => void readAll().catch(() => undefined);
    show();
    const stops = [ports.reminders.watch(show), ...(log ? [log.watch(show)] : [])];
    return () => {
      isCurrent = false;
      for (const stop of stops) stop();
    };
  }, [ports, log, settings.reminders, round]);
  return [read, () => setRound(before => before + 1)];
}

/** Of a log that cannot be read none: the rest is planned all the same, and *My calls* says what is wrong with it. */
async function readFollowUps(log: PageScene['log']['log']): Promise<readonly CallRecord[]> {
  try {
    return log ? await (await log.lookUp()).readFollowUps() : [];
  } catch {
    return [];
  }
}
