/** The few figures a bench needs of many. */

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/** @param {readonly number[]} values @param {number} share from 0 to 1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** @param {readonly number[]} values */
export const sum = values => values.reduce((all, value) => all + value, 0);

/**
 * How steeply y rises with x, by least squares.
 * @param {readonly (readonly [number, number])[]} points
 */
export function slope(points) {
  const meanX = sum(points.map(([x]) => x)) / points.length;
  const meanY = sum(points.map(([, y]) => y)) / points.length;
  const up = sum(points.map(([x, y]) => (x - meanX) * (y - meanY)));
  return up / sum(points.map(([x]) => (x - meanX) ** 2));
}

/** @param {number} value @param {number} [digits] */
export function round(value, digits = 2) {
  return Number(value.toFixed(digits));
}
