import { showLocalDate } from '../campaigns/local-date';
import { readSite } from '../mentions/site';
import { findQuietReason } from '../settings/marking-now';
import { advancePause, findPauseEnd } from '../settings/pause';
import type { Settings } from '../settings/settings';
import { setAlarm } from './alarms';
import { NEWS_SITES } from './news-sites';
import { changeSettings, readSettingsNow } from './settings-store';
import { readTimeZone } from './time-zone';

/** The local day that is now. */
export const readToday = (): string => showLocalDate(Date.now(), readTimeZone());

/**
 * Settings in which a pause whose day is past has ended, stored so when that changed them, with the alarm set for the end
 * of one that holds. Alarms get lost and clocks move, so whatever reads settings in order to mark reads them through this. Rejects while they cannot be read.
 */
export async function settlePause(): Promise<Settings> {
  const settings = await readSettingsNow();
  if (settings.pause === null) return settings;
  const today = readToday();
  const isSettled = advancePause(settings.pause, today) === settings.pause;
  const settled = isSettled ? settings : await store(today, settings);
  await setAlarm('pause', settled.pause === null ? null : findPauseEnd(Date.now(), readTimeZone()));
  return settled;
}

/** The settings for a page that asks to be read, null where it is to be left alone; one that is not listed was checked at the user's wish. */
export async function readSettingsFor(url: string): Promise<Settings | null> {
  const settings = await settlePause();
  const reason = findQuietReason(settings, { site: readSite(url), newsHosts: NEWS_SITES, today: readToday() });
  return reason === null || reason === 'not_listed' ? settings : null;
}

/** Where it cannot be stored, the day's end counts all the same. */
function store(today: string, settings: Settings): Promise<Settings> {
  const settle = (now: Settings): Settings => ({ ...now, pause: advancePause(now.pause, today) });
  return changeSettings(settle).catch(() => settle(settings));
}
