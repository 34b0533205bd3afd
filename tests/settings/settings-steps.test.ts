import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
    expect(readDocument(frozen(1)).settings).toEqual(frozen(1));
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
      ...(frozen(1) as Record<string, unknown>),
      marking: 'everywhere',
      offHosts: ['news.example', '<b>', 7],
      profile: { name: 'Marisol Vega', city: 12 },
      ownOffices: [{ id: 'own:1' }, ...(frozen(1) as { ownOffices: unknown[] }).ownOffices],
    };
    const { settings, isWhole } = readDocument(damaged);
    expect(isWhole).toBe(false);
    expect(settings).toMatchObject({ marking: 'marks', language: 'es', offHosts: ['news.example'] });
    expect(settings.profile).toEqual({ ...DEFAULT_SETTINGS.profile, name: 'Marisol Vega' });
    expect(settings.ownOffices).toHaveLength(1);
  });

  it('of a later version give what fits and count as not whole, so that the later copy is kept', () => {
    const later = { ...(frozen(1) as object), version: 9, reminders: 'weekly' };
    const { settings, isWhole } = readDocument(later);
    expect([settings, isWhole]).toEqual([frozen(1), false]);
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
      }),
    );
  });
});
