import type { CallAction, Target } from '../campaigns/action-schema';
import type { LegalStatus } from '../campaigns/feed-schema';
import type { LawAnswer, ReadLaw } from './law-answer';
import { compareDivisions, isWholeCountry, type Place } from './place';
import type { ResolvedTarget } from './resolve-targets';

/** What decides about the law: the feed's rows, and what is asked. */
export interface LawSource {
  readonly rows: readonly LegalStatus[];
  /** The campaign's topics, the decisive one first. */
  readonly topics: readonly string[];
  /** Of the action, or of its campaign: stands in for an office that names no division. */
  readonly jurisdictions: readonly string[];
  readonly action: Pick<CallAction, 'ask' | 'bill'>;
  readonly place: Place;
}

/** Those who carry an agreement out, and may not end or begin one against the law. */
const BOUND = /sheriff|police|jail|prison|detention|correction|alguacil|polic[ií]a|c[áa]rcel/i;

const depth = ({ jurisdiction }: LegalStatus): number => jurisdiction.split('/').length;

/** The row that holds: of the nearest jurisdiction, the newest; two that contradict each other on one day are none. */
function pickRow(rows: readonly LegalStatus[]): LegalStatus | null {
  const [first, second] = rows.toSorted(
    (one, other) => depth(other) - depth(one) || (one.as_of < other.as_of ? 1 : one.as_of > other.as_of ? -1 : 0),
  );
  if (!first) return null;
  const isTied = second && depth(second) === depth(first) && second.as_of === first.as_of;
  return isTied && second.status !== first.status ? null : first;
}

type Holds = (jurisdiction: string) => boolean;

const holdsIn =
  (division: string): Holds =>
  jurisdiction =>
    division === jurisdiction || division.startsWith(`${jurisdiction}/`);

/** Which jurisdictions' laws hold for a target: its own division's, else those of the action if it is about one place, else the caller's for an office near them or of their own. */
function readHolds(target: Target, found: ResolvedTarget, { jurisdictions, place }: LawSource): Holds {
  const own = found.kind === 'unresolved' ? found.selector.division : found.office.division;
  if (own !== undefined && own !== 'user') return holdsIn(own);
  const isNear = 'selector' in target && target.selector.division === 'user';
  if (isNear || (found.kind !== 'unresolved' && found.isOwn)) {
    return jurisdiction => isWholeCountry(jurisdiction) || compareDivisions([jurisdiction], place) === 'here';
  }
  const [only, ...others] = jurisdictions;
  return only === undefined || others.length > 0 ? () => false : holdsIn(only);
}

/** Asking a sheriff to end what the law requires, or to begin what it forbids, would ask for a breach of it. */
function isForbidden(
  found: ResolvedTarget,
  status: LegalStatus['status'],
  { ask, bill }: LawSource['action'],
): boolean {
  if (!ask || bill) return false;
  const office = found.kind === 'unresolved' ? found.selector.role : `${found.office.role ?? ''} ${found.office.name}`;
  const isAgainst =
    (status === 'mandated' && ask.stance === 'oppose') || (status === 'banned' && ask.stance === 'support');
  return isAgainst && BOUND.test(office);
}

/** Makes the reader of what the law says to asking each target; what the publisher says in `asks_when` goes before what follows from role and stance. */
export function createLawReader(source: LawSource): ReadLaw {
  const { rows, topics, action } = source;
  return (target, found): LawAnswer => {
    const holds = readHolds(target, found, source);
    const near = rows.filter(({ jurisdiction }) => holds(jurisdiction));
    const topic = topics.find(id => near.some(row => row.topic === id));
    const row = pickRow(near.filter(each => each.topic === topic));
    const status = row?.status ?? 'unknown';
    const { asks_when: when } = target;
    const isOffered = when?.includes(status) ?? !isForbidden(found, status, action);
    const isFree = when?.some(each => each === 'open' || each === 'unknown') ?? true;
    return { status, row, isOffered, isBarred: !isOffered && isFree };
  };
}
