import type { PlainDate } from '../campaigns/local-date';
import { isOnSite } from '../mentions/site';
import { advancePause } from './pause';
import type { Marking, Settings } from './settings';

/** How pages are marked on a local day: as the user set it, and not at all while marking is paused. */
export const readMarkingNow = ({ marking, pause }: Settings, today: PlainDate): Marking =>
  advancePause(pause, today) === null ? marking : 'off';

/** Why pages of a site are not marked; the first that holds, the widest first. */
export type QuietReason = 'off' | 'paused' | 'site_off' | 'not_listed';

/** What is asked about a site. */
export interface SiteQuestion {
  /** As settings name sites; undefined when the browser does not tell us where the tab is. */
  readonly site: string | undefined;
  /** The news sites of the package. */
  readonly newsHosts: readonly string[];
  readonly today: PlainDate;
}

/** Why a site's pages are not marked on a local day; null when they are, or are counted in *badge only*. */
export function findQuietReason(settings: Settings, { site, newsHosts, today }: SiteQuestion): QuietReason | null {
  if (settings.marking === 'off') return 'off';
  if (readMarkingNow(settings, today) === 'off') return 'paused';
  if (site === undefined) return null;
  if (isOnSite(site, settings.offHosts)) return 'site_off';
  return isOnSite(site, [...newsHosts, ...settings.addedHosts]) ? null : 'not_listed';
}
