import { CONGRESS_WORDS } from '../../lib/language/congress-words';
import type { Profile } from '../../lib/settings/settings';
import type { CongressAtHand } from '../../lib/targets/congress/congress-at-hand';
import { showNumber } from '../../lib/targets/show-number';
import { type GapActions, GapNotice } from '../congress/GapNotice';
import { sayMember, saySeat } from '../congress/say-seat';
import { useLanguage, useWords } from '../hooks/use-words';

/** What the directory finds for the caller's place. */
export interface FoundSeatsProps extends GapActions {
  readonly congress: CongressAtHand;
  readonly profile: Profile;
  readonly at: number;
}

/** The caller's representative and senators by name, and what is missing to know them. */
export function FoundSeats({ congress, profile, at, onPlace, onOpen }: FoundSeatsProps) {
  const words = useWords(CONGRESS_WORDS);
  const language = useLanguage();
  const { representative, senators } = congress.user;
  const found = [...representative.offices, ...senators.offices];
  const all = [...representative.gaps, ...senators.gaps].filter(gap => gap.kind !== 'no_senators');
  // One question is enough: the ZIP asked for the representative answers for the senators too.
  const gaps = all.filter(
    (gap, index) => all.findIndex(other => isAsked(other.kind) === isAsked(gap.kind)) === index || !isAsked(gap.kind),
  );
  const [state = '', district = ''] = profile.district.split('-');
  return (
    <div class="found-seats">
      <h3 class="label">{words.yours}</h3>
      {gaps.map(gap => (
        <GapNotice
          key={JSON.stringify(gap)}
          gap={gap}
          profile={profile}
          fetchedAt={congress.fetchedAt}
          at={at}
          onPlace={onPlace}
          onOpen={onOpen}
        />
      ))}
      <ul class="plain-rows">
        {found.map(({ office, member, title }) => (
          <li key={office.id}>
            <span>
              <b>{member.name}</b>
              <span class="hint choice-explains">{sayMember({ member, title }, words, language)}</span>
            </span>
            <span class="number">{member.number === undefined ? words.noNumber : showNumber(member.number)}</span>
          </li>
        ))}
      </ul>
      {district !== '' && representative.gaps.length === 0 && (
        <p class="hint">
          {words.chosen(saySeat({ state, district: Number(district) }, words, language))}{' '}
          <button type="button" class="link" onClick={() => onPlace({ district: '' })}>
            {words.chooseAgain}
          </button>
        </p>
      )}
    </div>
  );
}

const isAsked = (kind: string): boolean => ['needs_zip', 'needs_place', 'unknown_zip', 'mismatch'].includes(kind);
