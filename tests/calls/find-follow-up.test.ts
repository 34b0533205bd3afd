import { describe, expect, it } from 'vitest';
import { chooseOffer } from '../../lib/calls/choose-offer';
import { findFollowUp, quotable } from '../../lib/calls/find-follow-up';
import { suggestReminder } from '../../lib/reminders/suggest-reminder';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { sampleCall } from '../components/sample-calls';

const DETAILS = { officeName: 'Board', number: '+12025550101', campaignTitle: '', name: '', place: '', note: '' };
const planned = (id: string, startedAt: number, promise?: string) =>
  sampleCall({
    id,
    startedAt,
    target: 'board',
    followUp: { on: '2026-11-30', isDone: false },
    details: { ...DETAILS, ...(promise && { promise }) },
  });
const board = { campaign: 'starter end-287g', target: 'board', number: '+12025550199', present: null } as const;

describe('what an earlier call left open', () => {
  const calls = [planned('a', 1, 'a letter'), planned('b', 2, 'a meeting'), planned('c', 3)];
  it('is the latest promise of this office, found by office or by number', () => {
    expect(findFollowUp(calls, board)?.id).toBe('b');
    expect(findFollowUp(calls, { ...board, target: 'other', number: DETAILS.number })?.id).toBe('b');
    expect(findFollowUp(calls, { ...board, target: 'other' })).toBeNull();
    expect(findFollowUp([planned('c', 3)], board)?.id).toBe('c');
  });
  it('is not of an office of another publisher that happens to have the same name in its feed', () => {
    const theirs = { ...board, campaign: 'https://other.example/feed.json board-vote' } as const;
    expect(findFollowUp(calls, theirs)).toBeNull();
    expect(findFollowUp(calls, { ...theirs, number: DETAILS.number })?.id).toBe('b');
    const senator = calls.map(call => ({ ...call, target: 'congress:T000001' }));
    expect(findFollowUp(senator, { ...theirs, target: 'congress:T000001' })?.id).toBe('b');
  });
  it('is not the call in hand, nor one that is done', () => {
    expect(findFollowUp(calls, { ...board, present: 'b' })?.id).toBe('a');
    const done = calls.map(call => ({ ...call, followUp: { on: '2026-11-30', isDone: true } }));
    expect(findFollowUp(done, board)).toBeNull();
  });
  it('stands in a sentence without its own stop', () => {
    expect([quotable(' A letter. '), quotable('Soon…'), quotable('...')]).toEqual(['A letter', 'Soon…', '']);
  });
});

describe('what is offered after a call', () => {
  const offer = (count: number, settings: Partial<Settings> = {}) =>
    chooseOffer({ ...DEFAULT_SETTINGS, ...settings }, count);
  it('comes one at a time, once each, and not where it is had already', () => {
    const reminders = { ...DEFAULT_SETTINGS.reminders, callDays: true };
    expect(offer(1)).toBe('reminder');
    expect(offer(1, { reminders })).toBeNull();
    expect(offer(19, { offered: ['reminder'] })).toBeNull();
    expect(offer(20, { offered: ['reminder'] })).toBe('backup');
    expect(offer(29, { offered: ['reminder', 'backup'] })).toBeNull();
    expect(offer(30, { offered: ['reminder', 'backup'] })).toBe('retention');
    expect(offer(30, { offered: ['reminder', 'backup'], keepNotesDays: 30 })).toBeNull();
    expect(offer(99, { offered: ['reminder', 'backup', 'retention'] })).toBeNull();
  });
});

describe('the reminder worth offering', () => {
  const now = { at: Date.parse('2012-12-13T15:50:00-05:00'), timeZone: 'America/New_York' };
  const maryland = 'ocd-division/country:us/state:md';
  const suggest = (call: object, callDays: readonly string[], { at = now.at, state = '' } = {}) =>
    suggestReminder(
      call,
      { callDays, jurisdictions: [maryland] },
      { now: { ...now, at }, settings: { ...DEFAULT_SETTINGS, profile: { ...DEFAULT_SETTINGS.profile, state } } },
    );
  it('is the day planned, else the next call day, else this time of the week', () => {
    const followUp = { on: '2012-12-14', isDone: false };
    const days = ['2012-12-13', '2012-12-17'];
    expect(suggest({ followUp }, days)).toEqual({ kind: 'follow_up', on: '2012-12-14', change: { followUps: true } });
    expect(suggest({}, days)).toEqual({ kind: 'call_day', on: '2012-12-17', change: { callDays: true } });
    expect(suggest({}, ['2012-12-13'])).toMatchObject({
      kind: 'weekly',
      change: { weekly: { weekday: 4, minutes: 930 } },
    });
  });
  it('is no call day of a campaign for another place, which is never told', () => {
    expect(suggest({}, ['2012-12-17'], { state: 'MD' })).toMatchObject({ kind: 'call_day' });
    expect(suggest({}, ['2012-12-17'], { state: 'NC' })).toMatchObject({ kind: 'weekly' });
  });
  it('is never in the quiet hours', () => {
    const late = Date.parse('2012-12-13T22:50:00-05:00');
    expect(suggest({}, [], { at: late })).toMatchObject({ change: { weekly: { weekday: 5, minutes: 480 } } });
  });
});
