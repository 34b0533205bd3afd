import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listStates } from '../../../lib/language/state-names';
import { listCounties } from '../../../lib/targets/counties/list-counties';

const OCD = new URL('../../../../shared/data/ocd/us-counties.csv', import.meta.url);
const hasOcd = existsSync(OCD);
if (!hasOcd) console.log('Left out: counties against Open Civic Data (../shared is not here)');

const all = listStates('en').flatMap(({ code }) => listCounties(code));

it('a state’s counties come with ids, whatever letters the state is asked by', () => {
  expect(listCounties('MD')).toEqual(listCounties('md'));
  expect(listCounties('md').map(({ name }) => name)).toContain("Prince George's");
  expect(listCounties('md').find(({ kind }) => kind === 'place')?.division).toBe(
    'ocd-division/country:us/state:md/place:baltimore',
  );
  expect([listCounties('DC'), listCounties('GU'), listCounties('')]).toEqual([[], [], []]);
});

it('no id is there twice', () => {
  expect(new Set(all.map(({ division }) => division)).size).toBe(all.length);
});

it.skipIf(!hasOcd)('they are those of Open Civic Data, each by its id', () => {
  const ids = readFileSync(OCD, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .flatMap(line => line.split(',')[0] || []);
  const ours = all.map(({ division }) => division);
  expect(ours.toSorted()).toEqual(ids.filter(id => id !== 'ocd-division/country:us/district:dc').toSorted());
});
