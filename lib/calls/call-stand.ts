import * as v from 'valibot';
import type { CampaignKey } from '../campaigns/campaign';
import type { ScriptPart } from '../script/variants';
import type { CallRecord } from './call-record';

/** What the caller chose on the call screen; wins over the rules. */
export interface Chosen {
  readonly campaign: CampaignKey | null;
  readonly action: string | null;
  readonly target: string | null;
  /** One of the target's other numbers, E.164. */
  readonly line: string | null;
}

/** How the script is read: in which language, and which part of it for which target. */
export interface Reading {
  readonly language: string | null;
  readonly part: { readonly target: string; readonly part: ScriptPart } | null;
}

/** Where the call screen stands: kept at every move, so that another window, or this one opened again, stands there too. */
export interface CallStand extends Chosen, Reading {
  /** The call in hand then. */
  readonly call: string | null;
  readonly at: number;
}

/** Before anything was chosen. */
export const NOTHING_CHOSEN: Chosen & Reading = {
  campaign: null,
  action: null,
  target: null,
  line: null,
  language: null,
  part: null,
};

/** How long a panel that opens takes a stand up again, in ms: afterwards the rules choose afresh. */
export const STAND_MS = 30 * 60_000;

const text = v.nullable(v.string());
const PARTS = ['call', 'voicemail', 'follow_up', 'not_my_decision', 'reluctant', 'supportive'] as const;

const standSchema = v.object({
  campaign: v.custom<CampaignKey | null>(value => value === null || (typeof value === 'string' && value.includes(' '))),
  action: text,
  target: text,
  line: text,
  language: text,
  part: v.nullable(v.object({ target: v.string(), part: v.picklist(PARTS satisfies readonly ScriptPart[]) })),
  call: text,
  at: v.number(),
}) satisfies v.GenericSchema<unknown, CallStand>;

/** A kept stand checked; null when it is not sound, which costs nothing but a choice made again. */
export function checkStand(raw: unknown): CallStand | null {
  const checked = v.safeParse(standSchema, raw);
  return checked.success ? checked.output : null;
}

/** What a window that opens takes up of the stand that was kept: of a call in hand how its script was read, in the panel all of it while it is fresh. */
export function resumeStand(
  { at, call: _call, ...stand }: CallStand,
  window: { readonly call: CallRecord | null; readonly isPanel: boolean; readonly at: number },
): Partial<Chosen & Reading> {
  const { call } = window;
  const { language, part } = stand;
  if (call) return call.campaign === stand.campaign && call.target === stand.target ? { language, part } : {};
  const age = window.at - at;
  return window.isPanel && age >= 0 && age < STAND_MS ? stand : {};
}
