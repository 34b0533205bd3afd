import type { CallAction, Target } from '../campaigns/action-schema';
import type { CampaignState } from '../campaigns/campaign-state';
import { chooseLines, type LineCircumstances, type LineTrouble } from './choose-line';
import type { CongressAtHand, CongressGap, MemberOffice } from './congress/congress-at-hand';
import { readCongressWish } from './congress/congress-role';
import { chooseMembers } from './congress/congress-targets';
import { findSwitchboard } from './find-switchboard';
import type { LawAnswer, ReadLaw } from './law-answer';
import type { Line, Office } from './office';
import { isSameRole } from './office-role';
import { compareDivisions, isSamePlace, type Place } from './place';
import { shuffle } from './shuffle';

type Selector = Extract<Target, { selector: unknown }>['selector'];
type Person = NonNullable<Extract<Target, { office: unknown }>['person']>;

/** Whom an action asks to be rung, in the order to ring them. */
export type ResolvedTarget = CallableTarget | SilentTarget | UnresolvedTarget;

interface OfficeTarget {
  /** Office id inside the feed, or `own:UUID`: what the call log calls the target. */
  readonly id: string;
  readonly office: Office;
  readonly person?: Person;
  /** Why this office, in the publisher's words. */
  readonly reason?: string;
  readonly isOwn: boolean;
  /** One of several in the caller's state, by districts nobody here can tell apart: the caller knows which is theirs. */
  readonly isOneOfSeveral?: boolean;
  /** The selector it was found by, `selector:role:division`; the screen stays with it when the answer changes. */
  readonly from?: string;
  /** The caller's member of Congress, from the public directory and not from the feed. */
  readonly member?: Pick<MemberOffice, 'member' | 'title'>;
  /** Absent where no feed speaks of the law. */
  readonly law?: LawAnswer;
}

/** An office that may be rung now, by `line`; `lines` are all its open ones, that one first. */
export interface CallableTarget extends OfficeTarget {
  readonly kind: 'callable';
  readonly line: Line;
  readonly lines: readonly Line[];
  /** Whom this office stands in for: the Capitol switchboard for the caller's members of Congress. */
  readonly standsFor?: Selector;
  /** Why it stands in, where the directory was asked. */
  readonly gaps?: readonly CongressGap[];
}

/** An office whose number is shown as text only, and why. */
export interface SilentTarget extends OfficeTarget {
  readonly kind: 'silent';
  readonly why: LineTrouble | 'campaign_past' | 'campaign_upcoming' | 'campaign_withdrawn';
}

/** A selector no office is known for: for want of the caller's place, or of a directory. */
export interface UnresolvedTarget {
  readonly kind: 'unresolved';
  /** `selector:role:division`. */
  readonly id: string;
  readonly selector: Selector;
  readonly reason?: string;
  readonly why: 'needs_place' | 'not_in_feed';
  /** Why no member of Congress was found. */
  readonly gaps?: readonly CongressGap[];
  readonly law?: LawAnswer;
}

/** Everything the order of calls depends on. */
export interface TargetCircumstances extends Omit<LineCircumstances, 'state'> {
  readonly action: CallAction;
  readonly campaignState: CampaignState;
  /** The feed's offices. */
  readonly offices: readonly Office[];
  /** The caller's own for this campaign, from `readOwnOffice`. */
  readonly ownOffices: readonly Office[];
  readonly place: Place;
  /** Any integer; the same one gives the same order of a shuffled action. */
  readonly seed: number;
  /** The caller's members of Congress. */
  readonly congress: CongressAtHand;
  /** The Capitol switchboard, for feeds that do not list it. */
  readonly switchboard?: Office | undefined;
  /** From `createLawReader`; absent where no feed speaks of the law. */
  readonly readLaw?: ReadLaw | undefined;
}

function findBySelector(selector: Selector, { offices, place }: TargetCircumstances): readonly Office[] {
  return offices.filter(office => {
    if (!isSameRole(office.role ?? '', selector.role) || office.division === undefined) return false;
    if (selector.division === 'user') return compareDivisions([office.division], place) === 'here';
    return isSamePlace(office.division, selector.division);
  });
}

/** Offices of the role in the caller's state by legislative or school district, which neither city nor county decides. */
function findByDistrict({ role, division }: Selector, { offices, place }: TargetCircumstances): readonly Office[] {
  if (division !== 'user' || place.state === '') return [];
  return offices.filter(
    ({ role: its = '', division: where = '' }) =>
      isSameRole(its, role) &&
      /\/(?:sld[lu]|school_district):/.test(where) &&
      compareDivisions([where], place) === 'open',
  );
}

function toOfficeTarget(base: OfficeTarget, now: TargetCircumstances, standsFor?: Selector): ResolvedTarget {
  if (now.campaignState !== 'live') return { ...base, kind: 'silent', why: `campaign_${now.campaignState}` };
  const feedExpiresAt = base.isOwn || base.member ? undefined : now.feedExpiresAt;
  const lines = chooseLines(base.office, { ...now, state: now.place.state, feedExpiresAt });
  if (typeof lines === 'string') return { ...base, kind: 'silent', why: lines };
  const [line] = lines;
  if (line === undefined) throw new Error('chooseLines gave an empty list');
  return { ...base, kind: 'callable', line, lines, ...(standsFor && { standsFor }) };
}

type SelectorTarget = Extract<Target, { selector: unknown }>;

function toMemberTarget({ office, member, title }: MemberOffice, reason: string | undefined): OfficeTarget {
  const person = { name: member.name, party: member.party };
  return {
    id: office.id,
    office,
    person,
    isOwn: false,
    member: { member, title },
    ...(reason !== undefined && { reason }),
  };
}

/** The caller's members of Congress; where a seat leads to nobody, the switchboard stands in for it and says why. */
function resolveCongress({ selector, reason }: SelectorTarget, now: TargetCircumstances): ResolvedTarget[] | null {
  const wish = readCongressWish(selector);
  if (!wish) return null;
  const { offices, gaps } = chooseMembers(wish, now.congress);
  const from = `selector:${selector.role}:${selector.division}`;
  const members = offices.map(office => toOfficeTarget({ ...toMemberTarget(office, reason), from }, now));
  if (gaps.length === 0) return members;
  const because = reason === undefined ? {} : { reason };
  const standIn = findSwitchboard([...now.offices, ...(now.switchboard ? [now.switchboard] : [])]);
  // What is read in a moment must not change the number under the caller's hand.
  const isReading = gaps.some(({ kind }) => kind === 'reading');
  if (!standIn || isReading) {
    return [{ kind: 'unresolved', id: from, selector, why: 'not_in_feed', gaps, ...because }, ...members];
  }
  const stand = toOfficeTarget({ id: standIn.id, office: standIn, isOwn: false, from, ...because }, now, selector);
  return [stand.kind === 'callable' ? { ...stand, gaps } : stand, ...members];
}

function resolveSelector(target: SelectorTarget, now: TargetCircumstances): ResolvedTarget[] {
  const { selector, reason } = target;
  const because = reason === undefined ? {} : { reason };
  const inCongress = resolveCongress(target, now);
  if (inCongress) return inCongress;
  const found = findBySelector(selector, now);
  if (found.length > 0) {
    return found.map(office => toOfficeTarget({ id: office.id, office, isOwn: false, ...because }, now));
  }
  const several = findByDistrict(selector, now);
  if (several.length > 0) {
    return several.map(office =>
      toOfficeTarget({ id: office.id, office, isOwn: false, isOneOfSeveral: several.length > 1, ...because }, now),
    );
  }
  const why = selector.division === 'user' && now.place.state === '' ? 'needs_place' : 'not_in_feed';
  const id = `selector:${selector.role}:${selector.division}`;
  return [{ kind: 'unresolved', id, selector, why, ...because }];
}

function resolveTarget(target: Target, now: TargetCircumstances): ResolvedTarget[] {
  if ('selector' in target) return resolveSelector(target, now);
  const office = now.offices.find(({ id }) => id === target.office);
  if (!office) return [];
  const { person, reason } = target;
  const base = {
    id: office.id,
    office,
    isOwn: false,
    ...(person && { person }),
    ...(reason !== undefined && { reason }),
  };
  return [toOfficeTarget(base, now)];
}

/** Cuts after `limit` offices that can be rung, so that a closed one does not cost the caller an open one. */
function cutAfter(targets: readonly ResolvedTarget[], limit: number | undefined): readonly ResolvedTarget[] {
  if (limit === undefined) return targets;
  let callable = 0;
  return targets.filter(target => {
    if (callable >= limit) return false;
    if (target.kind === 'callable') callable++;
    return true;
  });
}

function readLawOf(target: Target, found: readonly ResolvedTarget[], { readLaw }: TargetCircumstances) {
  if (readLaw) return found.map(one => ({ ...one, law: readLaw(target, one) }));
  // Where no feed speaks of the law it is unknown, which some asks are not for.
  return target.asks_when?.includes('unknown') === false ? [] : found;
}

/** Everything an action names, in its order, with what the law says to asking it. */
function resolveAll(now: TargetCircumstances): readonly ResolvedTarget[] {
  const { action, seed } = now;
  const ordered = action.order === 'shuffled' ? shuffle(action.targets, seed) : action.targets;
  return ordered.flatMap(target => readLawOf(target, resolveTarget(target, now), now));
}

const isOffered = ({ law }: ResolvedTarget): boolean => law?.isOffered !== false;

/** The offices a call action asks for, each once, with the line for the caller's state; the caller's own come first. */
export function resolveTargets(now: TargetCircumstances): readonly ResolvedTarget[] {
  const own = now.ownOffices.flatMap(office =>
    readLawOf({ office: office.id }, [toOfficeTarget({ id: office.id, office, isOwn: true }, now)], now),
  );
  const offered = resolveAll(now).filter(isOffered);
  const once = offered.filter((target, index) => offered.findIndex(other => other.id === target.id) === index);
  return [...own, ...cutAfter(once, now.action.limit)];
}

/** The offices an action names and does not ask for, because of the law where they are. */
export const listSetAside = (now: TargetCircumstances): readonly ResolvedTarget[] =>
  resolveAll(now).filter(target => !isOffered(target));
