import type { Line } from './office';
import type { CallableTarget } from './resolve-targets';

/** Lines of another kind than the one shown: to type instead of speaking, to leave a message, to speak. */
export type OtherWay = 'TTY' | 'voicemail' | 'voice';

const wayOf = ({ purpose }: Line): OtherWay => (purpose === 'TTY' || purpose === 'voicemail' ? purpose : 'voice');

/** The first line of every other kind an office has. */
export function listOtherWays({
  line,
  lines,
}: CallableTarget): readonly { readonly way: OtherWay; readonly line: Line }[] {
  const firsts = new Map<OtherWay, Line>();
  for (const one of lines) if (!firsts.has(wayOf(one))) firsts.set(wayOf(one), one);
  firsts.delete(wayOf(line));
  return [...firsts].map(([way, other]) => ({ way, line: other }));
}
