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

describe('what a row is complained of', () => {
  const fine = { ...addUp(1, []), confirmed: 10 };
  const result = { row: 'kill', browser: 'chromium' as const, what: 'a kill', ours: fine };
  const complaints = (changes: Partial<Parameters<typeof summarize>[0][number]>) =>
    summarize([{ ...result, ...changes }]).complaints;

  it('nothing when calls were logged and all are there', () => {
    expect(complaints({})).toEqual([]);
    expect(complaints({ ours: addUp(0, []) })).toEqual([]);
  });

  it('whatever was lost, doubled, resurrected, repaired in silence or left without its words', () => {
    for (const what of ['lost', 'doubled', 'resurrected', 'silent', 'wordless'] as const) {
      expect(complaints({ ours: { ...fine, [what]: 1 } })).toEqual([`kill in chromium: 1 ${what}`]);
    }
    expect(complaints({ ours: { ...fine, wordless: 1 }, mayLoseWords: true })).toEqual([]);
    expect(complaints({ ours: { ...fine, lost: 1 }, mayLoseWords: true })).toHaveLength(1);
  });

  it('that nothing was ever logged', () => {
    expect(complaints({ ours: addUp(1, []) })).toHaveLength(1);
    expect(complaints({ ours: { ...addUp(1, []), refused: 20 }, mayRefuse: true })).toHaveLength(1);
  });

  it('saves that failed where nothing was in their way', () => {
    for (const what of ['refused', 'once'] as const) {
      expect(complaints({ ours: { ...fine, [what]: 1 } })).toHaveLength(1);
      expect(complaints({ ours: { ...fine, [what]: 1 }, mayRefuse: true })).toEqual([]);
    }
  });

  it('a control that lost nothing', () => {
    expect(complaints({ control: fine, mustLose: true })).toHaveLength(1);
    expect(complaints({ control: { ...fine, lost: 1 }, mustLose: true })).toEqual([]);
  });

  it('and its last line tells all of it', () => {
    expect(summarize([result, { ...result, ours: { ...fine, wordless: 2, kills: 3 } }]).line).toMatchObject({
      confirmed: 20,
      ...{ lost: 0, doubled: 0, resurrected: 0, silent: 0, wordless: 2, kills: 3 },
    });
  });
});
