import type { Campaign } from '../../lib/campaigns/campaign';
import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import { changePlace } from '../../lib/settings/profile';
import type { OwnOffice, Settings } from '../../lib/settings/settings';
import { PageHeading } from '../app/PageHeading';
import { useWords } from '../hooks/use-words';
import { EraseSection } from './EraseSection';
import { type KeyPorts, KeysSection } from './KeysSection';
import { LanguageSection } from './LanguageSection';
import { MarkingSection } from './MarkingSection';
import { MembersSection, type MembersSectionProps } from './MembersSection';
import { OfficesSection } from './OfficesSection';
import type { PauseSettingProps } from './PauseSetting';
import { ProfileSection } from './ProfileSection';
import { RemindersSection, type RemindersSectionProps } from './RemindersSection';
import { RetentionSection, type RetentionSectionProps } from './RetentionSection';
import { SettingsSection } from './SettingsSection';
import { SitesSection } from './SitesSection';
import './settings.css';

/** Everything the user can set. */
export interface SettingsScreenProps {
  readonly settings: Settings;
  readonly version: string;
  /** What the section about members of Congress needs besides the profile. */
  readonly congress: Pick<MembersSectionProps, 'ports' | 'at' | 'timeZone' | 'onOpen'>;
  /** How many calls erasing would take. */
  readonly callCount: number;
  /** Title of the campaign an own office belongs to, where a feed still has it. */
  readonly findTitle: (key: Campaign['key']) => string | null;
  readonly pause: PauseSettingProps;
  readonly keys: KeyPorts;
  readonly retention: RetentionSectionProps;
  readonly reminders: RemindersSectionProps;
  /** True while the stored settings cannot be read as a whole. */
  readonly isLost: boolean;
  readonly onChange: (change: (now: Settings) => Settings) => void;
  readonly onMarkAgain: (host: string) => void;
  readonly onRemoveHost: (host: string) => void;
  readonly onForgetBlank: (blank: string, name: string) => void;
  readonly onRemoveOffice: (office: OwnOffice) => void;
  /** Resolves to false when not everything could be erased. */
  readonly onErase: () => Promise<boolean>;
}

/** *Settings*, saved as they are changed. */
export function SettingsScreen(props: SettingsScreenProps) {
  const words = useWords(SETTINGS_WORDS);
  const { settings, onChange } = props;
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <ProfileSection
        profile={settings.profile}
        onChange={change => onChange(now => ({ ...now, profile: changePlace(now.profile, change) }))}
        onForget={props.onForgetBlank}
      />
      <MembersSection
        {...props.congress}
        profile={settings.profile}
        onPlace={change => onChange(now => ({ ...now, profile: changePlace(now.profile, change) }))}
      />
      <LanguageSection language={settings.language} onChange={language => onChange(now => ({ ...now, language }))} />
      <MarkingSection
        settings={settings}
        pause={props.pause}
        isLost={props.isLost}
        onChange={change => onChange(now => ({ ...now, ...change }))}
      />
      <RemindersSection {...props.reminders} />
      <KeysSection ports={props.keys} />
      <SitesSection
        offHosts={settings.offHosts}
        addedHosts={settings.addedHosts}
        onMarkAgain={props.onMarkAgain}
        onRemoveHost={props.onRemoveHost}
      />
      <OfficesSection offices={settings.ownOffices} findTitle={props.findTitle} onRemove={props.onRemoveOffice} />
      <SettingsSection id="privacy" title={words.privacy}>
        <ol class="privacy-lines">
          {words.privacyLines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </SettingsSection>
      <RetentionSection {...props.retention} />
      <EraseSection callCount={props.callCount} onErase={props.onErase} />
      <SettingsSection id="about" title={words.about}>
        <p class="soft">{words.version(props.version)}</p>
      </SettingsSection>
    </>
  );
}
