import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { prepareCardTopics } from './lib/mentions/card-topic';
import { gateSource } from './lib/mentions/gate-source';
import { matchPatterns, NEWS_HOSTS } from './lib/mentions/news-hosts';
import { preparePackaged, preparePackagedNames } from './lib/mentions/prepare-packaged';
import { compileAtOnce } from './tools/compile-at-once';
import { fewerFirstFiles, preloadFirst } from './tools/fewer-first-files';
import { laterStart } from './tools/later-start';
import { MODERN_DEXIE } from './tools/modern-dexie';
import { readNanpMetadata } from './tools/nanp-metadata.mjs';

const feedAddress = process.env.CALL_IN_FEED ?? '';

const readPackaged = (name: string) => JSON.parse(readFileSync(`campaigns/${name}.json`, 'utf8'));
const { topics } = readPackaged('topics');

/** Nothing but our own scripts and styles; feeds may be fetched; no sink accepts a string (trust.md, finding 11). */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  'connect-src https: http://127.0.0.1:* http://localhost:*',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const FIREFOX_SETTINGS = {
  gecko: {
    id: 'call-in@call-in.invalid',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  },
  gecko_android: { strict_min_version: '142.0' },
};

/** In Firefox a feed without host permission would be sent the installation's lasting id as Origin (trust.md, Permissions). */
function builtInFeedPattern(browser: string): string[] {
  if (browser !== 'firefox' || feedAddress === '') return [];
  const { protocol, hostname } = new URL(feedAddress);
  return [`${protocol}//${hostname}/*`];
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: process.env.CALL_IN_OUT ?? '.output',
  modules: [],
  vite: ({ mode, browser }) => ({
    plugins: [
      preact({ prefreshEnabled: false, devToolsEnabled: false }),
      fewerFirstFiles('popup'),
      laterStart('popup'),
      compileAtOnce(['marks.js', 'count.js']),
    ],
    define: {
      __CALL_IN_FEED__: JSON.stringify(feedAddress),
      __CALL_IN_DIRECTORY__: JSON.stringify(process.env.CALL_IN_DIRECTORY ?? ''),
      __PAGE_TOPICS__: JSON.stringify(preparePackaged(topics)),
      __PACKAGED_NAMES__: JSON.stringify(preparePackagedNames(topics)),
      __GATE_SOURCE__: JSON.stringify(gateSource(preparePackagedNames(topics))),
      __CARD_TOPICS__: JSON.stringify(prepareCardTopics(topics, readPackaged('starter').items)),
      __NANP_METADATA__: JSON.stringify(readNanpMetadata()),
      __DEMO__: JSON.stringify(mode === 'demo'),
      __BROWSER__: JSON.stringify(browser === 'firefox' ? 'firefox' : 'chrome'),
    },
    resolve: { alias: [MODERN_DEXIE] },
    build: {
      modulePreload: { polyfill: false, resolveDependencies: preloadFirst },
      target: ['chrome140', 'firefox140'],
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting'],
    optional_permissions: ['notifications'],
    host_permissions: [
      ...matchPatterns(NEWS_HOSTS),
      ...(mode === 'demo' ? ['http://127.0.0.1/*', 'http://localhost/*'] : []),
      ...builtInFeedPattern(browser),
    ],
    optional_host_permissions: ['https://*/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    action: { default_title: '__MSG_name__' },
    options_ui: { page: 'app.html', open_in_tab: true },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      // Only Firefox has a command for its sidebar; Chrome's panel is opened by one of ours.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_openPanel__',
      },
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_nextMention__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_previousMention__' },
    },
    ...(browser === 'firefox' ? { browser_specific_settings: FIREFOX_SETTINGS } : { minimum_chrome_version: '140' }),
  }),
});
