import { isAbout } from '../../lib/campaigns/topic-ref';
import { nameUnsettled } from '../../lib/mentions/page-facts';
import { type ListedAgency, listAgencies, listAgenciesAt } from '../../lib/targets/agreements/list-agencies';
import { PlacePanel } from '../place/PlacePanel';
import type { CallScene } from './call-scene';

/** Most agencies of the page that are named; a page that lists a whole state is not read out. */
const MOST_ON_PAGE = 2;

const keyOf = ({ division, agency }: ListedAgency) => `${division} ${agency.toLowerCase()}`;

/** What the feeds' lists say of the page in front and of the caller's county; fetched only where a list or an office needs it. */
export function AgreementPanel({
  needsCounty,
  ...scene
}: CallScene & {
  /** True where the office asked for cannot be found without the caller's county. */
  readonly needsCounty: boolean;
}) {
  const { data, view, settings, onSettings, change, ports } = scene;
  const agreements = data.feeds?.feeds.flatMap(({ feed }) => feed?.agreements ?? []) ?? [];
  const { agreed, unsettled } = view.facts;
  const hasList = agreements.length > 0;
  const isConcerned = isAbout(view.choice.campaign, '287g') || (view.stored.feed?.agreements ?? []).length > 0;
  const here = isConcerned ? listAgenciesAt(agreements, settings.profile) : [];
  const ours = new Set(here.slice(0, 1).map(keyOf));
  const named = agreements.filter(({ division, agency, kind }) =>
    agreed.some(place => place.division === division && (place.agency ?? (kind === 'county' ? agency : '')) === agency),
  );
  const onPage = listAgencies(named).filter(listed => !ours.has(keyOf(listed)));
  const asOf =
    agreements
      .map(({ as_of: day }) => day)
      .toSorted()
      .at(-1) ?? null;
  return (
    <PlacePanel
      profile={settings.profile}
      onPage={onPage.slice(0, MOST_ON_PAGE)}
      here={here}
      asOf={hasList && isConcerned ? asOf : null}
      unsettled={unsettled}
      needsCounty={needsCounty}
      onPlace={place => void onSettings(now => ({ ...now, profile: { ...now.profile, ...place } }))}
      onAnswer={(name, place) => change({ said: new Map([...data.said, [nameUnsettled(name), place]]) })}
      onOpen={ports.openOutside}
    />
  );
}
