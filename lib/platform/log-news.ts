import { dropPicture } from './kept-picture';

/** What happened to the log; after `erased` the key held in memory is no longer the key in use. */
export type LogChange = 'changed' | 'erased';

/** Tells every window of the extension that the log changed; BroadcastChannel works alike in both browsers and without the database. */
export interface LogNews {
  /** Tells this window and all others; `ids` where the calls that changed are known. */
  tell(change: LogChange, ids?: readonly string[]): void;
  /** Calls `show` at every change, whichever window made it; returns the way to stop. */
  watch(show: (change: LogChange, ids?: readonly string[]) => void): () => void;
}

const CHANNEL = 'call-in-log';

/** Opens the channel for the life of this window. */
export function createLogNews(): LogNews {
  const channel = new BroadcastChannel(CHANNEL);
  const watchers = new Set<(change: LogChange, ids?: readonly string[]) => void>();
  const showAll = (change: LogChange, ids?: readonly string[]) => {
    for (const show of watchers) show(change, ids);
  };
  channel.addEventListener('message', ({ data: { change, ids } }) => showAll(change, ids));
  return {
    tell(change, ids) {
      dropPicture();
      showAll(change, ids);
      channel.postMessage({ change, ids });
    },
    watch(show) {
      watchers.add(show);
      return () => {
        watchers.delete(show);
      };
    },
  };
}
