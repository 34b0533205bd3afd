import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import type { Marking, MarkStyle, Settings } from '../../lib/settings/settings';
import { ChoiceGroup } from '../app/ChoiceGroup';
import { useWords } from '../hooks/use-words';
import { MarkSample } from './MarkSample';
import { PauseSetting, type PauseSettingProps } from './PauseSetting';
import { SettingsSection } from './SettingsSection';
import './marking.css';

/** How mentions are shown. */
export interface MarkingSectionProps {
  readonly settings: Pick<Settings, 'marking' | 'markStyle' | 'showBadge'>;
  readonly pause: PauseSettingProps;
  /** True while the stored settings cannot be read as a whole. */
  readonly isLost: boolean;
  readonly onChange: (change: Partial<Pick<Settings, 'marking' | 'markStyle' | 'showBadge'>>) => void;
}

const MARKINGS: readonly Marking[] = ['marks', 'badge_only', 'off'];
const STYLES: readonly MarkStyle[] = ['highlight', 'underline'];

/** Marks, badge only or off, each with what it means for the page; then the rest of the day, the look of a mark and the count. */
export function MarkingSection({ settings, pause, isLost, onChange }: MarkingSectionProps) {
  const words = useWords(SETTINGS_WORDS);
  const { marking, markStyle, showBadge } = settings;
  return (
    <SettingsSection id="marking" title={words.marking}>
      {isLost && <p class="notice bad">{words.settingsLost}</p>}
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
      {marking !== 'off' && <PauseSetting {...pause} />}
      {marking === 'marks' && (
        <ChoiceGroup
          legend={words.markStyle}
          value={markStyle}
          choices={STYLES.map(value => ({
            value,
            label: words.markStyles[value],
            sample: <MarkSample style={value} />,
          }))}
          onChoose={chosen => onChange({ markStyle: chosen })}
        />
      )}
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
