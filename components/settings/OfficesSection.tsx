import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import type { OwnOffice } from '../../lib/settings/settings';
import type { PhoneNumber } from '../../lib/targets/phone-number';
import { showNumber } from '../../lib/targets/show-number';
import { useWords } from '../hooks/use-words';
import type { SettingsScreenProps } from './SettingsScreen';
import { SettingsSection } from './SettingsSection';

/** The caller's own offices. */
export interface OfficesSectionProps {
  readonly offices: readonly OwnOffice[];
  readonly findTitle: SettingsScreenProps['findTitle'];
  readonly onRemove: (office: OwnOffice) => void;
}

/** Offices no feed lists, with their numbers as text. */
export function OfficesSection({ offices, findTitle, onRemove }: OfficesSectionProps) {
  const words = useWords(SETTINGS_WORDS);
  return (
    <SettingsSection id="offices" title={words.offices}>
      {offices.length === 0 ? (
        <p class="soft">{words.noOffices}</p>
      ) : (
        <ul class="plain-rows">
          {offices.map(office => {
            const title = findTitle(office.campaign);
            return (
              <li key={office.id}>
                <span>
                  <b>{office.name}</b>{' '}
                  <span class="number">
                    {/^\+1\d{10}$/.test(office.number) ? showNumber(office.number as PhoneNumber) : office.number}
                  </span>
                  <span class="hint choice-explains">
                    {[title === null ? null : words.officeFor(title), office.seenAt && words.officeSeen(office.seenAt)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <button
                  type="button"
                  class="btn small"
                  aria-label={words.removeOffice(office.name)}
                  onClick={() => onRemove(office)}
                >
                  {words.remove}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </SettingsSection>
  );
}
