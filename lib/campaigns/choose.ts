import type { AgreedPlace } from '../targets/agreements/find-agreements';
import { compareDivisions, FITS, isWholeCountry, type Nearness, nearestToNamed, type Place } from '../targets/place';
import type { Campaign, CampaignKey, StoredFeed } from './campaign';
import { type CampaignState, type Moment, readState } from './campaign-state';
import { countDays, type PlainDate, showLocalDate } from './local-date';
import { isAbout } from './topic-ref';

/** Why a campaign stands where it does, for the catalogue to say: "Call day today", "Decision in 4 days". */
export type ChoiceReason =
  | { readonly kind: 'pinned' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'page_topic'; readonly topic: string }
  | PlaceReason
  | { readonly kind: 'call_day_today' }
  | { readonly kind: 'call_day_again' | 'next_call_day'; readonly date: PlainDate }
  | { readonly kind: 'deadline'; readonly days: number; readonly at: number; readonly label: string }
  | { readonly kind: 'decided'; readonly at: number }
  | { readonly kind: 'place' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'newest' }
  | { readonly kind: 'evergreen' }
  | { readonly kind: 'upcoming'; readonly at: number }
  | { readonly kind: 'past'; readonly at: number };

/** A place the page names; `division` is it, or the larger place around it that the campaign is for. */
export interface PlaceReason {
  readonly kind: 'page_place';
  readonly division: string;
  readonly fit: number;
  /** The place or agency of the page that has an agreement, where that is why. */
  readonly agreement?: AgreedPlace;
}

/** What decides which campaign is active; `at` in ms, `timeZone` the caller's own. */
export interface Circumstances extends Moment {
  readonly campaigns: readonly Campaign[];
  /** The feeds they are of; without them none has expired. */
  readonly feeds?: readonly StoredFeed[];
  readonly place: Place;
  /** Topics of the mentions on the page in front, most mentioned first: a packaged one's id, or a feed's own (`refOfOwn`). */
  readonly topics: readonly string[];
  /** Divisions named near those mentions; their order does not matter. */
  readonly places?: readonly string[];
  /** Those of them, and their agencies, that have a 287(g) agreement. */
  readonly agreed?: readonly AgreedPlace[];
  readonly pinned: CampaignKey | null;
  /** What a card on a page asked for; a topic alone when the mark has no card. */
  readonly opened: { readonly campaign?: CampaignKey; readonly topic?: string } | null;
}

/** One campaign in its rank with the reasons, the deciding one first. */
export interface Choice {
  readonly campaign: Campaign;
  readonly state: Exclude<CampaignState, 'withdrawn'>;
  readonly reasons: readonly ChoiceReason[];
}

interface Judged extends Choice {
  readonly rank: readonly number[];
}

const SOON_MS = 7 * 86_400_000;
const STATE_RANK = { live: 0, upcoming: 1, past: 2 } as const;
const first = (applies: boolean) => (applies ? 0 : 1);

/** How near the page's places are; one with an agreement comes before another that is as near. */
const rankPlace = ({ fit, agreement }: PlaceReason): number => fit - (agreement ? 0.5 : 0);

/** The place of a page that some jurisdictions are nearest to; undefined where none concerns them. */
export function findNamedPlace(
  jurisdictions: readonly string[],
  { places = [], agreed = [] }: Pick<Circumstances, 'places' | 'agreed'>,
): PlaceReason | undefined {
  const named = [...agreed.map(agreement => [[agreement.division], { agreement }] as const), [places, {}] as const];
  const reasons = named.flatMap(([divisions, more]): PlaceReason[] => {
    const near = nearestToNamed(jurisdictions, divisions);
    return near ? [{ kind: 'page_place', ...near, ...more }] : [];
  });
  return reasons.sort((one, other) => rankPlace(one) - rankPlace(other))[0];
}

/** How near an action's jurisdictions are to the page's places, from below 0; what is for none of them comes last. */
export function rankForPlaces(
  jurisdictions: readonly string[] = [],
  named: Pick<Circumstances, 'places' | 'agreed'>,
): number {
  const near = findNamedPlace(jurisdictions, named);
  return near ? rankPlace(near) : FITS.length;
}

function findPageReasons(campaign: Campaign, now: Circumstances): ChoiceReason[] {
  const { topics, opened } = now;
  const topic = [opened?.topic, ...topics].find(id => id !== undefined && isAbout(campaign, id));
  if (topic === undefined) return [];
  const near = findNamedPlace(campaign.jurisdictions, now);
  return [{ kind: 'page_topic', topic }, ...(near ? [near] : [])];
}

function findDateReasons({ callDays, deadline }: Campaign, at: number, timeZone: string): ChoiceReason[] {
  const today = showLocalDate(at, timeZone);
  const reasons: ChoiceReason[] = callDays.includes(today) ? [{ kind: 'call_day_today' }] : [];
  const next = callDays.find(day => day > today);
  const hadOne = callDays.some(day => day <= today);
  if (next !== undefined) reasons.push({ kind: hadOne ? 'call_day_again' : 'next_call_day', date: next });
  if (deadline && deadline.at >= at && deadline.at - at <= SOON_MS) {
    const days = countDays(today, showLocalDate(deadline.at, timeZone));
    reasons.push({ kind: 'deadline', days, ...deadline });
  }
  return reasons;
}

function findStateReason(campaign: Campaign, state: Choice['state'], now: Moment): ChoiceReason {
  if (state === 'past') return { kind: 'past', at: campaign.closesAt ?? 0 };
  if (state === 'upcoming') return { kind: 'upcoming', at: campaign.opensAt ?? 0 };
  // Its publisher lets it go on, but nobody should ask for a vote that has been.
  if (campaign.deadline && campaign.deadline.at < now.at) return { kind: 'decided', at: campaign.deadline.at };
  return { kind: campaign.closesAt === undefined ? 'evergreen' : 'newest' };
}

function isOpened(campaign: Campaign, { opened }: Circumstances): boolean {
  if (opened?.campaign !== undefined || opened?.topic === undefined) return opened?.campaign === campaign.key;
  return isAbout(campaign, opened.topic);
}

function findReasons(
  campaign: Campaign,
  { state, nearness }: { readonly state: Choice['state']; readonly nearness: Nearness },
  now: Circumstances,
): ChoiceReason[] {
  const reasons: ChoiceReason[] = [];
  if (now.pinned === campaign.key) reasons.push({ kind: 'pinned' });
  if (isOpened(campaign, now)) reasons.push({ kind: 'opened' });
  reasons.push(...findPageReasons(campaign, now));
  if (state !== 'past') reasons.push(...findDateReasons(campaign, now.at, now.timeZone));
  if (nearness !== 'open') reasons.push({ kind: nearness === 'here' ? 'place' : 'elsewhere' });
  return [...reasons, findStateReason(campaign, state, now)];
}

function judge(campaign: Campaign, state: Choice['state'], now: Circumstances): Judged {
  const nearness = compareDivisions(campaign.jurisdictions, now.place);
  const reasons = findReasons(campaign, { state, nearness }, now);
  const has = (kind: ChoiceReason['kind']) => first(reasons.some(reason => reason.kind === kind));
  const deadline = reasons.find(reason => reason.kind === 'deadline');
  const named = reasons.find(reason => reason.kind === 'page_place');
  const rank = [
    STATE_RANK[state],
    has('pinned'),
    has('opened'),
    first(!hasExpired(campaign, now)),
    has('page_topic'),
    named ? rankPlace(named) : isForOthers(campaign, nearness, now) ? FITS.length + 1 : FITS.length,
    first(nearness !== 'elsewhere'),
    has('call_day_today'),
    deadline ? deadline.at : Number.MAX_SAFE_INTEGER,
    has('place'),
    readTopicRank(campaign, now),
    first(campaign.closesAt !== undefined),
    -(campaign.publishedAt ?? campaign.opensAt ?? 0),
  ];
  return { campaign, state, reasons, rank };
}

/** Hardly a number of an expired feed may be dialled. One that could not be refreshed is as good as it was: who is offline keeps theirs. */
function hasExpired({ feed: id }: Campaign, { feeds = [], at }: Circumstances): boolean {
  return feeds.some(stored => stored.id === id && (stored.feed?.expiresAt ?? Number.POSITIVE_INFINITY) <= at);
}

/** The page names places, and the campaign is for others than those and the caller's. */
function isForOthers({ jurisdictions }: Campaign, nearness: Nearness, { places = [] }: Circumstances): boolean {
  return places.length > 0 && nearness !== 'here' && jurisdictions.length > 0 && !jurisdictions.some(isWholeCountry);
}

/** What a page says most is more likely what it is about. */
function readTopicRank(campaign: Campaign, { topics: mentioned }: Circumstances): number {
  const rank = mentioned.findIndex(topic => isAbout(campaign, topic));
  return rank < 0 ? mentioned.length : rank;
}

function compareRanks(one: Judged, other: Judged): number {
  for (const [index, value] of one.rank.entries()) {
    const difference = value - (other.rank[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.campaign.key < other.campaign.key ? -1 : 1;
}

/** A campaign that has begun takes the place of the one it names in `supersedes`, in its own feed only; in a circle none does. */
function findSuperseded(campaigns: readonly Campaign[], moment: Moment): ReadonlySet<string> {
  const heirs = new Map<string, string>(
    campaigns
      .filter(campaign => campaign.supersedes !== undefined && readState(campaign, moment) === 'live')
      .map(({ feed, supersedes, key }) => [`${feed} ${supersedes}`, key]),
  );
  const hasLastHeir = (key: string) => {
    let heir: string | undefined = key;
    for (let step = 0; heir !== undefined && step <= heirs.size; step += 1) heir = heirs.get(heir);
    return heir === undefined;
  };
  return new Set([...heirs.keys()].filter(hasLastHeir));
}

/**
 * Ranks the campaigns by the rules of campaign-feed.md, the active one first: withdrawn, superseded and empty ones are left
 * out, a past one never stands before a live one, and one of an expired feed only where the user asked for it.
 */
export function chooseCampaign(now: Circumstances): readonly Choice[] {
  const campaigns = now.campaigns.filter(({ actions }) => actions.length > 0);
  const superseded = findSuperseded(campaigns, now);
  const judged = campaigns
    .filter(({ key }) => !superseded.has(key))
    .flatMap(campaign => {
      const state = readState(campaign, now);
      return state === 'withdrawn' ? [] : [judge(campaign, state, now)];
    })
    .sort(compareRanks);
  // A rank ends with the age.
  const newest = Math.min(...judged.map(({ rank, reasons }) => (hasNewest(reasons) ? (rank.at(-1) ?? 0) : 0)));
  return judged.map(({ campaign, state, reasons, rank }) => ({
    campaign,
    state,
    reasons: hasNewest(reasons) && rank.at(-1) !== newest ? reasons.slice(0, -1) : reasons,
  }));
}

const hasNewest = (reasons: readonly ChoiceReason[]): boolean => reasons.at(-1)?.kind === 'newest';
