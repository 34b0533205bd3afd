/** Longest wait for a picture: a window that is not seen draws none, in ms. */
const LONGEST_MS = 1_000;
/** What the picture itself still sets off comes first, in ms. */
const REST_MS = 50;

/** Does what nobody waits for once the next picture is on screen; returns the way to call it off. */
export function afterPaint(work: () => void): () => void {
  let timer = setTimeout(work, LONGEST_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(work, REST_MS);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
