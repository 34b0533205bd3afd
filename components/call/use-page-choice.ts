import { useMemo, useRef } from 'preact/hooks';
import { type Chosen, type Reading, STAND_MS } from '../../lib/calls/call-stand';
import type { CallData } from './use-call-data';
import type { CallView } from './use-call-view';

/** What a page's mentions brought on screen stays there for a while when a tab without any comes to the front: the script must not go because the caller looks something up. */
export function usePageChoice(
  chosen: Chosen & Reading,
  { page, opened }: Pick<CallData, 'page' | 'opened'>,
  at: number,
): { readonly chosen: Chosen & Reading; note(view: CallView | null): void } {
  const before = useRef<{ readonly campaign: Chosen['campaign']; readonly action: string | null; at: number } | null>(
    null,
  );
  const isAsked = opened !== null || (page.kind === 'marked' && page.mentions.length > 0);
  const kept = before.current;
  const stays = !isAsked && chosen.campaign === null && kept !== null && at - kept.at < STAND_MS;
  const { campaign, action } = (stays && kept) || chosen;
  return {
    chosen: useMemo(() => ({ ...chosen, campaign, action }), [chosen, campaign, action]),
    note(view) {
      if (isAsked && view) before.current = { campaign: view.campaign.key, action: view.action?.id ?? null, at };
    },
  };
}
