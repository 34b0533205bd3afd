import type { DirectoryPorts } from '../../components/settings/directory-ports';
import { NO_DIRECTORY } from '../../lib/targets/congress/congress-at-hand';

/** A directory nobody has downloaded; `ask` hears what is asked of the background. */
export function sampleDirectory(ask: (what: string) => void, ports: Partial<DirectoryPorts> = {}): DirectoryPorts {
  return {
    addresses: {
      members: 'https://people.example/legislators-current.json',
      offices: 'https://people.example/legislators-district-offices.json',
      zips: 'https://zips.example/zccd.csv',
    },
    readStatus: async () => ({ record: null, about: null, progress: null }),
    watch: () => () => {},
    async download() {
      ask('download the directory');
      return { done: 'stored' };
    },
    cancel: () => ask('cancel the download'),
    async decide(use) {
      ask(use ? 'use the held refresh' : 'keep the old copy');
      return true;
    },
    async remove() {
      ask('remove the directory');
      return true;
    },
    readCongress: async () => NO_DIRECTORY,
    ...ports,
  };
}
