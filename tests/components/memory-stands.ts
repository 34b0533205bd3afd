import type { StandPorts } from '../../lib/calls/call-ports';
import type { CallStand } from '../../lib/calls/call-stand';
import { resumeStand } from '../../lib/calls/resume-stand';

/** Where the call screen stands, in memory, for as many windows as are given it. */
export function createMemoryStands(start: CallStand | null = null): StandPorts {
  let now = start;
  const watchers = new Set<(stand: CallStand) => void>();
  return {
    async keep(stand) {
      now = stand;
      for (const show of [...watchers]) show(stand);
    },
    resume: async window => (now ? resumeStand(now, window) : {}),
    watch(show) {
      watchers.add(show);
      return () => watchers.delete(show);
    },
  };
}
