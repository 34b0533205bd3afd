import type { Handlers } from '../../lib/messages/answer';
import { DIRECTORY_ADDRESSES } from '../../lib/platform/directory-addresses';
import { createDirectoryKeeper, type DirectoryKeeper } from '../../lib/platform/directory-keeper';
import { download } from '../../lib/platform/download';
import { returnIdleHosts } from '../../lib/platform/idle-hosts';
import { underDirectoryLock } from '../../lib/platform/lock';
import { mayFetch } from '../../lib/platform/permissions';

/** The keeper of the public directory of Congress. */
export const directoryKeeper = (): DirectoryKeeper =>
  createDirectoryKeeper({
    addresses: DIRECTORY_ADDRESSES,
    download,
    now: Date.now,
    chance: Math.random,
    mayFetch,
    alone: underDirectoryLock,
  });

/** What the background does with the directory for our own pages. */
export const directoryHandlers: Handlers<'directory.download' | 'directory.decide' | 'directory.remove'> = {
  async 'directory.download'() {
    const downloaded = await directoryKeeper().download();
    if (downloaded.ok) return { done: downloaded.value };
    await returnIdleHosts();
    return { refused: downloaded.error };
  },
  async 'directory.decide'({ use }) {
    await directoryKeeper().decide(use);
    return null;
  },
  async 'directory.remove'() {
    await directoryKeeper().remove();
    await returnIdleHosts();
    return null;
  },
};
