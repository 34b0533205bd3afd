import { describe, expect, it } from 'vitest';
import { listRemovals, lookAtClock } from '../../lib/calls/retention';
import { sampleCall } from '../components/sample-calls';

const DAY = 86_400_000;
const AT = Date.parse('2026-11-21T12:00:00Z');

const old = (days: number, part = {}) => {
  const call = sampleCall({ id: `${days}`, startedAt: AT - days * DAY, ...part });
  return { ...call, ...(call.details && { details: { ...call.details, note: 'said yes' } }) };
};

describe('what is kept no longer', () => {
  const calls = [old(1), old(30), old(31), old(400), old(500, { state: 'open' })];
  const ids = (keepCallsDays: number | null, keepNotesDays: number | null) => {
    const { calls: gone, notes } = listRemovals(calls, { keepCallsDays, keepNotesDays }, AT);
    return [gone.map(({ id }) => id), notes.map(({ id }) => id)];
  };

  it('is nothing unless the user says so', () => expect(ids(null, null)).toEqual([[], []]));
  it('are calls older than so many days, never an open one', () => expect(ids(30, null)).toEqual([['31', '400'], []]));
  it('is no call that is to be followed up on a day that is not over', () => {
    const planned = (on: string, isDone: boolean) => old(90, { id: `${on} ${isDone}`, followUp: { on, isDone } });
    const calls = [
      ...[planned('2026-11-20', false), planned('2026-11-21', false), planned('2027-01-04', false)],
      planned('2027-01-04', true),
    ];
    const gone = listRemovals(calls, { keepCallsDays: 30, keepNotesDays: null }, AT).calls.map(({ id }) => id);
    expect(gone).toEqual(['2026-11-20 false', '2027-01-04 true']);
  });
  it('are notes, which may go before their calls', () => expect(ids(365, 30)).toEqual([['400'], ['31']]));

  it('goes by tombstone, and a note by the next revision of its call', () => {
    const removal = listRemovals([old(400), old(31)], { keepCallsDays: 365, keepNotesDays: 7 }, AT);
    expect(removal.calls[0]).toMatchObject({ id: '400', state: 'deleted', revision: 2 });
    expect(removal.notes[0]).toMatchObject({
      id: '31',
      revision: 2,
      details: { note: '', officeName: 'White House comment line' },
    });
    const [bare] = [old(31)].map(({ details: _gone, ...call }) => call);
    expect(listRemovals(bare ? [bare] : [], { keepCallsDays: null, keepNotesDays: 7 }, AT).notes).toEqual([]);
  });

  it('a promise goes with the note, unless it is still to be asked after', () => {
    const promised = (isDone: boolean | null) => {
      const call = old(31, isDone === null ? {} : { followUp: { on: '2026-12-01', isDone } });
      return { ...call, ...(call.details && { details: { ...call.details, promise: 'A letter' } }) };
    };
    const left = [promised(null), promised(true), promised(false)].map(call => {
      const [noted] = listRemovals([call], { keepCallsDays: null, keepNotesDays: 7 }, AT).notes;
      return [noted?.details?.note, noted?.details?.promise];
    });
    expect(left).toEqual([
      ['', undefined],
      ['', undefined],
      ['', 'A letter'],
    ]);
    const asked = promised(false);
    const bare = { ...asked, ...(asked.details && { details: { ...asked.details, note: '' } }) };
    expect(listRemovals([bare], { keepCallsDays: null, keepNotesDays: 7 }, AT).notes).toEqual([]);
  });
});

it('trusts a clock that went on as clocks do, and one that leapt, went back or was never seen after a day', () => {
  const trust = (seenAt: number | null, leaptAt: number | null = null) =>
    lookAtClock(seenAt === null ? null : { seenAt, leaptAt }, AT).isTrusted;
  expect(trust(AT - 5 * DAY)).toBe(true);
  expect([trust(null), trust(AT + 1), trust(AT - 61 * DAY)]).toEqual([false, false, false]);
  expect([trust(AT - DAY / 2, AT - DAY / 2), trust(AT - DAY / 2, AT - DAY)]).toEqual([false, true]);
});
