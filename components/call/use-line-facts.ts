import { useMemo } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import type { isVouched } from '../../lib/targets/is-vouched';
import type { ResolvedTarget } from '../../lib/targets/resolve-targets';
import { usePart } from '../hooks/use-part';
import type { HoursLine } from './HoursLine';
import type { OtherWays } from './OtherWays';
import type { OpeningRead } from './read-opening-of';

/** What there is to know of the line shown; nothing until the code for it has come. */
export interface LineFacts extends Partial<OpeningRead> {
  readonly Hours?: typeof HoursLine;
  readonly Ways?: typeof OtherWays;
  readonly isVouched?: typeof isVouched;
}

const NOTHING: LineFacts = {};

const loadFacts = async () => {
  const [{ readOpeningOf }, { HoursLine: Hours }, { OtherWays: Ways }, { isVouched }] = await Promise.all([
    import('./read-opening-of'),
    import('./HoursLine'),
    import('./OtherWays'),
    import('../../lib/targets/is-vouched'),
  ]);
  return { readOpeningOf, Hours, Ways, isVouched };
};

/** Reads when the target shown answers and what other ways to it there are, with code that is fetched after the first paint. */
export function useLineFacts(target: ResolvedTarget | null, call: CallRecord | null, at: number): LineFacts {
  const part = usePart(target?.kind === 'callable', loadFacts);
  return useMemo(
    () => (part && target?.kind === 'callable' ? { ...part, ...part.readOpeningOf(target, call, at) } : NOTHING),
    [part, target, call, at],
  );
}
