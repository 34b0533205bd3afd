/** Dexie's build for browsers of these years in place of the one for all: the same source, a twentieth less to read and run before the popup shows. */
export const MODERN_DEXIE = { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' };
