import { isRealDate } from '../campaigns/local-date';
import { isRecord } from '../is-record';
import {
  type CallDetails,
  type CallPart,
  type CallRecord,
  CHOSEN_OUTCOMES,
  type FollowUp,
  type Outcome,
  STANCES,
  type Stance,
  type Way,
} from './call-record';

/** A call as both stores keep it: what is indexed in clear, what only the caller may read as sealed bytes. */
export type SealedCall = Omit<CallRecord, 'details'> & { readonly details?: Uint8Array<ArrayBuffer> };

const STATES: readonly string[] = ['open', 'ended', 'deleted'] satisfies CallRecord['state'][];
const WAYS: readonly string[] = ['call', 'phone', 'copy', 'none'] satisfies Way[];
const OUTCOMES: readonly string[] = [...CHOSEN_OUTCOMES, 'not_recorded'] satisfies Outcome[];
const DETAILS = [
  'officeName',
  'number',
  'campaignTitle',
  'name',
  'place',
  'note',
] as const satisfies (keyof CallDetails)[];

const isStance = (value: unknown): value is Stance => STANCES.some(stance => stance === value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A stored call checked field by field and copied without unknown fields; null when it is damaged. */
export function parseSealedCall(raw: unknown): SealedCall | null {
  if (!isRecord(raw) || !isHead(raw)) return null;
  const { id, revision, state, startedAt, way, campaign, action, target, endedAt, outcome, followUp, details } = raw;
  const also = readParts(raw.also);
  if (state === 'ended' && outcome === undefined) return null;
  return {
    ...{ id, revision, state, startedAt, way, campaign, action, target },
    ...(isTime(endedAt) ? { endedAt } : {}),
    ...(outcome === undefined ? {} : { outcome }),
    ...(also.length === 0 || state === 'deleted' ? {} : { also }),
    ...(isFollowUp(followUp) && state !== 'deleted' ? { followUp: { on: followUp.on, isDone: followUp.isDone } } : {}),
    ...(details instanceof Uint8Array && state !== 'deleted' ? { details: new Uint8Array(details) } : {}),
  };
}

/** The sound ones: a part that is damaged costs only itself. */
function readParts(raw: unknown): readonly CallPart[] {
  if (!Array.isArray(raw)) return [];
  return raw.filter(isPart).map(({ campaign, action, target }) => ({ campaign, action, target }));
}

const isPart = (raw: unknown): raw is CallPart =>
  isRecord(raw) && [raw.campaign, raw.action, raw.target].every(isText) && String(raw.campaign).includes(' ');

const isFollowUp = (raw: unknown): raw is FollowUp =>
  isRecord(raw) && isText(raw.on) && isRealDate(raw.on) && typeof raw.isDone === 'boolean';

type Head = Omit<SealedCall, 'details' | 'endedAt' | 'also' | 'followUp'> & {
  endedAt?: unknown;
  details?: unknown;
  followUp?: unknown;
};

function isHead(raw: Record<string, unknown>): raw is Head & Record<string, unknown> {
  return (
    isText(raw.id) &&
    raw.id !== '' &&
    Number.isSafeInteger(raw.revision) &&
    Number(raw.revision) >= 1 &&
    STATES.includes(String(raw.state)) &&
    isTime(raw.startedAt) &&
    WAYS.includes(String(raw.way)) &&
    (raw.outcome === undefined || OUTCOMES.includes(String(raw.outcome))) &&
    isPart(raw)
  );
}

/** The opened details of a call; null when a field is missing or not text. */
export function parseCallDetails(raw: unknown): CallDetails | null {
  if (!isRecord(raw) || !DETAILS.every(field => isText(raw[field]))) return null;
  const { officeName, number, campaignTitle, name, place, note } = raw as unknown as CallDetails;
  const { stance, promise } = raw;
  return {
    ...{ officeName, number, campaignTitle, name, place, note },
    ...(isStance(stance) && { stance }),
    ...(isText(promise) && { promise }),
  };
}
