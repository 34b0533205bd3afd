import { expect, it } from 'vitest';
import { findMissingTests } from '../../../tools/faults/elsewhere.mjs';

// The faults run says the same, but as the last thing of all, after minutes of browsers.
it('finds every test the list of faults points to, by the words of its name', () => {
  expect(findMissingTests()).toEqual([]);
});
