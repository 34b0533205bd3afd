/** What the scripts that run in a measured page share with the driver. */

/** What every tool is called with. */
interface BenchSearch {
  readonly names: readonly string[];
  readonly common: readonly string[];
  readonly expression: RegExp;
}

/** How the product's scripts are stood in for; see `stand-in.js`. */
interface StandInOptions {
  /** Idle time is the browser's own, and measured; otherwise `stand.run` hands it out at once. */
  readonly isIdleReal?: boolean;
  /** Every read of text is counted by its characters. */
  readonly countsReads?: boolean;
  /** What the background answers to `names.get`. */
  readonly names?: unknown;
}

/** What the stand-in wrote down. */
interface Stand {
  messages: { readonly name: string }[];
  runtimeListeners: number;
  /** Listeners put on the page, as `type on target`. */
  listeners: string[];
  mutationObservers: number;
  otherObservers: number;
  evaluateMs: number;
  /** Idle callbacks, one entry each. */
  slicesMs: number[];
  /** Callbacks of observers, timers and frames, one entry each. */
  callbacksMs: number[];
  charactersRead: number;
  run(): { ms: number; rounds: number; evaluateMs: number; messages: string[] };
}

declare var benchTool: (search: BenchSearch) => number;
declare var standIn: (options: StandInOptions) => void;
declare var stand: Stand;
/** Tells the driver of a message, where it listens. */
declare var benchAsk: ((message: string) => void) | undefined;

declare module 'mark.js' {
  class Mark {
    constructor(root: Node);
    markRegExp(expression: RegExp, options: { each(): void }): void;
  }
  export = Mark;
}

declare module 'findandreplacedomtext' {
  type Match = RegExpExecArray & { startIndex: number; endIndex: number };
  function findAndReplaceDOMText(
    root: Node,
    options: {
      find: RegExp;
      wrap: string;
      preset: string;
      prepMatch(match: Match, index: number, offset: number): Match;
    },
  ): void;
  export = findAndReplaceDOMText;
}
