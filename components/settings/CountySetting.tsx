import { nameCounty } from '../../lib/language/county-name';
import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import type { Profile } from '../../lib/settings/settings';
import { findCounty } from '../../lib/targets/counties/find-county';
import { listCounties } from '../../lib/targets/counties/list-counties';
import { SelectField } from '../fields/SelectField';
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
  const counties = listCounties(profile.state);
  if (counties.length === 0) return <TextSetting label={words.county} value={profile.county} onSave={onChange} />;
  const kept = findCounty(profile.state, profile.county);
  const isTyped = kept === undefined && profile.county !== '';
  return (
    <div class="text-setting">
      <SelectField
        label={words.county}
        value={kept ? nameCounty(kept, 'en') : profile.county}
        options={[
          ['', words.noState],
          ...(isTyped ? [[profile.county, profile.county] as const] : []),
          ...counties.map(county => [nameCounty(county, 'en'), nameCounty(county, language)] as const),
        ]}
        onChoose={onChange}
      />
    </div>
  );
}
