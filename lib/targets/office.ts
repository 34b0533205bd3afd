import type { Hours, LineSource, OfficeSource } from '../campaigns/office-schema';
import type { PhoneNumber } from './phone-number';

/** A line whose number passed `parsePhoneNumber`. */
export type Line = Omit<LineSource, 'number'> & {
  readonly number: PhoneNumber;
  /** Of a member of Congress's office at home: where it is, and its hours as the public directory writes them. */
  readonly at?: { readonly city: string; readonly state: string; readonly hours?: string };
};

/** An office of a feed with every line dialable; hours stay in the office's own zone. */
export type Office = Omit<OfficeSource, 'lines' | 'hours'> & {
  readonly lines: readonly Line[];
  readonly hours?: Hours;
  /** The hours are what is customary there; the office itself names none. */
  readonly isHoursUsual?: true;
};
