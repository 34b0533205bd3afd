import type { Reminder } from '../../lib/reminders/reminder';
import type { AppRoute } from '../app/app-route';

/** Where what is due is done: a campaign's script, the follow-ups, or for several things the script the rules choose. */
export function routeReminder(due: readonly Reminder[]): AppRoute {
  const [first, ...more] = due;
  if (first?.kind === 'follow_up' && more.every(({ kind }) => kind === 'follow_up')) return { page: 'calls' };
  return { page: 'call', campaign: more.length === 0 ? (first?.campaign ?? null) : null, action: null };
}
