/** Longest wait for frames: a window that is not seen draws none, in ms. */
const LONGEST_MS = 300;

/** Resolves when so many frames were begun, and the last of them is drawn. */
export function afterFrames(frames: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, LONGEST_MS);
    const count = (left: number) => {
      if (left === 0) setTimeout(resolve);
      else requestAnimationFrame(() => count(left - 1));
    };
    count(frames);
  });
}
