import type { CampaignKey } from '../campaigns/campaign';
import type { PlainDate } from '../campaigns/local-date';

/** How a call ended, in the field's terms; `not_recorded` is an attempt nobody gave an outcome within a day. */
export type Outcome =
  | 'reached'
  | 'voicemail'
  | 'busy'
  | 'no_answer'
  | 'mailbox_full'
  | 'wrong_number'
  | 'call_back'
  | 'skipped'
  | 'not_recorded';

/** Outcomes a person can choose, in the order they are offered. */
export const CHOSEN_OUTCOMES = [
  'reached',
  'voicemail',
  'no_answer',
  'busy',
  'mailbox_full',
  'wrong_number',
  'call_back',
  'skipped',
] as const satisfies readonly Outcome[];

/** How a call that was made ended: neither skipped nor forgotten. */
export type MadeOutcome = Exclude<(typeof CHOSEN_OUTCOMES)[number], 'skipped'>;

/** Outcomes of calls that were made, in the order they are offered. */
export const MADE_OUTCOMES = CHOSEN_OUTCOMES.filter((outcome): outcome is MadeOutcome => outcome !== 'skipped');

/** Outcomes of attempts that were no call. */
export const UNMADE_OUTCOMES = ['skipped', 'not_recorded'] as const satisfies readonly Exclude<Outcome, MadeOutcome>[];

/** True for a call that was made and ended. */
export const wasMade = ({ state, outcome }: Pick<CallRecord, 'state' | 'outcome'>): boolean =>
  state === 'ended' && MADE_OUTCOMES.some(made => made === outcome);

/** Nobody is known to have been on the phone longer, ms: an outcome may come the next morning, and the call did not last all night. */
export const LONGEST_CALL_MS = 3_600_000;

/** What an office that was reached said, in the order it is offered. */
export const STANCES = ['supports', 'leaning', 'undecided', 'opposes', 'would_not_say'] as const;

/** What an office that was reached said. */
export type Stance = (typeof STANCES)[number];

/** A day to ring again or to ask after a promise. */
export interface FollowUp {
  /** In the zone the caller was in when it was written. */
  readonly on: PlainDate;
  readonly isDone: boolean;
}

/** How the number left the screen: dialled here, by QR code, copied, or an outcome given without any of them. */
export type Way = 'call' | 'phone' | 'copy' | 'none';

/** What only the caller may read; sealed in both stores. */
export interface CallDetails {
  /** Office as shown when calling, in the caller's language then. */
  readonly officeName: string;
  /** Number as dialled, E.164. */
  readonly number: string;
  /** Of several campaigns said in one call, all titles. */
  readonly campaignTitle: string;
  readonly name: string;
  readonly place: string;
  readonly note: string;
  /** Only of a call that reached somebody. */
  readonly stance?: Stance;
  /** What the office said it would do, in the caller's words. */
  readonly promise?: string;
}

/** One campaign's part of a call: where it was asked for, and whom it rang there. */
export interface CallPart {
  readonly campaign: CampaignKey;
  /** Action id inside the campaign. */
  readonly action: string;
  /** Office id inside the feed, or `own:UUID` for an office the caller added. */
  readonly target: string;
}

/** One call in the log. `open`: an attempt without an outcome; `ended`: has one; `deleted`: a tombstone that keeps only ids and revision. */
export interface CallRecord extends CallPart {
  /** UUID made by the page before the first write, so a retry never doubles. */
  readonly id: string;
  /** 1 at the first write, one more at every change; the higher one always wins. */
  readonly revision: number;
  readonly state: 'open' | 'ended' | 'deleted';
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly way: Way;
  readonly outcome?: Outcome;
  /** Other campaigns the same call was for; absent for most. */
  readonly also?: readonly CallPart[];
  /** What is left to do about this call, dated; absent when nothing is. */
  readonly followUp?: FollowUp;
  /** Absent on a tombstone. */
  readonly details?: CallDetails;
}

/** Every campaign a call was for, the one it was made from first. */
export const partsOf = (call: CallPart & Pick<CallRecord, 'also'>): readonly CallPart[] => [call, ...(call.also ?? [])];

/** Names the office that was rung among those of all feeds: ids are each publisher's own, but members of Congress are the same in every feed. */
export const nameOffice = ({ campaign, target }: Pick<CallPart, 'campaign' | 'target'>): string =>
  target.startsWith('congress:') ? target : `${campaign.slice(0, campaign.indexOf(' '))} ${target}`;
