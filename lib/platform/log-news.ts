/** Tells every window of the extension that the log changed; BroadcastChannel works alike in both browsers and without the database. */
export interface LogNews {
  /** Tells this window and all others. */
  tell(): void;
  /** Calls `show` at every change, whichever window made it; returns the way to stop. */
  watch(show: () => void): () => void;
}

const CHANNEL = 'call-in-log';

/** Opens the channel for the life of this window. */
export function createLogNews(): LogNews {
  const channel = new BroadcastChannel(CHANNEL);
  const watchers = new Set<() => void>();
  const showAll = () => {
    for (const show of watchers) show();
  };
  channel.addEventListener('message', showAll);
  return {
    tell() {
      showAll();
      channel.postMessage(null);
    },
    watch(show) {
      watchers.add(show);
      return () => {
        watchers.delete(show);
      };
    },
  };
}
