import { browser } from './browser';

/** The alarms there are: the one behind which all due jobs wait, and the end of a pause, which must not wait for a feed that is slow. */
const ALARMS = { jobs: 'call-in', pause: 'call-in-pause' } as const;

/** Names an alarm. */
export type AlarmName = keyof typeof ALARMS;

/** Calls `ring` whenever the alarm goes off, waking the background; register it in the first turn. */
export function watchAlarm(name: AlarmName, ring: () => void): void {
  browser.alarms.onAlarm.addListener(alarm => {
    if (alarm.name === ALARMS[name]) ring();
  });
}

/** Sets the alarm, in place of the one that stood; a time in the past rings at once, none takes it away. Unpacked extensions lose it at every restart. */
export async function setAlarm(name: AlarmName, at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(ALARMS[name]);
  else await browser.alarms.create(ALARMS[name], { when: at });
}

/** When the alarm rings, ms; undefined when it is not set, or has rung. */
export const readAlarm = async (name: AlarmName): Promise<number | undefined> =>
  (await browser.alarms.get(ALARMS[name]))?.scheduledTime;
