import { useId } from 'preact/hooks';
import { nameCounty } from '../../lib/language/county-name';
import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import type { Profile } from '../../lib/settings/settings';
import { findCounty } from '../../lib/targets/counties/find-county';
import { listCounties } from '../../lib/targets/counties/list-counties';
import { useLanguage, useWords } from '../hooks/use-words';
import { TextSetting } from './TextSetting';

/** The caller's county. */
export interface CountySettingProps {
  readonly profile: Pick<Profile, 'state' | 'county'>;
  readonly onChange: (county: string) => void;
}

/** A list of the state's counties once the state is known; a line to type in before. */
export function CountySetting({ profile, onChange }: CountySettingProps) {
  const words = useWords(SETTINGS_WORDS);
  const language = useLanguage();
  const id = useId();
  const counties = listCounties(profile.state);
  if (counties.length === 0) return <TextSetting label={words.county} value={profile.county} onSave={onChange} />;
  const kept = findCounty(profile.state, profile.county);
  const isTyped = kept === undefined && profile.county !== '';
  return (
    <div class="text-setting">
      <label class="label" for={id}>
        {words.county}
      </label>
      <select
        id={id}
        class="field select"
        value={kept ? nameCounty(kept, 'en') : profile.county}
        onChange={event => onChange(event.currentTarget.value)}
      >
        <option value="">{words.noState}</option>
        {isTyped && <option value={profile.county}>{profile.county}</option>}
        {counties.map(county => (
          <option key={county.division} value={nameCounty(county, 'en')}>
            {nameCounty(county, language)}
          </option>
        ))}
      </select>
    </div>
  );
}
