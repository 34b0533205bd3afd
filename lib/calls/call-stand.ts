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

/** How the script is read: in which language, which part of it for which target, speaking as whom, and which of its choices. */
export interface Reading {
  readonly language: string | null;
  readonly part: { readonly target: string; readonly part: ScriptPart } | null;
  readonly audience: string | null;
  /** Option ids by choice key. */
  readonly picked: Readonly<Record<string, string>>;
}

/** Where the call screen stands: kept at every move, so that another window, or this one opened again, stands there too. */
export interface CallStand extends Chosen, Reading {
  /** The call in hand then. */
  readonly call: string | null;
  readonly at: number;
}

/** As the script is read before anything about it was chosen. */
export const READ_AS_IT_COMES: Reading = { language: null, part: null, audience: null, picked: {} };

/** Before anything was chosen. */
export const NOTHING_CHOSEN: Chosen & Reading = {
  campaign: null,
  action: null,
  target: null,
  line: null,
  ...READ_AS_IT_COMES,
};

/** How long a panel that opens takes a stand up again, in ms: afterwards the rules choose afresh. */
export const STAND_MS = 30 * 60_000;
