/** The four models of 287(g): on the street, the same for tribal police, in the jail, and serving warrants in the jail. */
export const AGREEMENT_MODELS = [
  'task_force',
  'tribal_task_force',
  'jail_enforcement',
  'warrant_service_officer',
] as const;

/** One model of agreement. */
export type AgreementModel = (typeof AGREEMENT_MODELS)[number];

/** Whose agency has signed. */
export const AGENCY_KINDS = ['county', 'municipality', 'state_agency', 'tribe', 'other'] as const;

/** Whose agency it is. */
export type AgencyKind = (typeof AGENCY_KINDS)[number];
