import type { ReminderSettings } from './settings';

/** True while anything is to be told at all. */
export const isRemindedOf = ({ callDays, deadlines, followUps, weekly }: ReminderSettings): boolean =>
  callDays || deadlines || followUps || weekly !== null;
