import type { Campaign } from '../campaigns/campaign';
import type { Agreement } from '../campaigns/feed-schema';
import {
  type AgreedPlace,
  type AgreementsNamed,
  createAgreementFinder,
  type UnsettledName,
} from '../targets/agreements/find-agreements';
import { createPlaceFinder } from '../targets/find-places';
import type { FeedNames } from './feed-names';
import type { MentionExcerpt } from './mention';
import { findPlacesNear, listTexts } from './places-near';
import { leadsTo } from './topic-owners';

/** What a page's mentions say for the choice of a campaign. */
export interface PageFacts extends AgreementsNamed {
  /** Most mentioned first. */
  readonly topics: readonly string[];
  /** Open Civic Data divisions named near them. */
  readonly places: readonly string[];
}

/** Reads what mentions say, alone or all together; their order does not matter, and nothing is kept. */
export type MentionReader = (mentions: readonly MentionExcerpt[]) => PageFacts;

/** The lists of agreements at hand, and what the caller said of names that wanted a state: a place, or null for one of another. */
export interface KnownAgreements {
  readonly agreements: readonly Agreement[];
  readonly said: ReadonlyMap<string, AgreedPlace | null>;
}

const NO_AGREEMENTS: KnownAgreements = { agreements: [], said: new Map() };

/** Makes the reader for the campaigns at hand, whose counties and cities it then knows by name. */
export function createMentionReader(
  campaigns: readonly Pick<Campaign, 'jurisdictions' | 'actions'>[],
  names: Pick<FeedNames, 'owners'>,
  { agreements, said }: KnownAgreements = NO_AGREEMENTS,
): MentionReader {
  const divisions = campaigns.flatMap(({ jurisdictions, actions }) => [
    ...jurisdictions,
    ...actions.flatMap(action => action.jurisdictions ?? []),
  ]);
  const find = createPlaceFinder([...new Set([...divisions, ...agreements.map(({ division }) => division)])]);
  const findAgreements = agreements.length === 0 ? null : createAgreementFinder(agreements);
  return mentions => {
    const topics = rankTopics(mentions.flatMap(({ topic }) => leadsTo(topic, names)));
    const places = findPlacesNear(mentions, find);
    if (!findAgreements) return { topics, places, agreed: [], unsettled: [] };
    const found = listTexts(mentions).map(text =>
      findAgreements(
        text,
        find(text).map(({ division }) => division),
      ),
    );
    return { topics, ...settle(found, { places, said }) };
  };
}

/** What the caller said of a name takes the place of the question. */
function settle(
  found: readonly AgreementsNamed[],
  { places, said }: Pick<PageFacts, 'places'> & Pick<KnownAgreements, 'said'>,
): Omit<PageFacts, 'topics'> {
  const asked = onceBy(
    found.flatMap(({ unsettled }) => unsettled),
    nameUnsettled,
  );
  const answered = asked.flatMap(name => said.get(nameUnsettled(name)) ?? []);
  const agreed = onceBy(
    [...answered, ...found.flatMap(each => each.agreed)],
    ({ division, agency }) => `${division} ${agency}`,
  );
  return {
    places: [...new Set([...places, ...answered.map(({ division }) => division)])],
    agreed,
    // Said elsewhere on the page, it is not asked.
    unsettled: asked.filter(
      name =>
        !said.has(nameUnsettled(name)) &&
        !name.places.some(({ division }) => agreed.some(known => known.division === division)),
    ),
  };
}

/** What an answer is remembered by, while the popup is open. */
export const nameUnsettled = ({ name, isCounty }: UnsettledName): string => `${isCounty} ${name.toLowerCase()}`;

function onceBy<T>(list: readonly T[], keyOf: (each: T) => string): readonly T[] {
  return [...new Map(list.map(each => [keyOf(each), each])).values()];
}

function rankTopics(mentioned: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const topic of mentioned) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort(([one, its], [other, theirs]) => theirs - its || (one < other ? -1 : 1)).map(([id]) => id);
}
