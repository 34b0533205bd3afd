import type { PlainDate } from '../campaigns/local-date';
import { isOnSite } from '../mentions/site';
import { startPause } from './pause';
import type { Settings } from './settings';

/** One press about where to mark. */
export type QuietStep = 'pause' | 'resume' | 'not_here' | 'here_again' | 'not_anywhere' | 'marks' | 'badge_only';

/** What a press is about: the site of the tab in front, where known, and the local day. */
export interface QuietWhere {
  readonly site: string | undefined;
  readonly today: PlainDate;
}

/** The entry under which marking is off on a site: the site's own, or one above it. */
export const findOffHost = ({ offHosts }: Settings, site: string): string | undefined =>
  offHosts.find(off => isOnSite(site, [off]));

/** Settings after a press; one that is on already, or is about a site nobody knows, leaves them as they are. */
export function takeQuietStep(now: Settings, step: QuietStep, { site, today }: QuietWhere): Settings {
  switch (step) {
    case 'pause':
      return { ...now, pause: startPause(today) };
    case 'resume':
      return { ...now, pause: null };
    case 'not_here':
      return site === undefined || isOnSite(site, now.offHosts) ? now : { ...now, offHosts: [...now.offHosts, site] };
    case 'here_again':
      return site === undefined ? now : { ...now, offHosts: now.offHosts.filter(off => !isOnSite(site, [off])) };
    case 'not_anywhere':
      return { ...now, marking: 'off' };
    default:
      return { ...now, marking: step };
  }
}
