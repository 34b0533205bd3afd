import type { CallRecord } from '../../lib/calls/call-record';
import type { Hours } from '../../lib/campaigns/office-schema';
import { type Opening, readOpening } from '../../lib/targets/hours';
import type { CallableTarget } from '../../lib/targets/resolve-targets';

/** When a target answers. */
export interface OpeningRead {
  /** The office is closed, whichever of its lines is shown. */
  readonly isClosed: boolean;
  /** Of the line shown, with the hours it was read from; null where none are known. */
  readonly line: { readonly opening: Opening; readonly hours: Hours } | null;
  /** A machine will answer: the voicemail script is the one to have in view. */
  readonly isMachine: boolean;
}

/** Reads a target's hours at a moment (ms). What to say stays as it was when a call began: an office may close during it. */
export function readOpeningOf({ id, office, line }: CallableTarget, call: CallRecord | null, at: number): OpeningRead {
  const { hours } = office;
  const opening = hours ? readOpening(hours, at) : null;
  const isMachine = line.purpose === 'voicemail';
  // District offices have hours of their own, which the directory gives in words only.
  const shown = hours && opening && !line.at && !isMachine ? { opening, hours } : null;
  const isCalling = call?.state === 'open' && call.target === id;
  const then = shown && isCalling ? readOpening(shown.hours, call.startedAt) : shown?.opening;
  return { isClosed: opening?.kind === 'closed', line: shown, isMachine: isMachine || then?.kind === 'closed' };
}
