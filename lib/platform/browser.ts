import browser from 'webextension-polyfill';

/** The WebExtension API for pages and background; content scripts use the bare API, because every byte is paid on every page. */
export { browser };
