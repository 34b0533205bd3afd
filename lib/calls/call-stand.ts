import type { CampaignKey } from '../campaigns/campaign';
import type { ScriptPart } from '../script/variants';

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
