import { useId, useState } from 'preact/hooks';
import { nameCounty } from '../../lib/language/county-name';
import { PLACES_WORDS } from '../../lib/language/places-words';
import { listStates } from '../../lib/language/state-names';
import type { Profile } from '../../lib/settings/settings';
import { listCounties } from '../../lib/targets/counties/list-counties';
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
  const id = useId();
  const [state, setState] = useState(profile.state);
  const counties = listCounties(state);
  return (
    <div class="county-picker">
      <Choice
        id={`${id}-state`}
        label={words.state}
        value={state}
        choices={listStates(language).map(({ code, name }) => ({ value: code, label: name }))}
        onChoose={chosen => {
          setState(chosen);
          // The District and some territories have none: the state is all there is to tell.
          if (chosen !== '' && listCounties(chosen).length === 0) onPlace({ state: chosen, county: '' });
        }}
      />
      <Choice
        id={`${id}-county`}
        label={words.county}
        value=""
        choices={counties.map(county => ({ value: nameCounty(county, 'en'), label: nameCounty(county, language) }))}
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

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ id, label, value, choices, onChoose }: ChoiceProps) {
  const words = useWords(PLACES_WORDS);
  return (
    <span>
      <label class="label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="field select"
        value={value}
        disabled={choices.length === 0}
        onChange={event => onChoose(event.currentTarget.value)}
      >
        <option value="">{words.choose}</option>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
