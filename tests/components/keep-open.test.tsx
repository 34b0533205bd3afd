// @vitest-environment happy-dom

import { afterEach, expect, it, vi } from 'vitest';
import { KeepOpen } from '../../components/call/KeepOpen';
import { type Screen, show } from './screen';

let screen: Screen;
afterEach(() => {
  screen.close();
  vi.restoreAllMocks();
});

/** The popup's way to the panel, with a stand that is kept once `finish` is called. */
async function press(isOpened: boolean) {
  const done: string[] = [];
  let finish = () => {};
  const close = vi.spyOn(window, 'close').mockImplementation(() => void done.push('closed'));
  const openPanel = () => {
    done.push('panel');
    return Promise.resolve(isOpened);
  };
  const keep = () => {
    done.push('keeping');
    return new Promise<void>(resolve => {
      finish = () => {
        done.push('kept');
        resolve();
      };
    });
  };
  screen = show(<KeepOpen ports={{ preparePanel: async () => openPanel }} onKeep={keep} />);
  const button = await screen.find('button', 'Keep the script open');
  button.click();
  // In the click's own turn, or the browser refuses.
  expect(done).toEqual(['panel', 'keeping']);
  await new Promise(resolve => setTimeout(resolve, 20));
  return { done, close, finish: () => finish() };
}

it('closes the popup when the panel is open and where the popup stood is kept, not before', async () => {
  const { done, finish } = await press(true);
  expect(done).not.toContain('closed');
  finish();
  await vi.waitFor(() => expect(done).toEqual(['panel', 'keeping', 'kept', 'closed']));
});

it('leaves the popup where the panel was refused', async () => {
  const { close, finish } = await press(false);
  finish();
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(close).not.toHaveBeenCalled();
});
