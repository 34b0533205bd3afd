declare const __CALL_IN_FEED__: string;
declare const __DEMO__: boolean;
declare const __BROWSER__: 'chrome' | 'firefox';

/** The feed every installation starts with, as address with `#key=`; empty: the packaged starter alone. Set by `CALL_IN_FEED` at build time. */
export const CALL_IN_FEED: string = __CALL_IN_FEED__;

/** True in `--mode demo`, where loopback counts as a news host. */
export const IS_DEMO: boolean = __DEMO__;

/** Which browser this package is for. */
export const BROWSER: 'chrome' | 'firefox' = __BROWSER__;
