/** English words of *Reminders* in the settings. */
export const reminderSettingsEn = {
  title: 'Reminders',
  lead: 'All off until you want them. They are reckoned on this device; nobody is told.',
  callDays: 'Call days of campaigns for where you live',
  deadlines: 'Decisions, the day before',
  followUps: 'Calls to make again and promises to ask after',
  weekly: 'My own time, every week',
  weekday: 'Day',
  time: 'Time',
  dayTime: 'Time of day for what has only a date',
  quiet: 'Quiet hours: no notification',
  from: 'From',
  to: 'To',
  details: 'Notifications say what is due',
  detailsHint: 'Otherwise only “Something you planned is due”, so that the screen tells nobody.',
  allow: 'Allow notifications',
  allowed: 'Notifications are allowed.',
  next: 'What comes next',
  nothing: 'Nothing is planned.',
};

/** What every language must have for *Reminders* in the settings. */
export type ReminderSettingsWords = typeof reminderSettingsEn;
