import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import type { Settings } from '../../lib/settings/settings';
import { ChoiceGroup } from '../app/ChoiceGroup';
import { useWords } from '../hooks/use-words';
import { SettingsSection } from './SettingsSection';

/** The language of the screens. */
export interface LanguageSectionProps {
  readonly language: Settings['language'];
  readonly onChange: (language: Settings['language']) => void;
}

/** Every language under its own name, so that whoever lands in the wrong one finds the way back. */
export function LanguageSection({ language, onChange }: LanguageSectionProps) {
  const words = useWords(SETTINGS_WORDS);
  return (
    <SettingsSection id="language" title={words.language}>
      <ChoiceGroup
        legend={words.language}
        isLegendHidden
        value={language}
        choices={[
          { value: 'auto', label: words.languages.auto },
          { value: 'en', label: words.languages.en, lang: 'en' },
          { value: 'es', label: words.languages.es, lang: 'es' },
        ]}
        onChoose={onChange}
      />
    </SettingsSection>
  );
}
