import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import type { Marking, Settings } from '../../lib/settings/settings';
import { ChoiceGroup } from '../app/ChoiceGroup';
import { useWords } from '../hooks/use-words';
import { SettingsSection } from './SettingsSection';

/** How mentions are shown. */
export interface MarkingSectionProps {
  readonly marking: Marking;
  readonly showBadge: boolean;
  readonly onChange: (change: Partial<Pick<Settings, 'marking' | 'showBadge'>>) => void;
}

const MARKINGS: readonly Marking[] = ['marks', 'badge_only', 'off'];

/** Marks, badge only or off, each with what it means for the page. */
export function MarkingSection({ marking, showBadge, onChange }: MarkingSectionProps) {
  const words = useWords(SETTINGS_WORDS);
  return (
    <SettingsSection id="marking" title={words.marking}>
      <ChoiceGroup
        legend={words.marking}
        isLegendHidden
        value={marking}
        choices={MARKINGS.map(value => ({
          value,
          label: words.markings[value],
          explains: words.markingExplains[value],
        }))}
        onChoose={chosen => onChange({ marking: chosen })}
      />
      <label class="choice">
        <input
          type="checkbox"
          class="tick"
          checked={showBadge}
          disabled={marking === 'off'}
          onChange={event => onChange({ showBadge: event.currentTarget.checked })}
        />
        <span>{words.showBadge}</span>
      </label>
    </SettingsSection>
  );
}
