import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import { useWords } from '../hooks/use-words';
import { SettingsSection } from './SettingsSection';

/** Sites with a setting of their own. */
export interface SitesSectionProps {
  readonly offHosts: readonly string[];
  readonly addedHosts: readonly string[];
  readonly onMarkAgain: (host: string) => void;
  readonly onRemoveHost: (host: string) => void;
}

/** Where marking is off, and where the user added it. */
export function SitesSection({ offHosts, addedHosts, onMarkAgain, onRemoveHost }: SitesSectionProps) {
  const words = useWords(SETTINGS_WORDS);
  return (
    <>
      <SettingsSection id="off-hosts" title={words.offHosts}>
        <HostList
          hosts={offHosts}
          none={words.noOffHosts}
          button={words.markAgain}
          label={words.markAgainLabel}
          onPress={onMarkAgain}
        />
      </SettingsSection>
      <SettingsSection id="added-hosts" title={words.addedHosts}>
        <HostList
          hosts={addedHosts}
          none={words.noAddedHosts}
          button={words.remove}
          label={words.removeHost}
          onPress={onRemoveHost}
        />
      </SettingsSection>
    </>
  );
}

interface HostListProps {
  readonly hosts: readonly string[];
  readonly none: string;
  readonly button: string;
  readonly label: (host: string) => string;
  readonly onPress: (host: string) => void;
}

function HostList({ hosts, none, button, label, onPress }: HostListProps) {
  if (hosts.length === 0) return <p class="soft">{none}</p>;
  return (
    <ul class="plain-rows">
      {hosts.map(host => (
        <li key={host}>
          <span>{host}</span>
          <button type="button" class="btn small" aria-label={label(host)} onClick={() => onPress(host)}>
            {button}
          </button>
        </li>
      ))}
    </ul>
  );
}
