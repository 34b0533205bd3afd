/** What happened to the log; after `erased` the key held in memory is no longer the key in use. */
export type LogChange = 'changed' | 'erased';

/** Tells every window of the extension that the log changed; BroadcastChannel works alike in both browsers and without the database. */
export interface LogNews {
  /** Tells this window and all others. */
  tell(change: LogChange): void;
  /** Calls `show` at every change, whichever window made it; returns the way to stop. */
  watch(show: (change: LogChange) => void): () => void;
}

const CHANNEL = 'call-in-log';

/** Opens the channel for the life of this window. */
export function createLogNews(): LogNews {
  const channel = new BroadcastChannel(CHANNEL);
  const watchers = new Set<(change: LogChange) => void>();
  const showAll = (change: LogChange) => {
    for (const show of watchers) show(change);
  };
  channel.addEventListener('message', ({ data }) => showAll(data === 'erased' ? 'erased' : 'changed'));
  return {
    tell(change) {
      showAll(change);
      channel.postMessage(change);
    },
    watch(show) {
      watchers.add(show);
      return () => {
        watchers.delete(show);
      };
    },
  };
}
