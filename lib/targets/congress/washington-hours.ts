import type { Hours } from '../../campaigns/office-schema';

/** When offices of Congress customarily answer: the directory does not say, so this decides only what is offered first. */
export const WASHINGTON_HOURS: Hours = {
  time_zone: 'America/New_York',
  weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
};

/** True on a weekend in Washington, before nine and from five on. */
export function isWashingtonClosed(at: number): boolean {
  const format = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
    timeZone: WASHINGTON_HOURS.time_zone,
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const hour = Number(parts.get('hour'));
  return /^S/.test(parts.get('weekday') ?? '') || hour < 9 || hour >= 17;
}
