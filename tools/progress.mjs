/** Says what is going on, so that nothing over two seconds happens in silence, on a terminal or in a log. */

const HEARTBEAT_MS = 10_000;

/**
 * Seconds to one decimal, as text.
 * @param {number} ms
 */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/**
 * Runs the work with a line at its start, a heartbeat while it lasts, and a line with its seconds at the end.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(what, work) {
  const start = Date.now();
  console.log(`… ${what}`);
  const timer = setInterval(() => console.log(`  … still: ${what} (${seconds(Date.now() - start)})`), HEARTBEAT_MS);
  try {
    const result = await work();
    console.log(`✓ ${what} (${seconds(Date.now() - start)})`);
    return result;
  } catch (error) {
    console.log(`✗ ${what} (${seconds(Date.now() - start)})`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
