import * as v from 'valibot';
import type { CampaignKey } from '../campaigns/campaign';
import type { ScriptPart } from '../script/variants';
import type { CallRecord } from './call-record';
import { type CallStand, type Chosen, type Reading, STAND_MS } from './call-stand';

const text = v.nullable(v.string());
const PARTS = ['call', 'voicemail', 'follow_up', 'not_my_decision', 'reluctant', 'supportive'] as const;

const standSchema = v.object({
  campaign: v.custom<CampaignKey | null>(value => value === null || (typeof value === 'string' && value.includes(' '))),
  action: text,
  target: text,
  line: text,
  language: text,
  part: v.nullable(v.object({ target: v.string(), part: v.picklist(PARTS satisfies readonly ScriptPart[]) })),
  // A stand kept by an earlier version has neither.
  audience: v.optional(text, null),
  picked: v.optional(v.record(v.string(), v.string()), {}),
  call: text,
  at: v.number(),
}) satisfies v.GenericSchema<unknown, CallStand>;

/** A kept stand checked; null when it is not sound, which costs nothing but a choice made again. */
export function checkStand(raw: unknown): CallStand | null {
  const checked = v.safeParse(standSchema, raw);
  return checked.success ? checked.output : null;
}

/** A window that opens, with the call it found in hand. */
export interface OpeningWindow {
  readonly call: CallRecord | null;
  readonly isPanel: boolean;
  readonly at: number;
}

/** What a window that opens takes up of the stand that was kept: of a call in hand how its script was read, in the panel all of it while it is fresh. */
export function resumeStand(
  { at, call: _call, ...stand }: CallStand,
  window: OpeningWindow,
): Partial<Chosen & Reading> {
  const { call } = window;
  const { language, part, audience, picked } = stand;
  const isOfCall = call?.campaign === stand.campaign && call.target === stand.target;
  if (call) return isOfCall ? { language, part, audience, picked } : {};
  const age = window.at - at;
  return window.isPanel && age >= 0 && age < STAND_MS ? stand : {};
}
