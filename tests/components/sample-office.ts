import type { Office } from '../../lib/targets/office';
import type { PhoneNumber } from '../../lib/targets/phone-number';
import type { CallableTarget } from '../../lib/targets/resolve-targets';

const line = (number: string, purpose: 'main' | 'district' | 'TTY') => ({ number: number as PhoneNumber, purpose });

/** A made-up board with two numbers, a text telephone between them. */
export function sampleTarget(part: Partial<CallableTarget> = {}): CallableTarget {
  const lines = [line('+12025550101', 'main'), line('+12025550109', 'TTY'), line('+12025550102', 'district')];
  const office = { id: 'board', name: 'County board', lines } as unknown as Office;
  return {
    kind: 'callable',
    id: 'board',
    office,
    isOwn: false,
    line: office.lines[0],
    lines,
    ...part,
  } as CallableTarget;
}
