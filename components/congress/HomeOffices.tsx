import { CONGRESS_WORDS } from '../../lib/language/congress-words';
import type { Line } from '../../lib/targets/office';
import { showNumber } from '../../lib/targets/show-number';
import { useWords } from '../hooks/use-words';

/** A member's other numbers, under the one shown. */
export interface HomeOfficesProps {
  readonly lines: readonly Line[];
  /** The number shown above. */
  readonly shown: string;
  /** Washington is closed, or was busy or full a moment ago: then they are in view by themselves. */
  readonly isOpen: boolean;
  readonly isClosed: boolean;
  readonly onLine: (number: string) => void;
}

const placeOf = ({ at }: Line, washington: string): string => (at ? `${at.city}, ${at.state}` : washington);

/** Washington and the district offices by city; pressing one puts its number above, nothing is dialled. */
export function HomeOffices({ lines, shown, isOpen, isClosed, onLine }: HomeOfficesProps) {
  const words = useWords(CONGRESS_WORDS);
  const home = lines.filter(line => line.purpose === 'district').length;
  if (home === 0 || lines.length < 2) return null;
  return (
    <details class="home-offices" open={isOpen}>
      <summary>{words.homeOffices(home)}</summary>
      <p class="hint">{isClosed ? words.homeClosed : words.homeBusy}</p>
      <ul>
        {lines.map(line => {
          const place = placeOf(line, words.washington);
          return (
            <li key={line.number}>
              <span>
                {place} <span class="number">{showNumber(line.number)}</span>
                {line.at?.hours !== undefined && (
                  <span class="hint home-hours" lang="en">
                    {words.hours(line.at.hours)}
                  </span>
                )}
              </span>
              {line.number === shown ? (
                <span class="soft">{words.onThisLine}</span>
              ) : (
                <button type="button" class="btn small" onClick={() => onLine(line.number)}>
                  {words.callHere(place)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
