import type { CallFilter } from './call-filter';
import type { CallLookups } from './call-log';
import type { CallRecord } from './call-record';

/** Calls read at a time: few enough that the first are on screen at once. */
const AT_A_TIME = 500;

/** Every call a filter means, newest first, in portions; each goes on by time where the last stopped, because skipping by count costs more the further it gets. */
export async function* readEvery(
  lookups: Pick<CallLookups, 'find'>,
  filter: CallFilter,
  limit = AT_A_TIME,
): AsyncGenerator<readonly CallRecord[]> {
  let to = filter.to;
  // Calls of the last moment read, which the next portion starts with again.
  let offset = 0;
  for (;;) {
    const found = await lookups.find({ ...filter, ...(to !== undefined && { to }), limit, offset });
    if (found.length > 0) yield found;
    const last = found.at(-1);
    if (!last || found.length < limit) return;
    const sameMoment = found.filter(({ startedAt }) => startedAt === last.startedAt).length;
    offset = to === last.startedAt + 1 ? offset + sameMoment : sameMoment;
    to = last.startedAt + 1;
  }
}
