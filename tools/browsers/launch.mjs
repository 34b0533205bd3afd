/** One door to both browsers' drivers. */
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';

/**
 * Starts a browser with the extension in it.
 * @param {'chromium' | 'firefox'} kind
 * @param {import('./launch-options.mjs').LaunchOptions} options
 * @returns {Promise<import('./launch-options.mjs').Browser>}
 */
export function launch(kind, options) {
  return kind === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
