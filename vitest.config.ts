import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { MODERN_DEXIE } from './tools/modern-dexie';
import { readNanpMetadata } from './tools/nanp-metadata.mjs';

/** Unit and conformance tests; the end-to-end ones are Playwright's (`playwright.config.ts`). */
export default defineConfig({
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
  // The build the package has.
  resolve: { alias: [MODERN_DEXIE] },
  define: {
    __CALL_IN_FEED__: JSON.stringify(''),
    __CALL_IN_DIRECTORY__: JSON.stringify(''),
    __NANP_METADATA__: JSON.stringify(readNanpMetadata()),
    __PAGE_TOPICS__: '[]',
    __PACKAGED_NAMES__: '[]',
    __GATE_SOURCE__: JSON.stringify(''),
    __CARD_TOPICS__: '[]',
    __DEMO__: 'false',
    __BROWSER__: JSON.stringify('chrome'),
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    testTimeout: 20_000,
    // On a machine with much else to do a screen takes its time; what never comes fails all the same.
    expect: { poll: { timeout: 5_000 } },
    // Vitest would leave one processor idle, which of two is half of them.
    maxWorkers: availableParallelism(),
  },
});
