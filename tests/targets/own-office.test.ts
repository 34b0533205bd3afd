import { describe, expect, it } from 'vitest';
import { checkOwnOffice, readOwnOffice } from '../../lib/targets/own-office';

const draft = {
  name: ' Frederick County Council ',
  number: '(202) 555-0141',
  seenAt: 'county website',
  isSheriff: false,
  isAdministrative: false,
};
const problems = (change: Partial<typeof draft>) => {
  const checked = checkOwnOffice({ ...draft, ...change });
  return checked.ok ? [] : checked.error.map(({ field, why }) => `${field} ${why.code}`);
};

describe('an office the caller adds', () => {
  it('is kept with its number in one form', () => {
    const checked = checkOwnOffice(draft);
    expect(checked.ok && checked.value).toEqual({ ...draft, name: 'Frederick County Council', number: '+12025550141' });
  });

  it.each<[Partial<typeof draft>, ...string[]]>([
    [{ name: '  ' }, 'name missing_field'],
    [{ seenAt: '' }, 'seenAt missing_field'],
    [{ name: 'x'.repeat(201) }, 'name too_long'],
    [{ number: '' }, 'number bad_number'],
    [{ number: '911' }, 'number emergency_number'],
    [{ number: '1-866-347-2423' }, 'number never_call_number'],
    [
      { name: '', seenAt: '', number: '+44 20 7946 0123' },
      'name missing_field',
      'seenAt missing_field',
      'number foreign_number',
    ],
    [{ isSheriff: true }, 'isAdministrative not_administrative'],
    [{ name: 'Sheriff Jenkins' }, 'isAdministrative not_administrative'],
    [{ name: 'Oficina del alguacil' }, 'isAdministrative not_administrative'],
  ])('with %j is sent back: %s', (change, ...expected) => expect(problems(change)).toEqual(expected));

  it('may be a sheriff’s once the caller says the line is administrative', () => {
    const checked = checkOwnOffice({ ...draft, name: 'Sheriff', isSheriff: true, isAdministrative: true });
    expect(checked.ok && checked.value).toMatchObject({ isSheriff: true, isAdministrative: true });
  });

  it('becomes an office to call, and is checked again for that', () => {
    const own = { ...draft, id: 'own:1', campaign: 'starter a' as const, number: '+12025550141' };
    const office = readOwnOffice(own);
    expect(office.ok && office.value).toEqual({
      id: 'own:1',
      name: 'Frederick County Council',
      lines: [{ number: '+12025550141', purpose: 'main' }],
    });
    expect(readOwnOffice({ ...own, number: '+19005550123' }).ok).toBe(false);
  });
});
