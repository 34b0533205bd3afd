/** Tables of plain text, for a person at a terminal. */

/**
 * A table of rows with the same keys; what a row does not have stays empty. The key `id` is not shown.
 * @param {readonly Record<string, unknown>[]} rows
 */
export function formatTable(rows) {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))].filter(
    key => key !== 'id' && rows.some(row => row[key] !== undefined),
  );
  const cells = [
    columns,
    ...rows.map(row => columns.map(column => (row[column] === undefined ? '' : String(row[column])))),
  ];
  const widths = columns.map((_, index) => Math.max(...cells.map(line => (line[index] ?? '').length)));
  const isNumber = columns.map(column =>
    rows.every(row => row[column] === undefined || typeof row[column] === 'number'),
  );
  return cells
    .map(line =>
      line
        .map((cell, index) => (isNumber[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
