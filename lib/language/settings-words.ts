import { type SettingsWords, settingsEn } from './en/settings';
import { settingsEs } from './es/settings';
import type { InLanguages } from './language';

/** The words of *Settings*. */
export const SETTINGS_WORDS: InLanguages<SettingsWords> = { en: settingsEn, es: settingsEs };
