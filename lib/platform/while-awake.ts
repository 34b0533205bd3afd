import { browser } from './browser';

/** A background that asks the browser for nothing is stopped after half a minute. */
const AWAKE_MS = 10_000;

/** Does in the background what may take longer than it is left running: a long repair on a slow machine, a host that does not answer. */
export async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  try {
    return await work();
  } finally {
    clearInterval(awake);
  }
}
