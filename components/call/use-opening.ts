import { useMemo } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import type { Hours } from '../../lib/campaigns/office-schema';
import type { Opening } from '../../lib/targets/hours';
import type { ResolvedTarget } from '../../lib/targets/resolve-targets';
import { usePart } from '../hooks/use-part';
import type { HoursLine } from './HoursLine';

/** What is known of when the target shown answers; all null until its code has come, and where no hours are known. */
export interface OpeningAtHand {
  /** Of the office, whichever of its lines is shown. */
  readonly office: Opening | null;
  /** Of the line shown, with the hours it was read from. */
  readonly line: { readonly opening: Opening; readonly hours: Hours } | null;
  /** A machine will answer: the voicemail script is the one to have in view. */
  readonly isMachine: boolean;
  readonly Line: typeof HoursLine | null;
}

const loadHours = async () => {
  const [{ readOpening }, { HoursLine: Line }] = await Promise.all([
    import('../../lib/targets/hours'),
    import('./HoursLine'),
  ]);
  return { readOpening, Line };
};

/** Reads the hours of the target shown. What to say stays as it was when a call began: an office may close during it. */
export function useOpening(target: ResolvedTarget | null, call: CallRecord | null, at: number): OpeningAtHand {
  const callable = target?.kind === 'callable' ? target : null;
  const hours = callable?.office.hours;
  const part = usePart(hours !== undefined, loadHours);
  const since = call?.state === 'open' && call.target === target?.id ? call.startedAt : at;
  return useMemo(() => {
    const read = (moment: number) => (part && hours ? part.readOpening(hours, moment) : null);
    const office = read(at);
    // District offices have hours of their own, which the directory gives in words only.
    const isOfficeLine = callable !== null && !callable.line.at && callable.line.purpose !== 'voicemail';
    const line = office && hours && isOfficeLine ? { opening: office, hours } : null;
    const isMachine = callable?.line.purpose === 'voicemail' || (line !== null && read(since)?.kind === 'closed');
    return { office, line, isMachine, Line: part?.Line ?? null };
  }, [part, hours, callable, at, since]);
}
