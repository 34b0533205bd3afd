const CHANNEL = 'call-in-directory';

/** Tells the download that runs now, in whichever context, to stop. */
export function cancelDownload(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('cancel');
  channel.close();
}

/** Runs `work` with a signal that fires when the user cancels. */
export async function untilCancelled<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const channel = new BroadcastChannel(CHANNEL);
  const controller = new AbortController();
  channel.addEventListener('message', () => controller.abort());
  try {
    return await work(controller.signal);
  } finally {
    channel.close();
  }
}
