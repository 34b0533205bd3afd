import { isAbout } from '../../lib/campaigns/topic-ref';
import { nameUnsettled } from '../../lib/mentions/page-facts';
import { changePlace } from '../../lib/settings/profile';
import { type ListedAgency, listAgencies, listAgenciesAt } from '../../lib/targets/agreements/list-agencies';
import { findMissing } from '../../lib/targets/find-missing';
import { PlacePanel } from '../place/PlacePanel';
import type { CallScene } from './call-scene';

/** Most agencies of the page that are named; a page that lists a whole state is not read out. */
const MOST_ON_PAGE = 2;

const keyOf = ({ division, agency }: ListedAgency) => `${division} ${agency.toLowerCase()}`;

/** What the caller's place is needed for, and what the feeds' lists say of it and of the page in front. */
export function CallPlace(scene: CallScene) {
  const { data, view, settings, onSettings, change, ports } = scene;
  const agreements = data.feeds?.feeds.flatMap(({ feed }) => feed?.agreements ?? []) ?? [];
  const { agreed, unsettled } = view.facts;
  const { target } = view;
  const offices = view.stored.feed?.offices ?? [];
  const isLost = target?.kind === 'unresolved' && !target.gaps;
  const need = isLost ? findMissing(target, { offices, place: settings.profile }) : null;
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
      need={need}
      isOneOfSeveral={target?.kind !== 'unresolved' && target?.isOneOfSeveral === true}
      onPlace={place => void onSettings(now => ({ ...now, profile: changePlace(now.profile, place) }))}
      onAnswer={(name, place) => change({ said: new Map([...data.said, [nameUnsettled(name), place]]) })}
      onOpen={ports.openOutside}
    />
  );
}
