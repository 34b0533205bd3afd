import { expect, it } from 'vitest';
import { nameAsSaid } from '../../lib/settings/profile';

it.each([
  ['  Marisol Vega Ruiz ', 'full', 'Marisol Vega Ruiz'],
  ['  Marisol Vega Ruiz ', 'first', 'Marisol'],
  ['Marisol Vega', 'none', ''],
  ['', 'first', ''],
  ['Dr. Ana Ruiz', 'first', 'Dr. Ana'],
  ['José\u00a0Luis', 'first', 'José'],
] as const)('says %j as %s: %j', (name, nameUse, said) => {
  expect(nameAsSaid({ name, nameUse })).toBe(said);
});
