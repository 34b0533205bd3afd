import { expect, it } from 'vitest';
import { nameAsSaid, placeAsSaid } from '../../lib/settings/profile';

it.each([
  ['  Marisol Vega Ruiz ', 'full', 'Marisol Vega Ruiz'],
  ['  Marisol Vega Ruiz ', 'first', 'Marisol'],
  ['Marisol Vega', 'none', ''],
  ['', 'first', ''],
  ['José\u00a0Luis', 'first', 'José'],
] as const)('says %j as %s: %j', (name, nameUse, said) => {
  expect(nameAsSaid({ name, nameUse })).toBe(said);
});

it('says the city, or the county when there is no city', () => {
  expect(placeAsSaid({ city: ' Durham ', county: 'Wake County' })).toBe('Durham');
  expect(placeAsSaid({ city: ' ', county: 'Wake County' })).toBe('Wake County');
  expect(placeAsSaid({ city: '', county: '' })).toBe('');
});
