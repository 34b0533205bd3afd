import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringReader } from '../../lib/messages/page-side';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
const nobody = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
const runtime: { id?: string; sendMessage: typeof sendMessage } = { id: 'call-in-id', sendMessage };

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
  runtime.id = 'call-in-id';
  vi.stubGlobal('chrome', { runtime });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function bring(): Promise<boolean> {
  const coming = bringReader();
  await vi.runAllTimersAsync();
  return coming;
}

describe('the first message of a page', () => {
  it('is heard although the browser just started and the background listens only later', async () => {
    sendMessage.mockImplementationOnce(nobody).mockResolvedValueOnce(undefined).mockResolvedValueOnce({ reply: null });
    expect(await bring()).toBe(true);
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('is sent again while settings cannot be read yet', async () => {
    sendMessage.mockResolvedValueOnce({ refused: 'failed' }).mockResolvedValueOnce({ reply: null });
    expect(await bring()).toBe(true);
  });

  it('is sent once where the background says no', async () => {
    sendMessage.mockResolvedValue({ refused: 'refused' });
    expect(await bring()).toBe(false);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('is given up after seven tries, and at once when the extension was updated or removed', async () => {
    sendMessage.mockImplementation(nobody);
    expect(await bring()).toBe(false);
    expect(sendMessage).toHaveBeenCalledTimes(7);
    delete runtime.id;
    sendMessage.mockClear();
    expect(await bring()).toBe(false);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});
