import { browser } from './browser';

/** The one alarm behind which all due jobs wait. */
const ALARM = 'call-in';

/** Calls `ring` whenever the alarm goes off, waking the background; register it in the first turn. */
export function watchAlarm(ring: () => void): void {
  browser.alarms.onAlarm.addListener(alarm => {
    if (alarm.name === ALARM) ring();
  });
}

/** Sets the alarm, in place of the one that stood; a time in the past rings at once. Unpacked extensions lose it at every restart. */
export async function setAlarm(at: number): Promise<void> {
  await browser.alarms.create(ALARM, { when: at });
}
