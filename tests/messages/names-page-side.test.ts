import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { prepareFeedNames } from '../../lib/mentions/feed-names';
import { gateSource } from '../../lib/mentions/gate-source';
import { MESSAGE_SCHEMAS } from '../../lib/messages/message-schemas';
import { readNamesAnswer } from '../../lib/messages/names-page-side';

const bySchema = v.object({ reply: MESSAGE_SCHEMAS['names.get'].reply });

const texts = fc.oneof(fc.array(fc.string()), fc.constant([7]), fc.constant('x'), fc.constant(undefined));
const topic = fc.record({
  id: fc.oneof({ weight: 5, arbitrary: fc.string() }, { weight: 1, arbitrary: fc.jsonValue() }),
  names: fc.oneof({ weight: 5, arbitrary: fc.array(fc.string()) }, { weight: 1, arbitrary: texts }),
  weakNames: fc.array(fc.string()),
  context: fc.oneof({ weight: 5, arbitrary: fc.array(fc.string()) }, { weight: 1, arbitrary: texts }),
  notWith: fc.array(fc.string()),
  mayPaint: fc.oneof({ weight: 5, arbitrary: fc.boolean() }, { weight: 1, arbitrary: fc.jsonValue() }),
});
const nearMiss = fc.record({
  reply: fc.oneof(
    fc.record({ topics: fc.array(topic, { maxLength: 3 }), gateSource: fc.string() }),
    fc.record({ topics: fc.oneof(fc.jsonValue(), fc.array(topic)), gateSource: fc.oneof(fc.string(), fc.jsonValue()) }),
    fc.jsonValue(),
  ),
});

describe('the hand-written check of feeds’ names', () => {
  it('takes exactly what the schema takes', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(nearMiss, fc.jsonValue()), answer => {
        const byHand = readNamesAnswer(answer);
        taken += byHand ? 1 : 0;
        expect(byHand !== undefined).toBe(v.is(bySchema, answer));
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('takes what the background prepares', () => {
    const feed = { topics: [{ id: 'x', label: 'X', names: ['Lone Star'], context: ['Texas'] }] };
    const { topics } = prepareFeedNames([{ id: 'https://f.example/', addedAt: 1, feed: feed as never }], []);
    const reply = { topics, gateSource: gateSource(topics) };
    expect(readNamesAnswer(JSON.parse(JSON.stringify({ reply })))).toEqual(reply);
    expect(readNamesAnswer({ refused: 'refused' })).toBeUndefined();
  });
});
