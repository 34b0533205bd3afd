// @vitest-environment happy-dom
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { MESSAGE_SCHEMAS } from '../../lib/messages/message-schemas';
import { MOST_MARKS } from '../../lib/page/mark';

it('the list of a page full of our words and of feeds’ is taken, and no longer one', () => {
  const { reply } = MESSAGE_SCHEMAS['mentions.list'];
  const list = (length: number) => ({
    mentions: Array.from({ length }, (_, index) => ({ index, topic: '287g', words: '287(g)', before: '', after: '' })),
  });
  // Each of the two kinds is limited by itself.
  expect(v.is(reply, list(2 * MOST_MARKS))).toBe(true);
  expect(v.is(reply, list(2 * MOST_MARKS + 1))).toBe(false);
});
