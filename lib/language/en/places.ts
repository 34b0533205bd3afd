import type { AgreementModel } from '../../targets/agreements/agreement-kinds';
import { plural } from '../language';

/** English words about the caller's county and the agreements there. */
export const placesEn = {
  title: 'Your county',
  models: {
    task_force: 'Task Force',
    tribal_task_force: 'Tribal Task Force',
    jail_enforcement: 'Jail Enforcement',
    warrant_service_officer: 'Warrant Service Officer',
  } as Readonly<Record<AgreementModel, string>>,
  /** Who is a county or an agency; what it signed, and the day of the list. */
  has: (who: string, signed: string, day: string) => `${who} has an agreement (${signed}; list of ${day})`,
  agencyIn: (agency: string, place: string) => `${agency}, ${place},`,
  source: 'Source',
  moreThere: (count: number) => plural(count, '1 more agency there', `${count} more agencies there`),
  notListed: (place: string, day: string) => `${place} is not on the list of agreements of ${day}.`,
  askCounty: 'Does your county have an agreement?',
  // Picker
  needs: {
    needs_place: 'This campaign asks for offices where you live. Tell us your county, or add an office you know.',
    not_in_feed: 'This campaign asks for offices near you that it does not list. Add the one you know.',
    needs_county: 'Tell us your county, so that we find the office that decides there.',
    needs_city:
      'This campaign asks for an office of your city. Tell us your city in Settings, or add an office you know.',
  },
  oneOfSeveral: 'Several offices of your state are listed. Call the one whose district is yours.',
  why: 'Stays on this device.',
  state: 'State',
  county: 'County',
  choose: 'Choose…',
  noCounties: 'There are no counties here.',
  changeCounty: 'Change county',
  keepCounty: 'Cancel',
  // A name without its state
  whichCounty: (name: string) => `This page names ${name} County. In which state?`,
  whichAgency: (name: string) => `This page names the ${name}. In which state?`,
  otherState: 'Another state',
};

/** What every language must have about counties and agreements. */
export type PlacesWords = typeof placesEn;
