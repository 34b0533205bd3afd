import { type ReminderSettingsWords, reminderSettingsEn } from './en/reminder-settings';
import { reminderSettingsEs } from './es/reminder-settings';
import type { InLanguages } from './language';

/** The words of *Reminders* in the settings. */
export const REMINDER_SETTINGS_WORDS: InLanguages<ReminderSettingsWords> = {
  en: reminderSettingsEn,
  es: reminderSettingsEs,
};
