import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sayCounty } from '../../lib/language/county-name';
import { formatShortDay } from '../../lib/language/format';
import { PLACES_WORDS } from '../../lib/language/places-words';
import type { AgreedPlace, UnsettledName } from '../../lib/targets/agreements/find-agreements';
import type { ListedAgency } from '../../lib/targets/agreements/list-agencies';
import { findCounty } from '../../lib/targets/counties/find-county';
import type { Missing } from '../../lib/targets/find-missing';
import { useLanguage, useWords } from '../hooks/use-words';
import { AgencyLine } from './AgencyLine';
import { CountyPicker, type CountyPickerProps } from './CountyPicker';
import { StateQuestion } from './StateQuestion';
import './place.css';

/** What lists of agreements say for this caller and this page. */
export interface PlacePanelProps extends Pick<CountyPickerProps, 'onPlace'> {
  readonly profile: { readonly state: string; readonly county: string };
  /** On the page, apart from the caller's own. */
  readonly onPage: readonly ListedAgency[];
  /** In the caller's county, the county's own first. */
  readonly here: readonly ListedAgency[];
  /** The day of the newest list; null where none is carried or none concerns the campaign. */
  readonly asOf: string | null;
  readonly unsettled: readonly UnsettledName[];
  /** Why the office asked for is not known; null where it is. */
  readonly need: Missing | null;
  /** True where the offices shown are of several districts. */
  readonly isOneOfSeveral: boolean;
  readonly onAnswer: (name: UnsettledName, place: AgreedPlace | null) => void;
  readonly onOpen: (url: string) => void;
}

/** The place the page is about, the caller's county, or the way to say which that is. */
export function PlacePanel(props: PlacePanelProps) {
  const { profile, onPage, here, asOf, unsettled, need, onOpen } = props;
  const words = useWords(PLACES_WORDS);
  const [isPicking, setPicking] = useState(false);
  const [first] = unsettled;
  const needsCounty = need === 'needs_county' || need === 'needs_place';
  const isAsked = needsCounty || isPicking;
  const section = useRef<HTMLElement>(null);
  const wasPicking = useRef(false);
  // What was pressed makes room for the question, and the question for its answer.
  useLayoutEffect(() => {
    if (isPicking) section.current?.querySelector('select')?.focus();
    else if (wasPicking.current) section.current?.focus();
    wasPicking.current = isPicking;
  }, [isPicking]);
  const pick = () => setPicking(true);
  // The script has little room: what is said of the page leaves but a word for the county.
  const sharesLine = !isAsked && !first && asOf !== null && onPage.length > 0 && here.length === 0;
  return (
    <section ref={section} class="place-panel" aria-label={words.title} tabIndex={-1}>
      {need !== null && <p class="notice">{words.needs[need]}</p>}
      {props.isOneOfSeveral && <p class="hint">{words.oneOfSeveral}</p>}
      {first && <StateQuestion unsettled={first} onAnswer={place => props.onAnswer(first, place)} />}
      {onPage.map(listed => (
        <AgencyLine key={`${listed.division} ${listed.agency}`} listed={listed} onOpen={onOpen}>
          {sharesLine && listed === onPage.at(-1) && <ChangeCounty profile={profile} onChange={pick} />}
        </AgencyLine>
      ))}
      {isAsked ? (
        <CountyPicker
          profile={profile}
          onPlace={place => {
            setPicking(false);
            props.onPlace(place);
          }}
          {...(!needsCounty && { onCancel: () => setPicking(false) })}
        />
      ) : (
        // One question at a time.
        !first && !sharesLine && asOf !== null && <Here {...{ here, profile, asOf, onOpen }} onChange={pick} />
      )}
    </section>
  );
}

interface HereProps extends Pick<PlacePanelProps, 'here' | 'profile' | 'onOpen'> {
  readonly asOf: string;
  readonly onChange: () => void;
}

function Here({ here, profile, asOf, onOpen, onChange }: HereProps) {
  const words = useWords(PLACES_WORDS);
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const [own, ...others] = here;
  const change = <ChangeCounty profile={profile} onChange={onChange} />;
  const county = countyOf(profile);
  if (own === undefined) {
    // Of a name that is no county, nobody can say that it is not on the list.
    if (!county) return <p>{change}</p>;
    return (
      <details class="fold one-line">
        <summary>{words.notListed(sayCounty(county.division, language), formatShortDay(asOf, language))}</summary>
        <p>{change}</p>
      </details>
    );
  }
  return (
    <>
      <AgencyLine listed={own} onOpen={onOpen}>
        {others.length > 0 && (
          <button type="button" class="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {words.moreThere(others.length)}
          </button>
        )}
        {change}
      </AgencyLine>
      {isWhole && others.map(listed => <AgencyLine key={listed.agency} listed={listed} onOpen={onOpen} />)}
    </>
  );
}

const countyOf = ({ state, county }: PlacePanelProps['profile']) => findCounty(state, county);

function ChangeCounty({ profile, onChange }: Pick<HereProps, 'profile' | 'onChange'>) {
  const words = useWords(PLACES_WORDS);
  return (
    <button type="button" class="link" onClick={onChange}>
      {countyOf(profile) ? words.changeCounty : words.askCounty}
    </button>
  );
}
