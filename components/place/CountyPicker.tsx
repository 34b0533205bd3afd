import { useState } from 'preact/hooks';
import { nameCounty } from '../../lib/language/county-name';
import { PLACES_WORDS } from '../../lib/language/places-words';
import { listStates } from '../../lib/language/state-names';
import type { Profile } from '../../lib/settings/settings';
import { listCounties } from '../../lib/targets/counties/list-counties';
import { SelectField } from '../fields/SelectField';
import { useLanguage, useWords } from '../hooks/use-words';

/** State, then county; told only when both are known. */
export interface CountyPickerProps {
  readonly profile: Pick<Profile, 'state'>;
  readonly onPlace: (place: Pick<Profile, 'state' | 'county'>) => void;
  /** Absent where there is no way back. */
  readonly onCancel?: () => void;
}

/** Asks for the caller's county; six states have a Franklin County, so the state comes first. */
export function CountyPicker({ profile, onPlace, onCancel }: CountyPickerProps) {
  const words = useWords(PLACES_WORDS);
  const language = useLanguage();
  const [state, setState] = useState(profile.state);
  const counties = listCounties(state);
  return (
    <div class="county-picker">
      <SelectField
        label={words.state}
        value={state}
        options={[['', words.choose], ...listStates(language).map(({ code, name }) => [code, name] as const)]}
        onChoose={chosen => {
          setState(chosen);
          // The District and some territories have none: the state is all there is to tell.
          if (chosen !== '' && listCounties(chosen).length === 0) onPlace({ state: chosen, county: '' });
        }}
      />
      <SelectField
        label={words.county}
        value=""
        options={[
          ['', words.choose],
          ...counties.map(county => [nameCounty(county, 'en'), nameCounty(county, language)] as const),
        ]}
        isDisabled={counties.length === 0}
        onChoose={county => onPlace({ state, county })}
      />
      <p class="hint" role="status">
        {state !== '' && counties.length === 0 ? words.noCounties : words.why}{' '}
        {onCancel && (
          <button type="button" class="link" onClick={onCancel}>
            {words.keepCounty}
          </button>
        )}
      </p>
    </div>
  );
}
