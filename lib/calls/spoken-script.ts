import type { OldScript } from '../campaigns/campaign';
import type { Script } from '../campaigns/script-schema';
import { type CallPart, type CallRecord, partsOf } from './call-record';

/** What the caller said the last time, before a refresh changed it; `at` in ms. */
export interface SpokenScript {
  readonly script: Script;
  readonly part: 'call' | 'voicemail';
  readonly at: number;
}

/** The version of a script the caller last spoke, where it is not the present one any more; `calls` newest first. */
export function findSpokenScript(
  calls: readonly CallRecord[],
  old: readonly OldScript[],
  { campaign, action, script }: Pick<CallPart, 'campaign' | 'action'> & { readonly script: string },
): SpokenScript | null {
  const last = calls.find(
    call =>
      call.state === 'ended' &&
      (call.outcome === 'reached' || call.outcome === 'voicemail') &&
      partsOf(call).some(part => part.campaign === campaign && part.action === action),
  );
  if (!last) return null;
  const [version] = old
    .filter(one => one.campaign === campaign && one.action === action && one.script.id === script)
    .filter(({ until }) => until > last.startedAt)
    .toSorted((one, other) => one.until - other.until);
  const part = last.outcome === 'voicemail' ? 'voicemail' : 'call';
  return version ? { script: version.script, part, at: last.startedAt } : null;
}
