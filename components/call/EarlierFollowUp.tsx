import { useState } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import { editCall } from '../../lib/calls/call-session';
import { findFollowUp, quotable } from '../../lib/calls/find-follow-up';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { AFTER_CALL_WORDS } from '../../lib/language/after-call-words';
import { formatDay } from '../../lib/language/format';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';

/** The call that was just logged. */
export interface EarlierFollowUpProps extends Pick<CallScene, 'data' | 'ports' | 'at'> {
  readonly call: CallRecord;
}

/** What an earlier call planned with this office, which this call may have settled: one press says so, and one takes it back. */
export function EarlierFollowUp({ data, ports, at, call }: EarlierFollowUpProps) {
  const words = useWords(AFTER_CALL_WORDS);
  const language = useLanguage();
  const { id, campaign, target, details } = call;
  const rung = { campaign, target, number: details?.number ?? '', present: id };
  const open = findFollowUp(data.followUps, rung);
  const [marked, setMarked] = useState<CallRecord | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { log, timeZone } = ports;
  const earlier = marked ?? open;
  const followUp = earlier?.followUp;
  if (!earlier || !followUp) return null;
  const { isDone } = followUp;
  const mark = async () => {
    const next = editCall(earlier, { followUp: { ...followUp, isDone: !isDone } });
    const saved = await log.save(next);
    setMarked(saved.copies === 0 ? saved.newer : next);
    setFailed(false);
  };
  const day = formatDay(followUp.on, language, Number(showLocalDate(at, timeZone).slice(0, 4)));
  const planned = words.plannedBefore(day, quotable(earlier.details?.promise ?? ''));
  return (
    <div class="after-offer">
      <p role="status">{hasFailed ? words.notMarked : isDone ? words.markedDone : planned}</p>
      <button type="button" class="btn small" onClick={() => void mark().catch(() => setFailed(true))}>
        {isDone ? words.undo : words.markDone}
      </button>
    </div>
  );
}
