import type { Agreement } from '../../../lib/campaigns/feed-schema';

const US = 'ocd-division/country:us';

/** One invented entry of a list. */
export const sampleAgreement = (agency: string, division: string, rest: Partial<Agreement> = {}): Agreement => ({
  agency,
  kind: 'county',
  division: `${US}/${division}`,
  model: 'jail_enforcement',
  signed: '2008-02-06',
  source_url: 'https://list.example/287g',
  as_of: '2026-09-15',
  ...rest,
});

/** A list with one county in several states, a city's police, and a state's agency. */
export const SAMPLE_AGREEMENTS: readonly Agreement[] = [
  sampleAgreement("Frederick County Sheriff's Office", 'state:md/county:frederick'),
  sampleAgreement("Franklin County Sheriff's Office", 'state:al/county:franklin'),
  sampleAgreement("Franklin County Sheriff's Office", 'state:nc/county:franklin', { model: 'task_force' }),
  sampleAgreement("St. Landry Parish Sheriff's Office", 'state:la/parish:st_landry'),
  sampleAgreement('Apopka Police Department', 'state:fl', { kind: 'municipality', model: 'task_force' }),
  sampleAgreement('Thurmont Police Department', 'state:md/county:frederick', {
    kind: 'municipality',
    model: 'task_force',
  }),
  sampleAgreement('Texas National Guard', 'state:tx', { kind: 'state_agency', model: 'task_force' }),
];
