// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryLog } from './memory-log';
import type { Screen } from './screen';
import { showCall } from './show-call';

let screen: Screen | undefined;
afterEach(() => screen?.close());

const aMoment = () => new Promise(resolve => setTimeout(resolve, 100));

/** Reading a log takes a moment, in which the screen is drawn with what was read before. */
function createSlowLog() {
  const log = createMemoryLog();
  const { readMany } = log;
  log.readMany = async range => {
    await new Promise(resolve => setTimeout(resolve, 30));
    return readMany(range);
  };
  return log;
}

/** Every place in the campaign the screen was at, from now on until it is closed. */
function notePlaces(of: Screen): string[] {
  const places: string[] = [];
  const note = () => {
    const [place] = /call \d of \d/.exec(of.text()) ?? ['none'];
    if (places.at(-1) !== place) places.push(place);
  };
  note();
  new MutationObserver(note).observe(document.body, { childList: true, characterData: true, subtree: true });
  return places;
}

describe('Undo after an outcome', () => {
  it.each([false, true])('stays with the office it was about, dialled or not (%s)', async isDialled => {
    screen = showCall({ log: createSlowLog() }).screen;
    if (isDialled) {
      await screen.press('button', 'Copy');
      await screen.reads('You were calling County Board');
    }
    await screen.press('button', 'Voicemail');
    await screen.reads('Logged: Voicemail, County Board');
    // The log is read, so that the board counts as done.
    await aMoment();
    const places = notePlaces(screen);
    await screen.press('button', 'Undo');
    await screen.find('button', 'Voicemail');
    await aMoment();
    expect(places).toEqual(['call 1 of 2']);
    await screen.find('link', /^Call County Board/);
  });

  it('says no more that the number was wrong', async () => {
    screen = showCall({ log: createSlowLog() }).screen;
    await screen.press('button', 'Other');
    await screen.press('button', 'Wrong number');
    await screen.reads('Logged: Wrong number, County Board');
    await aMoment();
    const undone = screen.readsFirst('How did it go?');
    await screen.press('button', 'Undo');
    expect(await undone).not.toMatch(/wrong/i);
  });
});
