import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import { listStates } from '../../lib/language/state-names';
import { storyLanguage } from '../../lib/script/story-language';
import type { NameUse, Profile } from '../../lib/settings/settings';
import { ChoiceGroup } from '../app/ChoiceGroup';
import { useLanguage, useWords } from '../hooks/use-words';
import { CountySetting } from './CountySetting';
import { SettingsSection } from './SettingsSection';
import { TextSetting } from './TextSetting';

/** What the caller told us about themselves. */
export interface ProfileSectionProps {
  readonly profile: Profile;
  readonly onChange: (change: Partial<Profile>) => void;
  /** A blank, by its name as stored and as shown. */
  readonly onForget: (blank: string, name: string) => void;
}

const NAME_USES: readonly NameUse[] = ['full', 'first', 'none'];

/** Name and how it is used, place, and other blanks once filled. */
export function ProfileSection({ profile, onChange, onForget }: ProfileSectionProps) {
  const words = useWords(SETTINGS_WORDS);
  const findZipProblem = (zip: string) => (zip === '' || /^\d{5}(-\d{4})?$/.test(zip) ? null : words.zipProblem);
  const nameOf = (blank: string) => {
    const language = storyLanguage(blank);
    const { languages } = words;
    if (language === null) return blank;
    return words.story(language === 'en' || language === 'es' ? languages[language] : language);
  };
  return (
    <SettingsSection id="you" title={words.you}>
      <TextSetting label={words.name} hint={words.nameHint} value={profile.name} onSave={name => onChange({ name })} />
      <ChoiceGroup
        legend={words.nameUse}
        value={profile.nameUse}
        choices={NAME_USES.map(value => ({ value, label: words.nameUses[value] }))}
        onChoose={nameUse => onChange({ nameUse })}
      />
      <div class="place-fields">
        <TextSetting label={words.city} value={profile.city} onSave={city => onChange({ city })} />
        <StateSetting state={profile.state} onChange={state => onChange({ state })} />
        <TextSetting
          label={words.zip}
          hint={words.zipHint}
          value={profile.zip}
          inputMode="numeric"
          maxLength={10}
          findProblem={findZipProblem}
          onSave={zip => onChange({ zip })}
        />
        <CountySetting profile={profile} onChange={county => onChange({ county })} />
      </div>
      {Object.keys(profile.otherBlanks).length > 0 && (
        <div class="other-blanks">
          <h3 class="label">{words.otherBlanks}</h3>
          <ul class="plain-rows">
            {Object.entries(profile.otherBlanks).map(([blank, value]) => (
              <li key={blank}>
                <span>
                  {nameOf(blank)}: <b>{value}</b>
                </span>
                <button
                  type="button"
                  class="btn small"
                  aria-label={words.forgetBlank(nameOf(blank))}
                  onClick={() => onForget(blank, nameOf(blank))}
                >
                  {words.remove}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </SettingsSection>
  );
}

interface StateSettingProps {
  readonly state: string;
  readonly onChange: (state: string) => void;
}

function StateSetting({ state, onChange }: StateSettingProps) {
  const words = useWords(SETTINGS_WORDS);
  const language = useLanguage();
  return (
    <div class="text-setting">
      <label class="label" for="state">
        {words.state}
      </label>
      <select id="state" class="field select" value={state} onChange={event => onChange(event.currentTarget.value)}>
        <option value="">{words.noState}</option>
        {listStates(language).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
