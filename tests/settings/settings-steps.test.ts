import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSite } from '../../lib/mentions/site';
import { takeQuietStep } from '../../lib/settings/quiet-steps';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { readDocument, SETTINGS_STEPS } from '../../lib/settings/settings-steps';

const frozen = (version: number): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/settings/v${version}.json`, import.meta.url), 'utf8'));

describe('stored settings', () => {
  it('do nothing when absent', () => {
    expect(readDocument(undefined)).toEqual({ settings: DEFAULT_SETTINGS, isWhole: true });
  });

  it('of every version ever released are read whole', () => {
    for (let version = 1; version <= SETTINGS_STEPS.length + 1; version += 1) {
      const { settings, isWhole } = readDocument(frozen(version));
      expect(isWhole).toBe(true);
      expect(settings.profile).toMatchObject({ name: 'Marisol Vega', city: 'Durham' });
    }
    expect(readDocument(frozen(5)).settings).toEqual(frozen(5));
  });

  it('of the first version mark as they did, unpaused', () => {
    expect(readDocument(frozen(1)).settings).toEqual({
      ...(frozen(1) as object),
      profile: { ...(frozen(1) as { profile: object }).profile, district: '' },
      version: 5,
      markStyle: 'highlight',
      pause: null,
      keepCallsDays: null,
      keepNotesDays: null,
      reminders: DEFAULT_SETTINGS.reminders,
      offered: [],
      largeText: false,
    });
  });

  it('from before there were reminders remind of nothing, quiet at night', () => {
    const { reminders } = readDocument(frozen(4)).settings;
    expect(reminders).toEqual({
      ...{ callDays: false, deadlines: false, followUps: false, weekly: null, dayMinutes: 540 },
      ...{ quiet: { from: 1260, to: 480 }, showsDetails: false, since: DEFAULT_SETTINGS.reminders.since },
    });
  });

  it.each([
    { weekly: { weekday: 7, minutes: 600 } },
    { weekly: { weekday: 1, minutes: 1440 } },
    { quiet: { from: -1, to: 0 } },
    { callDays: 'yes' },
  ])('remind of nothing when reminders are damaged: %o', damage => {
    const stored = frozen(5) as { reminders: object };
    const { settings, isWhole } = readDocument({ ...stored, reminders: { ...stored.reminders, ...damage } });
    expect([settings.reminders, isWhole]).toEqual([DEFAULT_SETTINGS.reminders, false]);
  });

  it('go through each step in order', () => {
    const steps = [
      (old: Record<string, unknown>) => ({ ...old, seen: ['first'] }),
      (old: Record<string, unknown>) => ({ ...old, seen: [...(old.seen as string[]), 'second'], version: 1 }),
    ];
    const seen: unknown[] = [];
    const last = (old: Record<string, unknown>) => {
      seen.push(old.seen, old.version);
      return old;
    };
    readDocument(frozen(1), [...steps, last]);
    expect(seen).toEqual([['first', 'second'], 3]);
  });

  it('lose only what is damaged, and say that they are not whole', () => {
    const damaged = {
      ...(frozen(5) as Record<string, unknown>),
      markStyle: 'blinking',
      offHosts: ['news.example', '<b>', 7],
      profile: { name: 'Marisol Vega', city: 12 },
      ownOffices: [{ id: 'own:1' }, ...(frozen(5) as { ownOffices: unknown[] }).ownOffices],
    };
    const { settings, isWhole } = readDocument(damaged);
    expect(isWhole).toBe(false);
    expect(settings).toMatchObject({ markStyle: 'highlight', language: 'es', offHosts: ['news.example'] });
    expect(settings.profile).toEqual({ ...DEFAULT_SETTINGS.profile, name: 'Marisol Vega' });
    expect(settings.ownOffices).toHaveLength(1);
  });

  it.each([
    ['where to mark is damaged', { marking: 'everywhere' }],
    ['where to mark is gone', { marking: undefined }],
    ['the pause is damaged', { marking: 'marks', pause: { day: 'today' } }],
    ['a site that is off is damaged', { marking: 'marks', offHosts: ['news.example', 7] }],
    ['the sites that are off are gone', { marking: 'marks', offHosts: undefined }],
  ])('mark nothing when %s, because it may have said so', (_, damage) => {
    const { settings, isWhole } = readDocument({ ...(frozen(2) as object), ...damage });
    expect([settings.marking, isWhole]).toEqual(['off', false]);
    expect(settings.profile.name).toBe('Marisol Vega');
  });

  it.each([
    'https://el_pueblo.blogspot.com/2026/11/acuerdo.html',
    'http://[2001:db8::1]/news',
    'http://127.0.0.1:8080/',
    'https://www.periódico.example/',
    'https://news.example./',
  ])('stay whole when marking is switched off on %s', address => {
    const off = takeQuietStep(DEFAULT_SETTINGS, 'not_here', { site: readSite(address), today: '2026-11-23' });
    expect(off.offHosts).toHaveLength(1);
    expect(readDocument(off)).toEqual({ settings: off, isWhole: true });
  });

  it('show no count when whether to is damaged', () => {
    expect(readDocument({ ...(frozen(5) as object), showBadge: 'yes' }).settings.showBadge).toBe(false);
  });

  it('of a later version give what fits and count as not whole, so that the later copy is kept', () => {
    const later = { ...(frozen(5) as object), version: 9, digest: 'weekly' };
    const { settings, isWhole } = readDocument(later);
    expect([settings, isWhole]).toEqual([frozen(5), false]);
  });

  it('are not whole where their version is no number, not even one that cannot be made one', () => {
    for (const version of ['5', [{ toString: 0 }], Symbol('five'), null])
      expect(readDocument({ ...(frozen(5) as object), version }).isWhole).toBe(false);
  });

  it('never throw and never pollute, whatever is stored', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({ version: fc.anything(), profile: fc.anything(), ownOffices: fc.anything(), offHosts: fc.anything() }),
      fc.constant(
        JSON.parse('{"version":1,"__proto__":{"marking":"off"},"profile":{"otherBlanks":{"__proto__":"x"}}}'),
      ),
    );
    fc.assert(
      fc.property(hostile, raw => {
        const { settings } = readDocument(raw === undefined ? null : raw);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(Object.getPrototypeOf(settings.profile.otherBlanks)).toBe(Object.prototype);
        expect(({} as Record<string, unknown>).marking).toBeUndefined();
        if (raw !== undefined && JSON.stringify(raw) !== JSON.stringify(settings))
          expect(settings.marking).not.toBe('marks');
      }),
    );
  });
});
