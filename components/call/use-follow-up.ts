import { useEffect, useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { findFollowUp } from '../../lib/calls/find-follow-up';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import type { CallScene } from './call-scene';

type FollowUpScene = Pick<CallScene, 'data' | 'desk' | 'ports'> & {
  readonly target: CallableTarget;
  /** What was found for this office before: the first picture has it. */
  readonly known?: CallRecord | null;
};

/** The earlier call whose follow-up this one is; looked up again after every change of the log. */
export function useFollowUp({ data, desk, ports, target, known = null }: FollowUpScene): CallRecord | null {
  const [found, setFound] = useState(known);
  const present = desk.call?.id ?? null;
  const { id, line } = target;
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const followUps = await (await ports.log.lookUp()).readFollowUps();
      const next = findFollowUp(followUps, { target: id, number: line.number, present });
      if (isCurrent) setFound(before => (isSame(before, next) ? before : next));
    };
    void read().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [ports, data.recent, id, line.number, present]);
  return found;
}

/** Read anew, it is another object; the script would be put together again for nothing. */
const isSame = (one: CallRecord | null, other: CallRecord | null) =>
  one?.id === other?.id && one?.revision === other?.revision;
