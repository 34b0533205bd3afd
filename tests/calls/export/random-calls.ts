import fc from 'fast-check';
import { type CallRecord, CHOSEN_OUTCOMES } from '../../../lib/calls/call-record';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', 'Añasco', '=1+1', 'a "b", c\r\nd', '\ud800', '__proto__', ' - yes'),
);

const details = fc.record({
  officeName: text,
  number: fc.constantFrom('+12025550143', '+12025550177', '911'),
  campaignTitle: text,
  name: text,
  place: text,
  note: text,
});

const head = {
  id: fc.uuid(),
  revision: fc.integer({ min: 1, max: 9 }),
  startedAt: fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) }),
  way: fc.constantFrom('call', 'phone', 'copy', 'none'),
  campaign: fc.constantFrom('starter end-287g', 'https://neighbours.example/feed.json end-it'),
  action: text,
  target: text,
  also: fc.array(fc.record({ campaign: fc.constant('starter other' as const), action: text, target: text }), {
    minLength: 1,
    maxLength: 2,
  }),
} as const;

/** One call of any kind a log can hold, tombstones left out. */
export const randomCall: fc.Arbitrary<CallRecord> = fc.oneof(
  fc.record(
    {
      ...head,
      state: fc.constant('ended'),
      outcome: fc.constantFrom(...CHOSEN_OUTCOMES, 'not_recorded' as const),
      endedAt: fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) }),
      details,
    },
    { requiredKeys: ['id', 'revision', 'startedAt', 'way', 'campaign', 'action', 'target', 'state', 'outcome'] },
  ),
  fc.record(
    { ...head, state: fc.constant('open'), details },
    { requiredKeys: ['id', 'revision', 'startedAt', 'way', 'campaign', 'action', 'target', 'state'] },
  ),
) as fc.Arbitrary<CallRecord>;

/** A log of such calls, each once. */
export const randomLog = fc.uniqueArray(randomCall, { selector: ({ id }) => id, maxLength: 12 });
