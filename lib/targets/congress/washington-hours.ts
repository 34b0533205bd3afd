import type { Hours } from '../../campaigns/office-schema';
import { listFederalHolidays } from './federal-holidays';

/** When offices of Congress customarily answer, around a moment (ms): the directory does not say, so this decides only what is offered first. */
export function readWashingtonHours(at: number): Hours {
  const year = new Date(at).getUTCFullYear();
  return {
    time_zone: 'America/New_York',
    weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
    closed: [year - 1, year, year + 1].flatMap(listFederalHolidays),
  };
}
