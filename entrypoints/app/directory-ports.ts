import type { DirectoryPorts } from '../../components/settings/directory-ports';
import { sendToBackground } from '../../lib/messages/send';
import { DIRECTORY_ADDRESSES } from '../../lib/platform/directory-addresses';
import { cancelDownload } from '../../lib/platform/directory-cancel';
import { watchDirectory } from '../../lib/platform/directory-record';
import { readCongress, readDirectoryStatus } from '../../lib/platform/directory-store';
import { askToFetch } from '../../lib/platform/permissions';

/** The real ports of the settings' part about members of Congress. */
export function createDirectoryPorts(): DirectoryPorts {
  return {
    addresses: DIRECTORY_ADDRESSES,
    readStatus: readDirectoryStatus,
    watch: watchDirectory,
    async download() {
      if (!(await askToFetch(...Object.values(DIRECTORY_ADDRESSES)))) return { failed: 'declined' };
      const answer = await sendToBackground('directory.download', {});
      return answer.ok ? answer.value : { failed: 'unreachable' };
    },
    cancel: cancelDownload,
    decide: async use => (await sendToBackground('directory.decide', { use })).ok,
    remove: async () => (await sendToBackground('directory.remove', {})).ok,
    readCongress: question => readCongress(question, Date.now()),
  };
}
