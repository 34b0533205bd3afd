import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../lib/campaigns/campaign';
import { changeReminders } from '../../lib/reminders/change-reminders';
import type { ReminderFacts } from '../../lib/reminders/list-reminders';
import { planReminders } from '../../lib/reminders/plan-reminders';
import type { OpenFollowUp, Reminder } from '../../lib/reminders/reminder';
import { EMPTY_MEMORY, noteTold, type ReminderMemory, settle } from '../../lib/reminders/reminder-memory';
import { createWallClock } from '../../lib/reminders/wall-clock';
import { DEFAULT_SETTINGS, type ReminderSettings } from '../../lib/settings/settings';
import { sampleCampaign } from '../campaigns/sample-campaign';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEW_YORK = 'America/New_York';
const at = (text: string) => Date.parse(text);

const KEY = 'feed stop-s-comm';
const CAMPAIGN = sampleCampaign({
  key: KEY,
  callDays: ['2012-12-13', '2012-12-17'],
  deadline: { at: at('2012-12-17T17:00:00-05:00'), label: 'Decision' },
});
const FOLLOW_UP: OpenFollowUp = {
  call: 'one',
  on: '2012-12-19',
  madeAt: at('2012-12-13T15:00:00-05:00'),
  campaign: KEY,
};

interface World {
  readonly on?: Partial<ReminderSettings>;
  readonly campaigns?: readonly Campaign[] | null;
  readonly followUps?: readonly OpenFollowUp[];
  readonly zone?: string;
}

const facts = (now: number, { on = {}, campaigns = [CAMPAIGN], followUps = [], zone = NEW_YORK }: World) =>
  ({
    reminders: { ...DEFAULT_SETTINGS.reminders, ...on },
    campaigns,
    followUps,
    place: DEFAULT_SETTINGS.profile,
    now: { at: now, timeZone: zone },
  }) satisfies ReminderFacts;

/** A device that looks at these instants, with all it told, in order. */
function live(world: World, start: ReminderMemory = EMPTY_MEMORY) {
  let memory = start;
  const told: { readonly id: string; readonly at: number }[] = [];
  return {
    told,
    look(now: number, changed: World = {}) {
      const plan = planReminders(facts(now, { ...world, ...changed }), memory);
      memory = noteTold(plan.memory, plan.due);
      told.push(...plan.due.map(({ id }) => ({ id, at: now })));
      return plan;
    },
    memory: () => memory,
    settle(ids: readonly string[], until: number | null) {
      memory = settle(memory, ids, until);
    },
  };
}

const NEVER = DEFAULT_SETTINGS.reminders.since;
const idsOf = (reminders: readonly Reminder[]) => reminders.map(({ id }) => id);

describe('the call days of 002', () => {
  const world = { on: { callDays: true } };
  it('on the 13th says that the next is the 17th at nine, on the caller’s own wall', () => {
    const { next, due } = live(world).look(at('2012-12-13T20:00:00-05:00'));
    expect(idsOf(due)).toEqual([`call_day ${KEY} 2012-12-13`]);
    expect(next.map(({ tellAt }) => tellAt)).toEqual([at('2012-12-17T09:00:00-05:00')]);
    const inLosAngeles = live({ ...world, zone: 'America/Los_Angeles' }).look(at('2012-12-14T20:00:00-05:00'));
    expect(inLosAngeles.next[0]?.tellAt).toBe(at('2012-12-17T09:00:00-08:00'));
  });

  it('is told on the 17th once, not before nine', () => {
    const device = live(world);
    device.look(at('2012-12-17T08:59:00-05:00'));
    expect(device.told).toEqual([]);
    for (const hour of ['09:00', '10:00', '20:59']) device.look(at(`2012-12-17T${hour}:00-05:00`));
    expect(device.told).toEqual([{ id: `call_day ${KEY} 2012-12-17`, at: at('2012-12-17T09:00:00-05:00') }]);
  });

  it('is told at the next start of that day when the browser was closed, and not on the day after', () => {
    const late = live(world);
    late.look(at('2012-12-17T14:20:00-05:00'));
    expect(late.told).toHaveLength(1);
    const tooLate = live(world);
    tooLate.look(at('2012-12-18T09:00:00-05:00'));
    expect(tooLate.told).toEqual([]);
  });

  it('is nothing to a device that was not asked for it, nor for a campaign withdrawn, or of another state', () => {
    const now = at('2012-12-17T09:00:00-05:00');
    expect(live({}).look(now)).toMatchObject({ due: [], next: [] });
    const withdrawn = [{ ...CAMPAIGN, withdrawn: 'wrong number' }];
    expect(live({ ...world, campaigns: withdrawn }).look(now).due).toEqual([]);
    const texan = [{ ...CAMPAIGN, jurisdictions: ['ocd-division/country:us/state:tx'] }];
    const place = { ...DEFAULT_SETTINGS.profile, state: 'NC' };
    expect(planReminders({ ...facts(now, { ...world, campaigns: texan }), place }, EMPTY_MEMORY).due).toEqual([]);
  });

  it('is told in the morning where quiet hours would hold it back until the day is over', () => {
    const on = { callDays: true, deadlines: true, dayMinutes: 22 * 60 };
    const early = { ...CAMPAIGN, deadline: { at: at('2012-12-18T07:00:00-05:00'), label: 'Vote' } };
    const device = live({ on, campaigns: [early] });
    expect(device.look(at('2012-12-17T07:59:00-05:00')).next).toHaveLength(2);
    device.look(at('2012-12-17T08:00:00-05:00'));
    device.look(at('2012-12-17T20:59:00-05:00'));
    expect(device.told.map(({ id }) => id)).toEqual([
      `call_day ${KEY} 2012-12-17`,
      `deadline ${KEY} ${early.deadline.at}`,
    ]);
  });

  it('put off or waiting, is no more once its campaign was called off, and is kept while nobody can tell', () => {
    const id = `call_day ${KEY} 2012-12-17`;
    const noon = at('2012-12-17T12:00:00-05:00');
    for (const isPutOff of [true, false]) {
      const device = live(world);
      device.look(noon);
      if (isPutOff) device.settle([id], noon + 3 * HOUR);
      device.look(noon + HOUR, { campaigns: null });
      expect([...device.memory().waiting, ...device.memory().snoozed]).toHaveLength(1);
      device.look(noon + 4 * HOUR, { campaigns: [{ ...CAMPAIGN, withdrawn: 'It was decided this morning.' }] });
      expect([device.told.length, device.memory().waiting, device.memory().snoozed]).toEqual([1, [], []]);
    }
  });

  it('is not told for a day that had begun when the reminder was switched on', () => {
    const since = at('2012-12-17T14:00:00-05:00');
    expect(live({ on: { callDays: true, since: { ...NEVER, callDays: since } } }).look(since + 60_000).due).toEqual([]);
    // Switched on by a clock that was wrong then.
    const wrong = since + 900 * DAY;
    expect(live({ on: { callDays: true, since: { ...NEVER, callDays: wrong } } }).look(since).due).toHaveLength(1);
  });
});

describe('the other kinds', () => {
  it('a decision is told the day before, and as long as it has not fallen', () => {
    const device = live({ on: { deadlines: true } });
    device.look(at('2012-12-15T12:00:00-05:00'));
    device.look(at('2012-12-16T09:00:00-05:00'));
    expect(device.told).toEqual([
      { id: `deadline ${KEY} ${CAMPAIGN.deadline?.at}`, at: at('2012-12-16T09:00:00-05:00') },
    ]);
    expect(live({ on: { deadlines: true } }).look(at('2012-12-17T16:00:00-05:00')).due).toHaveLength(1);
    expect(live({ on: { deadlines: true } }).look(at('2012-12-17T17:00:00-05:00')).due).toEqual([]);
  });

  it('a follow-up is told on its day, later when nobody was there, again when it was moved, never once it is done', () => {
    const device = live({ on: { followUps: true }, followUps: [FOLLOW_UP] });
    device.look(at('2012-12-18T12:00:00-05:00'));
    device.look(at('2013-01-02T12:00:00-05:00'));
    device.look(at('2013-01-03T12:00:00-05:00'), { followUps: [{ ...FOLLOW_UP, on: '2013-01-03' }] });
    expect(device.told.map(({ id }) => id)).toEqual(['follow_up one 2012-12-19', 'follow_up one 2013-01-03']);
    expect(device.look(at('2013-01-04T12:00:00-05:00'), { followUps: [] }).memory.waiting).toEqual([]);
  });

  it('a follow-up for the day of the call leaves an hour', () => {
    const followUps = [{ ...FOLLOW_UP, on: '2012-12-13' }];
    const { next } = live({ on: { followUps: true }, followUps }).look(at('2012-12-13T15:10:00-05:00'));
    expect(next[0]?.tellAt).toBe(at('2012-12-13T16:00:00-05:00'));
  });

  it('the user’s own time keeps its place on the wall over a change of clocks', () => {
    const device = live({
      on: { weekly: { weekday: 0, minutes: 600 }, since: { ...NEVER, weekly: at('2026-10-30T12:00:00-04:00') } },
      campaigns: [],
    });
    const { next } = device.look(at('2026-10-31T12:00:00-04:00'));
    expect(next[0]?.tellAt).toBe(at('2026-11-01T10:00:00-05:00'));
    expect(device.look(at('2026-11-01T10:00:00-05:00')).next[0]?.tellAt).toBe(at('2026-11-08T10:00:00-05:00'));
    expect(device.told).toHaveLength(1);
  });

  it('the user’s own time missed twice is told once', () => {
    const device = live({ on: { weekly: { weekday: 4, minutes: 18 * 60 } }, campaigns: [] });
    device.look(at('2026-11-05T18:00:00-05:00'));
    device.look(at('2026-11-24T12:00:00-05:00'));
    expect(device.told.map(({ id }) => id)).toEqual(['weekly 2026-11-05 1080', 'weekly 2026-11-19 1080']);
  });

  it('a time that clocks skip comes when they have changed', () => {
    const on = { weekly: { weekday: 0, minutes: 150 }, quiet: null };
    const { next } = live({ on, campaigns: [] }).look(at('2027-03-13T12:00:00-05:00'));
    expect(next[0]?.tellAt).toBe(at('2027-03-14T03:00:00-04:00'));
  });
});

describe('quiet hours and putting off', () => {
  it('hold back until they end', () => {
    const device = live({ on: { followUps: true }, followUps: [FOLLOW_UP] });
    const { due, next } = device.look(at('2012-12-20T23:00:00-05:00'));
    expect([due, next[0]?.tellAt]).toEqual([[], at('2012-12-21T08:00:00-05:00')]);
    expect(device.look(at('2012-12-21T08:00:00-05:00')).due).toHaveLength(1);
  });

  it('of a whole day are none', () => {
    const on = { followUps: true, quiet: { from: 480, to: 480 } };
    expect(live({ on, followUps: [FOLLOW_UP] }).look(at('2012-12-20T23:00:00-05:00')).due).toHaveLength(1);
  });

  it('put off is told again then, once', () => {
    const device = live({ on: { callDays: true } });
    const noon = at('2012-12-17T12:00:00-05:00');
    const id = `call_day ${KEY} 2012-12-17`;
    device.look(noon);
    device.settle([id], noon + 3 * HOUR);
    expect(device.memory().waiting).toEqual([]);
    device.look(noon + 2 * HOUR);
    expect(device.told).toHaveLength(1);
    device.look(noon + 3 * HOUR);
    device.look(noon + 4 * HOUR);
    expect(device.told.map(({ at: when }) => when)).toEqual([noon, noon + 3 * HOUR]);
    expect(idsOf(device.memory().waiting)).toEqual([id]);
  });

  it('put off is over when its day is, and what would be over by then stays where it is seen', () => {
    const device = live({ on: { callDays: true } });
    const noon = at('2012-12-17T12:00:00-05:00');
    const id = `call_day ${KEY} 2012-12-17`;
    device.look(noon);
    device.settle([id], noon + 21 * HOUR);
    expect([idsOf(device.memory().waiting), device.memory().snoozed]).toEqual([[id], []]);
    device.settle([id], noon + 3 * HOUR);
    device.look(noon + 13 * HOUR);
    expect([device.told.length, device.memory().snoozed]).toEqual([1, []]);
  });

  it('asking for one kind takes away nothing of another that is held back', () => {
    const on = { callDays: true, quiet: { from: 1260, to: 600 }, since: { ...NEVER, callDays: 0 } };
    const [held, told] = [at('2012-12-17T09:30:00-05:00'), at('2012-12-17T10:00:00-05:00')];
    const device = live({ on });
    expect(device.look(held).due).toEqual([]);
    const more = changeReminders({ ...DEFAULT_SETTINGS.reminders, ...on }, { followUps: true }, held);
    expect(idsOf(device.look(told, { on: more }).due)).toEqual([`call_day ${KEY} 2012-12-17`]);
  });

  it('put off by a clock since set back by weeks, is told now', () => {
    const device = live({ on: { followUps: true }, followUps: [FOLLOW_UP] });
    const now = at('2012-12-20T12:00:00-05:00');
    device.look(now + 40 * DAY);
    device.settle(['follow_up one 2012-12-19'], now + 41 * DAY);
    expect(device.look(now).due).toHaveLength(1);
  });
});

const zone = fc.constantFrom(
  NEW_YORK,
  'America/Los_Angeles',
  'Pacific/Honolulu',
  'Europe/Berlin',
  'Australia/Lord_Howe',
);
const settings = fc.record({
  callDays: fc.boolean(),
  deadlines: fc.boolean(),
  followUps: fc.boolean(),
  weekly: fc.option(fc.record({ weekday: fc.integer({ min: 0, max: 6 }), minutes: fc.integer({ min: 0, max: 1439 }) })),
  dayMinutes: fc.integer({ min: 0, max: 1439 }),
  quiet: fc.option(fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 0, max: 1439 }) })),
});
const date = fc
  .integer({ min: 0, max: 60 })
  .map(days => new Date(at('2026-10-10T00:00:00Z') + days * DAY).toISOString().slice(0, 10));
const START = at('2026-10-12T00:00:00Z');
const world = fc.record({
  on: settings,
  campaigns: fc.array(fc.uniqueArray(date, { maxLength: 3 }), { maxLength: 2 }).map(lists =>
    lists.map((callDays, index) => {
      const key = `feed c${index}` as const;
      const deadline = { at: START + (20 + index) * DAY, label: 'Vote' };
      return sampleCampaign({ key, callDays: callDays.sort(), deadline });
    }),
  ),
  followUps: fc
    .array(date, { maxLength: 3 })
    .map(days =>
      days.map((on, index) => ({ call: `call${index}`, on, madeAt: START - DAY, campaign: 'feed c0' as const })),
    ),
});
const minutesOn = fc.integer({ min: 1, max: 3 * 1440 });

describe('whatever clock and zone do', () => {
  it('nothing is told twice, too early, in quiet hours, or of a kind nobody asked for', () => {
    // Back and forth by half a day at most, and round the world: more is a wrong clock (below).
    const step = fc.record({
      zone,
      minutes: fc.integer({ min: 0, max: 4 * 1440 }),
      back: fc.integer({ min: 0, max: 12 * 60 }),
    });
    fc.assert(
      fc.property(world, fc.array(step, { maxLength: 25 }), (given, steps) => {
        const device = live(given);
        let right = START;
        for (const { zone: there, minutes, back } of steps) {
          right += minutes * 60_000;
          const now = right - back * 60_000;
          const { due } = device.look(now, { zone: there });
          const clock = createWallClock(there);
          for (const { id, kind, on, dueAt } of due) {
            expect(dueAt).toBeLessThanOrEqual(now);
            const isAsked = {
              call_day: given.on.callDays,
              deadline: given.on.deadlines,
              follow_up: given.on.followUps,
            };
            expect(kind === 'weekly' ? given.on.weekly !== null : isAsked[kind]).toBe(true);
            if (kind === 'call_day') expect([id, clock.readDate(now)]).toEqual([id, on]);
            if (kind === 'follow_up') expect(clock.readDate(now) >= on).toBe(true);
          }
          const { quiet } = given.on;
          const wall = clock.readMinutes(now);
          const isQuiet =
            quiet !== null &&
            (quiet.from <= quiet.to ? wall >= quiet.from && wall < quiet.to : wall >= quiet.from || wall < quiet.to);
          if (isQuiet) expect(due).toEqual([]);
        }
        const ids = device.told.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 25 },
    );
  });

  it('whoever wakes when the plan says misses nothing, and is told at the minute it was planned for', () => {
    fc.assert(
      fc.property(world, zone, (given, there) => {
        const device = live({ ...given, zone: there });
        let now = START;
        for (let wakes = 0; wakes < 15; wakes += 1) {
          const { next } = device.look(now);
          const [first] = next;
          if (!first) break;
          expect(first.tellAt).toBeGreaterThan(now);
          now = first.tellAt;
          const { due } = planReminders(facts(now, { ...given, zone: there }), device.memory());
          expect(idsOf(due)).toContain(first.id);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('every call day is told on its day, whatever the hours are', () => {
    fc.assert(
      fc.property(world, zone, (given, there) => {
        const device = live({ ...given, on: { ...given.on, callDays: true }, zone: there });
        const end = START + 60 * DAY;
        for (let now = START; now < end; ) now = Math.max(now + 60_000, device.look(now).next[0]?.tellAt ?? end);
        const days = given.campaigns.flatMap(({ key, callDays }) => callDays.map(day => `call_day ${key} ${day}`));
        const told = device.told.filter(({ id }) => id.startsWith('call_day')).map(({ id }) => id);
        const today = createWallClock(there).readDate(START);
        expect(told).toEqual(expect.arrayContaining(days.filter(id => (id.split(' ').at(-1) ?? '') > today)));
      }),
      { numRuns: 10 },
    );
  });

  it('a browser closed for any time tells every follow-up still open at its next start, once', () => {
    fc.assert(
      fc.property(world, zone, fc.array(minutesOn, { minLength: 1, maxLength: 6 }), (given, there, gaps) => {
        const device = live({ ...given, on: { ...given.on, followUps: true, quiet: null }, zone: there });
        let now = START;
        for (const gap of gaps) {
          now += gap * 60_000;
          device.look(now);
        }
        const clock = createWallClock(there);
        const ripe = given.followUps.filter(({ on }) => clock.find(on, given.on.dayMinutes) <= now);
        const told = device.told.filter(({ id }) => id.startsWith('follow_up'));
        expect(told.map(({ id }) => id).sort()).toEqual(ripe.map(({ call, on }) => `follow_up ${call} ${on}`).sort());
      }),
      { numRuns: 10 },
    );
  });

  it('what a wrong clock told far too early is told again when its day comes', () => {
    const device = live({ on: { callDays: true } });
    device.look(at('2012-12-17T12:00:00-05:00'));
    device.look(at('2012-12-10T12:00:00-05:00'));
    expect(device.look(at('2012-12-17T12:00:00-05:00')).due).toHaveLength(1);
  });
});
