import { useMemo } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import type { ResolvedTarget } from '../../lib/targets/resolve-targets';
import { usePart } from '../hooks/use-part';
import type { HoursLine } from './HoursLine';
import type { OpeningRead } from './read-opening-of';

/** What is known of when the target shown answers; nothing until its code has come, and where no hours are known. */
export interface OpeningAtHand extends Partial<OpeningRead> {
  readonly Line?: typeof HoursLine;
}

const NOTHING: OpeningAtHand = {};

const loadHours = async () => {
  const [{ readOpeningOf }, { HoursLine: Line }] = await Promise.all([
    import('./read-opening-of'),
    import('./HoursLine'),
  ]);
  return { readOpeningOf, Line };
};

/** Reads the hours of the target shown, with code that is fetched for an office that has any. */
export function useOpening(target: ResolvedTarget | null, call: CallRecord | null, at: number): OpeningAtHand {
  const part = usePart(target?.kind === 'callable', loadHours);
  return useMemo(
    () =>
      part && target?.kind === 'callable' ? { Line: part.Line, ...part.readOpeningOf(target, call, at) } : NOTHING,
    [part, target, call, at],
  );
}
