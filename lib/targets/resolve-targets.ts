import type { CallAction, Target } from '../campaigns/action-schema';
import type { CampaignState } from '../campaigns/campaign-state';
import { chooseLines, type LineCircumstances, type LineTrouble } from './choose-line';
import type { Line, Office } from './office';
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
}

/** An office that may be rung now, by `line`; `lines` are all its open ones, that one first. */
export interface CallableTarget extends OfficeTarget {
  readonly kind: 'callable';
  readonly line: Line;
  readonly lines: readonly Line[];
  /** Whom this office stands in for: the Capitol switchboard for the caller's members of Congress. */
  readonly standsFor?: Selector;
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
}

/** (202) 224-3121, as the Senate's own page prints it: it connects to every member's office. */
const CAPITOL_SWITCHBOARD = '+12022243121';
const IN_CONGRESS = /\b(?:senators?|representatives?|congress\w*|legislatorUpperBody|legislatorLowerBody)\b/i;

function findBySelector(selector: Selector, { offices, place }: TargetCircumstances): readonly Office[] {
  const role = selector.role.toLowerCase();
  return offices.filter(office => {
    if (office.role?.toLowerCase() !== role || office.division === undefined) return false;
    if (selector.division === 'user') return compareDivisions([office.division], place) === 'here';
    return isSamePlace(office.division, selector.division);
  });
}

function findStandIn({ role, division }: Selector, offices: readonly Office[]): Office | undefined {
  const isState = division !== 'user' && division !== 'ocd-division/country:us';
  if (isState || !IN_CONGRESS.test(role) || /\bstate\b/i.test(role)) return undefined;
  return offices.find(office => office.lines.some(line => line.number === CAPITOL_SWITCHBOARD));
}

function toOfficeTarget(base: OfficeTarget, now: TargetCircumstances, standsFor?: Selector): ResolvedTarget {
  if (now.campaignState !== 'live') return { ...base, kind: 'silent', why: `campaign_${now.campaignState}` };
  const { at, timeZone, place } = now;
  const feedExpiresAt = base.isOwn ? undefined : now.feedExpiresAt;
  const lines = chooseLines(base.office, { at, timeZone, state: place.state, feedExpiresAt });
  if (typeof lines === 'string') return { ...base, kind: 'silent', why: lines };
  const [line] = lines;
  if (line === undefined) throw new Error('chooseLines gave an empty list');
  return { ...base, kind: 'callable', line, lines, ...(standsFor && { standsFor }) };
}

function resolveSelector(target: Extract<Target, { selector: unknown }>, now: TargetCircumstances): ResolvedTarget[] {
  const { selector, reason } = target;
  const because = reason === undefined ? {} : { reason };
  const found = findBySelector(selector, now);
  if (found.length > 0) {
    return found.map(office => toOfficeTarget({ id: office.id, office, isOwn: false, ...because }, now));
  }
  const standIn = findStandIn(selector, now.offices);
  if (standIn) return [toOfficeTarget({ id: standIn.id, office: standIn, isOwn: false, ...because }, now, selector)];
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

/** The offices a call action asks for, each once, with the line for the caller's state; the caller's own come first. */
export function resolveTargets(now: TargetCircumstances): readonly ResolvedTarget[] {
  const own = now.ownOffices.map(office => toOfficeTarget({ id: office.id, office, isOwn: true }, now));
  const { order, targets, limit } = now.action;
  const ordered = order === 'shuffled' ? shuffle(targets, now.seed) : targets;
  const resolved = ordered.flatMap(target => resolveTarget(target, now));
  const once = resolved.filter((target, index) => resolved.findIndex(other => other.id === target.id) === index);
  return [...own, ...cutAfter(once, limit)];
}
