/** Longest wait for a moment in which the browser has nothing else to do, in ms. */
const LONGEST_MS = 1_000;

/** Does what nobody waits for once the next picture is on screen and the browser has a moment; returns the way to call it off. */
export function afterPaint(work: () => void): () => void {
  let isOff = false;
  const unlessOff = (next: () => void) => () => {
    if (!isOff) next();
  };
  const wait = () => requestIdleCallback(unlessOff(work), { timeout: LONGEST_MS });
  // A frame is drawn after its callbacks. A window in the background draws none and has time at once.
  const soon = setTimeout(unlessOff(wait), LONGEST_MS);
  requestAnimationFrame(() => {
    clearTimeout(soon);
    setTimeout(unlessOff(wait));
  });
  return () => {
    isOff = true;
    clearTimeout(soon);
  };
}
