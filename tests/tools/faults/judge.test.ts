import { describe, expect, it } from 'vitest';
import { judge } from '../../../tools/faults/judge.mjs';
import { makePlan } from '../../../tools/faults/make-plan.mjs';
import { addUp } from '../../../tools/faults/run-rows.mjs';
import { summarize } from '../../../tools/faults/summarize.mjs';

const NONE = { lost: [], onceLost: [], doubled: [], resurrected: [], wordless: [] };
const plan = makePlan({ calls: 10, at: 1_000 });
const confirmAll = (copies = 2) => plan.map((_, index) => ({ index, copies, ms: 1 }));
const last = new Map(plan.map(call => [call.id, call]));
const everything = [...last.values()].filter(({ state }) => state !== 'deleted');
const [first] = everything as [(typeof everything)[number]];

describe('what was confirmed against what is there', () => {
  it('has nothing to complain of when all is as it was left', () => {
    expect(judge(plan, confirmAll(), everything, 2)).toEqual({ ...NONE, confirmed: 10 });
  });

  it('misses a call that was confirmed, and none that was refused', () => {
    const without = everything.filter(call => call !== first);
    expect(judge(plan, confirmAll(), without, 2).lost).toEqual([first.id]);
    const refused = confirmAll().filter(({ index }) => plan[index]?.id !== first.id);
    expect(judge(plan, refused, without, 2)).toEqual({ ...NONE, confirmed: 9 });
  });

  it('counts apart what the screen said was saved once', () => {
    const verdict = judge(plan, confirmAll(1), everything.slice(1), 2);
    expect(verdict).toEqual({ ...NONE, confirmed: 0, onceLost: [first.id] });
  });

  it('sees what was deleted or corrected come back', () => {
    const deleted = plan.find(({ state }) => state === 'deleted');
    const before = plan.find(({ id, state }) => id === deleted?.id && state === 'ended');
    const older = plan.filter(({ id }) => id === first.id).at(-2);
    if (!before || !older) throw new Error('The plan deletes and corrects');
    const found = [...everything.slice(1), older, before];
    expect(judge(plan, confirmAll(), found, 2).resurrected.sort()).toEqual([first.id, before.id].sort());
  });

  it('lets pass what was asked for after the last confirmation, done or not', () => {
    const early = confirmAll().filter(({ index }) => index < 2);
    expect(judge(plan, early, plan.slice(1, 2), 2)).toEqual({ ...NONE, confirmed: 1 });
    expect(judge(plan, early, plan.slice(2, 3), 2)).toEqual({ ...NONE, confirmed: 1 });
  });

  it('sees a call that is there twice, and one without its words', () => {
    const { details: _details, ...bare } = first;
    expect(judge(plan, confirmAll(), [...everything.slice(1), bare], 2).wordless).toEqual([first.id]);
    expect(judge(plan, confirmAll(), [...everything, { ...first, id: 'another' }], 2).doubled).toEqual(['call 0']);
  });
});

it('a control that loses nothing is complained of, as is anything lost', () => {
  const nothing = addUp(1, []);
  const result = { row: 'kill', browser: 'chromium' as const, what: 'a kill', ours: nothing };
  expect(summarize([result]).complaints).toEqual([]);
  expect(summarize([{ ...result, control: nothing, mustLose: true }]).complaints).toHaveLength(1);
  expect(summarize([{ ...result, ours: { ...nothing, lost: 1 } }]).complaints).toEqual(['kill in chromium: 1 lost']);
});
