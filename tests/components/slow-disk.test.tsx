// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryLog } from './memory-log';
import type { Screen } from './screen';
import { showCall } from './show-call';

let screen: Screen | undefined;
afterEach(() => screen?.close());

/** A log on a disk that takes a moment, in which the screen says nothing yet and people press again. */
function createSlowLog() {
  const log = createMemoryLog();
  const { save } = log;
  log.save = async call => {
    await new Promise(resolve => setTimeout(resolve, 50));
    return save(call);
  };
  return log;
}

describe('a number taken by two quick presses', () => {
  it.each([
    ['Copy', 'copy'],
    ['Use my phone', 'phone'],
  ])('is one attempt, by the way pressed last: %s', async (second, way) => {
    const log = createSlowLog();
    screen = showCall({ log }).screen;
    await screen.press('button', 'Copy');
    await screen.press('button', second);
    await screen.reads('You were calling County Board');
    await expect.poll(() => [...log.calls.values()].map(call => [call.state, call.way])).toEqual([['open', way]]);
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(log.calls.size).toBe(1);
  });
});
