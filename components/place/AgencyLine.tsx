import type { ComponentChildren } from 'preact';
import { sayCounty } from '../../lib/language/county-name';
import { formatShortDay } from '../../lib/language/format';
import { PLACES_WORDS } from '../../lib/language/places-words';
import type { ListedAgency } from '../../lib/targets/agreements/list-agencies';
import { useLanguage, useWords } from '../hooks/use-words';

/** One agency of the list. */
export interface AgencyLineProps {
  readonly listed: ListedAgency;
  readonly onOpen: (url: string) => void;
  /** What else there is to press, once it is opened. */
  readonly children?: ComponentChildren;
}

/** "Frederick County, MD has an agreement (Jail Enforcement, 2008; list of 15 Sep 2026)" on one line, the script needs the room; opened, all of it with where that can be read. */
export function AgencyLine({ listed, onOpen, children }: AgencyLineProps) {
  const words = useWords(PLACES_WORDS);
  const language = useLanguage();
  const place = sayCounty(listed.division, language);
  const isCounty = listed.kind === 'county' && listed.division.split('/').length > 3;
  const signed = listed.signed.map(({ model, signed: day }) =>
    day === undefined ? words.models[model] : `${words.models[model]}, ${day.slice(0, 4)}`,
  );
  const who = isCounty ? place : words.agencyIn(listed.agency, place);
  return (
    <details class="fold one-line">
      <summary>{words.has(who, signed.join('; '), formatShortDay(listed.asOf, language))}</summary>
      <p>
        <button
          type="button"
          class="link"
          aria-label={`${words.source}: ${who}`}
          onClick={() => onOpen(listed.sourceUrl)}
        >
          {words.source}
        </button>
        {children}
      </p>
    </details>
  );
}
