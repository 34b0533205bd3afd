import { expect, it } from 'vitest';
import { listAgencies, listAgenciesAt } from '../../../lib/targets/agreements/list-agencies';
import { SAMPLE_AGREEMENTS, sampleAgreement } from './sample-agreements';

const at = (state: string, county: string) =>
  listAgenciesAt(SAMPLE_AGREEMENTS, { state, county }).map(({ agency }) => agency);

it('a caller’s county has its own agency first, then the towns’', () => {
  expect(at('MD', 'Frederick County')).toEqual(["Frederick County Sheriff's Office", 'Thurmont Police Department']);
  expect(at('LA', 'Saint Landry Parish')).toEqual(["St. Landry Parish Sheriff's Office"]);
});

it('a county of the same name in another state, or an unknown one, has none of them', () => {
  expect([at('VA', 'Frederick County'), at('MD', ''), at('', 'Frederick County'), at('FL', 'Orange County')]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

it('a city that belongs to no county is not the county of its name', () => {
  const list = [
    sampleAgreement('Richmond City Sheriff', 'state:va/place:richmond'),
    sampleAgreement('Richmond County Sheriff', 'state:va/county:richmond'),
  ];
  const names = (county: string) => listAgenciesAt(list, { state: 'VA', county }).map(({ agency }) => agency);
  expect(names('Richmond city')).toEqual(['Richmond City Sheriff']);
  expect(names('Richmond County')).toEqual(['Richmond County Sheriff']);
});

it('an agency with several models is one, in the order they were signed; of two lists the newer is believed', () => {
  const place = 'state:md/county:frederick';
  const listed = listAgencies([
    sampleAgreement('Sheriff', place, { model: 'warrant_service_officer', signed: '2024-02-06' }),
    sampleAgreement('Sheriff', place),
    sampleAgreement('SHERIFF', place, { model: 'task_force', as_of: '2025-07-18' }),
  ]);
  expect(listed).toHaveLength(1);
  expect(listed[0]).toMatchObject({ asOf: '2026-09-15' });
  expect(listed[0]?.signed.map(({ model }) => model)).toEqual(['jail_enforcement', 'warrant_service_officer']);
});
