import { showRoute } from '../../components/app/app-route';
import { routeReminder } from '../../components/reminders/route-reminder';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { chooseLanguage } from '../../lib/language/language';
import { REMINDERS_WORDS } from '../../lib/language/reminders-words';
import { sayNotification } from '../../lib/language/say-reminder';
import { showWaiting } from '../../lib/platform/badge';
import { readFeeds } from '../../lib/platform/campaign-store';
import { underLock } from '../../lib/platform/lock';
import { clearNotification, showNotification } from '../../lib/platform/notifications';
import { readOpenFollowUps } from '../../lib/platform/open-follow-ups';
import { createReminderKeeper, type ReminderKeeper, type Telling } from '../../lib/platform/reminder-keeper';
import { readReminderMemory, writeReminderMemory } from '../../lib/platform/reminder-store';
import { readSettingsNow } from '../../lib/platform/settings-store';
import { openApp } from '../../lib/platform/surfaces';
import { readTimeZone } from '../../lib/platform/time-zone';
import { listSettlings } from '../../lib/reminders/snooze';

async function readCampaigns() {
  const read = await readFeeds();
  return read.ok ? read.value.flatMap(({ feed }) => feed?.campaigns ?? []) : null;
}

async function tell({ due, settings, campaigns, followUps }: Telling): Promise<void> {
  const language = chooseLanguage(settings.language, navigator.languages);
  const words = REMINDERS_WORDS[language];
  const now = { at: Date.now(), timeZone: readTimeZone() };
  const offices = new Map(followUps.flatMap(({ call, office }) => (office === undefined ? [] : [[call, office]])));
  const year = Number(showLocalDate(now.at, now.timeZone).slice(0, 4));
  const buttons = listSettlings(due, now, settings.reminders).filter(how => how !== 'seen');
  const message = sayNotification(due, settings.reminders.showsDetails, { language, campaigns, offices, year });
  await showNotification({ message, buttons: buttons.map(how => words[how]) });
}

/** The keeper of reminders. */
export const reminderKeeper = (): ReminderKeeper =>
  createReminderKeeper({
    now: Date.now,
    timeZone: readTimeZone,
    readSettings: readSettingsNow,
    readCampaigns,
    readFollowUps: readOpenFollowUps,
    memory: { read: readReminderMemory, write: writeReminderMemory },
    tell,
    async showWaiting(isWaiting, settings) {
      await showWaiting(isWaiting, settings);
      if (!isWaiting) await clearNotification();
    },
    alone: work => underLock('reminders', work),
  });

/** The notification was pressed: what it told of opens, and still waits there until the user has seen to it. */
export async function openWaiting(): Promise<void> {
  const waiting = await reminderKeeper().readWaiting();
  await openApp(showRoute(routeReminder(waiting)));
  await clearNotification();
}
