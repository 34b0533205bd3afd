import type { CallRecord, Outcome } from '../../lib/calls/call-record';

/** A made-up call; the number is the White House comment line, the place nobody's. */
export function sampleCall(part: Partial<CallRecord> & { readonly id: string }): CallRecord {
  return {
    revision: 1,
    state: 'ended',
    startedAt: Date.parse('2026-11-21T15:04:00-05:00'),
    endedAt: Date.parse('2026-11-21T15:07:00-05:00'),
    way: 'call',
    outcome: 'reached',
    campaign: 'starter end-local-287g',
    action: 'call',
    target: 'white-house-comments',
    details: {
      officeName: 'White House comment line',
      number: '+12024561111',
      campaignTitle: 'End local 287(g) agreements',
      name: 'Rosa',
      place: 'Frederick',
      note: '',
    },
    ...part,
  };
}

const OUTCOMES: readonly Outcome[] = ['reached', 'voicemail', 'no_answer', 'busy', 'mailbox_full'];
const HOUR_MS = 3_600_000;

/** Many calls, newest first, seven hours apart. */
export function manyCalls(count: number, newestAt: number): readonly CallRecord[] {
  return Array.from({ length: count }, (_, index) =>
    sampleCall({
      id: `call-${index}`,
      startedAt: newestAt - index * 7 * HOUR_MS,
      outcome: OUTCOMES[index % OUTCOMES.length] ?? 'reached',
    }),
  );
}
