import type { ResolvedTarget } from './resolve-targets';

/** The targets with one of them at another of its numbers; a number it does not have changes nothing. */
export function pickLine(
  targets: readonly ResolvedTarget[],
  { target: id, number }: { readonly target: string | null; readonly number: string | null | undefined },
): readonly ResolvedTarget[] {
  return targets.map(target => {
    if (target.kind !== 'callable' || target.id !== id) return target;
    const line = target.lines.find(one => one.number === number);
    return line ? { ...target, line } : target;
  });
}
