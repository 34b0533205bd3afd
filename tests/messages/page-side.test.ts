import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MESSAGE_SCHEMAS } from '../../lib/messages/message-schemas';
import { readTabMessage } from '../../lib/messages/page-side';

const bySchema = v.union([
  v.object({ name: v.literal('mentions.list'), request: MESSAGE_SCHEMAS['mentions.list'].request }),
  v.object({ name: v.literal('mention.show'), request: MESSAGE_SCHEMAS['mention.show'].request }),
  v.object({ name: v.literal('mention.walk'), request: MESSAGE_SCHEMAS['mention.walk'].request }),
]);

const nearMiss = fc.record({
  name: fc.constantFrom('mentions.list', 'mention.show', 'mention.walk', 'site.off', 'toString', ''),
  request: fc.oneof(
    fc.constant({}),
    fc.record({ index: fc.oneof(fc.integer({ min: -2, max: 1_000_002 }), fc.double(), fc.string(), fc.jsonValue()) }),
    fc.record({ index: fc.nat(5), more: fc.jsonValue() }),
    fc.record({ step: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.string(), fc.jsonValue()) }),
    fc.record({ step: fc.constantFrom(1, -1), index: fc.nat(5) }),
    fc.jsonValue(),
  ),
});

describe('the hand-written check of messages to a page', () => {
  it('takes exactly what the schemas take', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(nearMiss, fc.jsonValue()), message => {
        const byHand = readTabMessage(message);
        taken += byHand ? 1 : 0;
        expect(byHand !== undefined).toBe(v.is(bySchema, message));
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('knows every message of that direction', () => {
    expect(readTabMessage({ name: 'mentions.list', request: {} })).toEqual({ name: 'mentions.list', request: {} });
    expect(readTabMessage({ name: 'mention.show', request: { index: 3 } })).toEqual({
      name: 'mention.show',
      request: { index: 3 },
    });
    expect(readTabMessage({ name: 'mention.walk', request: { step: -1 } })).toEqual({
      name: 'mention.walk',
      request: { step: -1 },
    });
  });
});
