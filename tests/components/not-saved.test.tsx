// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryLog } from './memory-log';
import type { Screen } from './screen';
import { showCall } from './show-call';

let screen: Screen | undefined;
afterEach(() => screen?.close());

const NOT_SAVED = /This call could not be saved\./;

/** A log whose saves wait until they are let go, and then fail. */
function createStuckLog() {
  const log = createMemoryLog();
  const stuck: (() => void)[] = [];
  const save = vi
    .spyOn(log, 'save')
    .mockImplementation(() => new Promise((_, reject) => stuck.push(() => reject(new Error('The disk is full')))));
  return { log, save, letGo: () => stuck.shift()?.() };
}

describe('an outcome that cannot be saved', () => {
  it('leaves the keyboard on the button pressed, which waits, and says so each time', async () => {
    const { log, save, letGo } = createStuckLog();
    screen = showCall({ log }).screen;
    const button = await screen.find('button', 'Voicemail');
    const [place] = screen.all('status');
    button.focus();
    for (const times of [1, 2]) {
      button.click();
      await vi.waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
      // A button that is disabled loses the keyboard in every browser.
      expect(button.matches(':disabled')).toBe(false);
      expect(place?.textContent).not.toMatch(NOT_SAVED);
      button.click();
      screen.all('button', 'No answer')[0]?.click();
      expect(save).toHaveBeenCalledTimes(times);
      letGo();
      await vi.waitFor(() => expect(place?.textContent).toMatch(NOT_SAVED));
      expect(place?.isConnected).toBe(true);
      expect(button.getAttribute('aria-disabled')).not.toBe('true');
      expect(document.activeElement).toBe(button);
    }
  });
});

describe('a damaged log', () => {
  it('leads to where it is mended', async () => {
    const log = createMemoryLog();
    log.state = 'damaged';
    screen = showCall({ log }).screen;
    await screen.reads('The call log on this device is damaged. New calls are saved; My calls can mend it.');
  });
});
