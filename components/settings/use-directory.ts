import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '../../lib/settings/settings';
import type { CongressAtHand } from '../../lib/targets/congress/congress-at-hand';
import type { DirectoryStatus } from '../../lib/targets/congress/directory-status';
import type { DirectoryPorts } from './directory-ports';

/** The directory as it is, and what it says of the caller's place; null until read. */
export interface DirectoryAtHand {
  readonly status: DirectoryStatus | null;
  readonly congress: CongressAtHand | null;
}

/** Reads both, again after every change of directory or place. */
export function useDirectory(
  ports: DirectoryPorts,
  { state, zip, district }: Pick<Profile, 'state' | 'zip' | 'district'>,
): DirectoryAtHand {
  const [status, setStatus] = useState<DirectoryStatus | null>(null);
  const [congress, setCongress] = useState<CongressAtHand | null>(null);
  useEffect(() => {
    let isShown = true;
    const read = () => {
      void ports.readStatus().then(now => isShown && setStatus(now));
      const question = { place: { state, zip, district }, elsewhere: [] };
      void ports.readCongress(question).then(found => isShown && setCongress(found));
    };
    read();
    const stop = ports.watch(read);
    return () => {
      isShown = false;
      stop();
    };
  }, [ports, state, zip, district]);
  return { status, congress };
}
