import { describe, expect, it } from 'vitest';
import { spokenTarget } from '../../components/call/spoken-target';
import type { Member } from '../../lib/targets/congress/member';
import type { Office } from '../../lib/targets/office';
import type { CallableTarget } from '../../lib/targets/resolve-targets';

const OFFICE = { id: 'o', name: 'Office', lines: [], translations: { es: { name: 'Oficina' } } } as unknown as Office;
const target = (more: object) =>
  ({ kind: 'callable', id: 'o', office: OFFICE, isOwn: false, ...more }) as CallableTarget;
const senator = (gender: Member['gender']) =>
  target({ person: { name: 'Ana Example' }, member: { member: { gender }, title: 'senator' } });

describe('title and name of whoever is called', () => {
  it('says a member’s title in the script’s language, for woman and man', () => {
    expect(spokenTarget(senator('F'), 'en')).toMatchObject({ title: 'Senator', personName: 'Ana Example' });
    expect(spokenTarget(senator('F'), 'es').title).toBe('Senadora');
    expect(spokenTarget(senator('M'), 'es').title).toBe('Senador');
  });

  it('says no Spanish title where the directory does not say which', () => {
    expect(spokenTarget(senator(''), 'es').title).toBeUndefined();
    expect(spokenTarget(senator(''), 'en').title).toBe('Senator');
  });

  it('takes a feed’s own words for a title, in the language they are there in', () => {
    const person = { name: 'Ann Example', title: 'Mayor', translations: { es: { title: 'Alcaldesa' } } };
    expect(spokenTarget(target({ person }), 'es').title).toBe('Alcaldesa');
    expect(spokenTarget(target({ person: { name: 'Ann Example', title: 'Sheriff' } }), 'es').title).toBe('Sheriff');
    expect(spokenTarget(target({}), 'es')).toEqual({ officeName: 'Oficina', title: undefined, personName: undefined });
  });
});
