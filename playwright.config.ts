import { defineConfig } from '@playwright/test';
import { IS_EVERYTHING, LONG } from './tests/e2e/long.mjs';

const leftOut = (kind: keyof typeof LONG) => (IS_EVERYTHING ? [] : LONG[kind].map(name => `**/${name}.spec.ts`));

/** End-to-end tests: real Chromium and real Firefox, through the drivers of tools/browsers (no browser of Playwright's own). */
export default defineConfig<{ kind: 'chromium' | 'firefox' }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  forbidOnly: true,
  // They mostly wait: three keep two processors as busy as they can be.
  workers: Number(process.env.CALL_IN_WORKERS ?? 3),
  reporter: [['list'], ['html', { open: 'never' }]],
  projects: [
    { name: 'chromium', testIgnore: ['firefox/**', ...leftOut('chromium')], use: { kind: 'chromium' } },
    { name: 'firefox', testIgnore: ['chromium/**', ...leftOut('firefox')], use: { kind: 'firefox' } },
  ],
});
