import * as v from 'valibot';
import type { CampaignKey } from '../campaigns/campaign';
import { lastsUntil, type Reminder } from './reminder';

/** What was told, so that nothing is told twice; the background alone writes it. */
export interface ReminderMemory {
  /** Ids, the latest last. */
  readonly told: readonly string[];
  /** Told and put off; `dueAt` is when they are told again. */
  readonly snoozed: readonly Reminder[];
  /** Told, and shown when Call-In is opened, until the user has seen to them. */
  readonly waiting: readonly Reminder[];
}

/** Before anything was told. */
export const EMPTY_MEMORY: ReminderMemory = { told: [], snoozed: [], waiting: [] };

/** More ids than several years of reminders have are not kept. */
const MOST_TOLD = 1_000;

const reminder = v.object({
  id: v.string(),
  kind: v.picklist(['call_day', 'deadline', 'weekly', 'follow_up']),
  dueAt: v.number(),
  endsAt: v.nullable(v.number()),
  on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  campaign: v.nullable(v.custom<CampaignKey>(value => typeof value === 'string' && value.includes(' '))),
  call: v.nullable(v.string()),
}) satisfies v.GenericSchema<unknown, Reminder>;

const memorySchema = v.object({
  told: v.array(v.string()),
  snoozed: v.array(reminder),
  waiting: v.array(reminder),
});

/** A stored memory; nothing told when it is damaged: to tell twice is better than not at all. */
export function parseMemory(raw: unknown): ReminderMemory {
  const parsed = v.safeParse(memorySchema, raw);
  return parsed.success ? parsed.output : EMPTY_MEMORY;
}

const without = (list: readonly Reminder[], ids: ReadonlySet<string>) => list.filter(({ id }) => !ids.has(id));
const idsOf = (list: readonly Reminder[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

/** The memory once these were told. */
export function noteTold({ told, snoozed, waiting }: ReminderMemory, due: readonly Reminder[]): ReminderMemory {
  const ids = idsOf(due);
  return {
    told: [...told.filter(id => !ids.has(id)), ...ids].slice(-MOST_TOLD),
    snoozed: without(snoozed, ids),
    waiting: [...without(waiting, ids), ...due],
  };
}

/** The memory once the user has seen to these; with an instant (ms), they are told again then: what is over by then goes on waiting, for as long as it lasts. */
export function settle(memory: ReminderMemory, ids: readonly string[], until: number | null): ReminderMemory {
  const chosen = memory.waiting.filter(one => ids.includes(one.id) && (until === null || lastsUntil(one, until)));
  const gone = idsOf(chosen);
  const again = until === null ? [] : chosen.map(one => ({ ...one, dueAt: until }));
  return {
    ...memory,
    waiting: without(memory.waiting, gone),
    snoozed: [...without(memory.snoozed, gone), ...again],
  };
}
