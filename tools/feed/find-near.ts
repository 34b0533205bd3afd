/** Names this short must be nearly right, or each would be near every other. */
const SHORT = 5;

const simplify = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

/** The one known name that differs from another by a slip of the pen or two, or only by case, hyphens and underscores; null where none or several do. */
export function findNear(name: string, known: readonly string[]): string | null {
  const most = simplify(name).length <= SHORT ? 1 : 2;
  const rated = known.map(one => ({ one, slips: countSlips(simplify(name), simplify(one)) }));
  const least = Math.min(...rated.map(({ slips }) => slips));
  const [nearest, second] = rated.filter(({ slips }) => slips === least && slips <= most);
  return nearest && !second ? nearest.one : null;
}

/** Letters to add, drop, change or swap with the next: the optimal string alignment distance. */
function countSlips(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) => [row]);
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let column = 1; column <= other.length; column += 1) (rows[0] ?? [])[column] = column;
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      (rows[row] ?? [])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return at(one.length, other.length);
}
