/** A copy in an order the seed alone decides (mulberry32, then Fisher-Yates): chance is an argument, so a reopened popup keeps its order. */
export function shuffle<T>(list: readonly T[], seed: number): readonly T[] {
  let state = seed | 0;
  const draw = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const left = [...list];
  return list.map(() => left.splice(draw(left.length), 1)[0] as T);
}
