import type { Mark } from './mark';

/** What our scripts in one page share, in the world the page cannot see. */
export interface PageState {
  /** Ends everything done to the page. */
  readonly stop: () => void;
  /** Fires when it ended. */
  readonly signal: AbortSignal;
  /** The mark whose card was asked for, until the card's code has come and taken it. */
  wanted?: Mark | undefined;
  /** Opens a card for a mark; set once the card's code is there. */
  showCard?: (mark: Mark) => void;
}

const KEY = Symbol.for('call-in');
type Shared = typeof globalThis & { [KEY]?: PageState };

/** The state of this page, if one of our scripts runs here. */
export const readPageState = (): PageState | undefined => (globalThis as Shared)[KEY];

/** Begins a page's state, ending an older script's (of a version before an update, or injected twice). */
export function startPageState(state: PageState): void {
  readPageState()?.stop();
  (globalThis as Shared)[KEY] = state;
}
