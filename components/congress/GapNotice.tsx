import { CONGRESS_WORDS } from '../../lib/language/congress-words';
import type { CongressWords } from '../../lib/language/en/congress';
import { formatDay, formatList, formatSince } from '../../lib/language/format';
import type { Language, Profile } from '../../lib/settings/settings';
import type { CongressGap } from '../../lib/targets/congress/congress-at-hand';
import { isTermOver } from '../../lib/targets/congress/congress-term';
import { districtId } from '../../lib/targets/congress/member';
import { OutsideLink } from '../app/OutsideLink';
import { useLanguage, useWords } from '../hooks/use-words';
import { saySeat, sayState } from './say-seat';
import { ZipForm } from './ZipForm';

/** What can be done about a seat that leads to nobody. */
export interface GapActions {
  /** Changes what the caller told of where they live. */
  readonly onPlace: (change: Partial<Pick<Profile, 'zip' | 'state' | 'district'>>) => void;
  readonly onOpen: (url: string) => void;
  /** Goes to the directory's settings; absent there. */
  readonly onSettings?: () => void;
}

/** One reason why a seat leads to nobody, with the way on. */
export interface GapNoticeProps extends GapActions {
  readonly gap: CongressGap;
  readonly profile: Pick<Profile, 'zip' | 'state' | 'district'>;
  /** When the copy was downloaded, and now, ms. */
  readonly fetchedAt: number | null;
  readonly at: number;
}

/** The House's own look-up by street address. */
const FINDER = 'https://www.house.gov/representatives/find-your-representative';

function sayGap(gap: CongressGap, props: GapNoticeProps, { words, language }: Said): string {
  const { zip, state } = props.profile;
  const { gaps } = words;
  switch (gap.kind) {
    case 'unknown_zip':
      return gaps.unknown_zip(zip);
    case 'mismatch': {
      const states = gap.states.map(code => sayState(code, language));
      return gaps.mismatch(zip, formatList(states, language), sayState(state, language));
    }
    case 'choice':
    case 'state_choice':
      return gaps[gap.kind](zip);
    case 'no_senators':
      return gaps.no_senators(sayState(gap.state, language));
    case 'vacant':
      return `${gaps.vacant(saySeat(gap, words, language))} ${gap.district === undefined ? '' : gaps.vacantHelp}`.trim();
    case 'over':
      return gaps.over(gap.member.name, formatDay(gap.member.endsOn, language));
    case 'no_number':
      return gaps.no_number(gap.member.name);
    case 'maps_over':
      return gaps.maps_over(formatDay(gap.since, language));
    default:
      return gaps[gap.kind];
  }
}

interface Said {
  readonly words: CongressWords;
  readonly language: Language;
}

/** Says it in a sentence, and offers what leads on: the ZIP, a choice, the official finder, the settings. */
export function GapNotice(props: GapNoticeProps) {
  const { gap, profile, fetchedAt, at } = props;
  const words = useWords(CONGRESS_WORDS);
  const language = useLanguage();
  const isOld = gap.kind === 'over' || gap.kind === 'maps_over';
  const isAwaited = gap.kind === 'maps_over' && fetchedAt !== null && isTermOver(gap.since, fetchedAt);
  const asksZip = ['needs_place', 'needs_zip', 'unknown_zip', 'mismatch'].includes(gap.kind);
  const needsFinder = ['choice', 'unknown_zip', 'maps_over'].includes(gap.kind);
  return (
    <div class="notice gap">
      <p>
        {sayGap(gap, props, { words, language })}
        {isOld && fetchedAt !== null && ` ${words.copyOf(formatSince(fetchedAt, at, language))}`}
        {isAwaited && ` ${words.gaps.maps_awaited}`}
      </p>
      {gap.kind === 'choice' && <SeatChoice {...props} gap={gap} />}
      {(gap.kind === 'state_choice' || gap.kind === 'mismatch') && (
        <p class="gap-buttons">
          {gap.states.map(state => (
            <button key={state} type="button" class="btn small" onClick={() => props.onPlace({ state })}>
              {words.useState(sayState(state, language))}
            </button>
          ))}
        </p>
      )}
      {asksZip && <ZipForm key={profile.zip} zip={profile.zip} onZip={zip => props.onPlace({ zip })} />}
      {needsFinder && (
        <p>
          <OutsideLink url={FINDER} onOpen={props.onOpen}>
            {words.finder}
          </OutsideLink>
        </p>
      )}
      {props.onSettings && ((isOld && !isAwaited) || gap.kind === 'no_directory' || gap.kind === 'damaged') && (
        <p>
          <button type="button" class="link" onClick={props.onSettings}>
            {isOld ? words.refreshSettings : words.openSettings}
          </button>
        </p>
      )}
    </div>
  );
}

function SeatChoice({
  gap,
  profile,
  onPlace,
}: GapNoticeProps & { readonly gap: Extract<CongressGap, { readonly kind: 'choice' }> }) {
  const words = useWords(CONGRESS_WORDS);
  const language = useLanguage();
  return (
    <ul class="seats">
      {gap.seats.map(seat => {
        const name = saySeat(seat, words, language);
        const { district = 0 } = seat;
        return (
          <li key={name}>
            <button
              type="button"
              class="btn small"
              aria-label={words.choose(name)}
              onClick={() =>
                onPlace({
                  district: districtId(seat.state, district),
                  // The state goes into scripts too.
                  ...(profile.state === '' && { state: seat.state }),
                })
              }
            >
              {name}
            </button>
            <span class="soft">{seat.kind === 'vacant' ? words.vacantSeat : seat.member.name}</span>
          </li>
        );
      })}
    </ul>
  );
}
