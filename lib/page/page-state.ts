import type { PageTopic } from '../mentions/page-topic';
import type { Mark } from './mark';
import type { PageReader } from './page-reader';

/** How far the first look at a page is: still reading, read without meeting a name, or a name was met and the code that weighs asked for. */
export type Stage = 'reading' | 'none' | 'named';

/** What our scripts in one page share, in the world the page cannot see. */
export interface PageState {
  /** Ends everything done to the page. */
  readonly stop: () => void;
  /** Fires when it ended. */
  readonly signal: AbortSignal;
  /** The popup looks at it where nobody listens (`lib/platform/page-in-front.ts`). */
  stage: Stage;
  /** Names of the user's own feeds; empty for nearly everybody. */
  feedTopics: readonly PageTopic[];
  /** Reads the page, from the first look on to the end. */
  reader?: PageReader;
  /** Set by the code that weighs, so that it runs once. */
  isTaken?: boolean;
  /** Tells the counts again, for a page that comes back; set by the code that weighs, and called by `lib/platform/page-look.ts`. */
  tellAgain?: () => void;
  /** Marks that can be seen and have a card, in reading order; set by the code that weighs. */
  cardMarksNow?: () => readonly Mark[];
  /** The mark whose card was opened last, where a walk goes on from. */
  current?: Mark | undefined;
  /** The mark whose card was asked for, until the card's code has come and taken it. */
  wanted?: Mark | undefined;
  /** Opens a card for a mark; set once the card's code is there. */
  showCard?: (mark: Mark) => void;
}

const KEY = Symbol.for('call-in');
type Shared = typeof globalThis & { [KEY]?: PageState };

/** The state of this page, if one of our scripts runs here. */
export const readPageState = (): PageState | undefined => (globalThis as Shared)[KEY];

/** Begins a page's state; undefined where one lives already: who wants a page looked at afresh ends that first. */
export function startPageState(): PageState | undefined {
  if (readPageState()?.signal.aborted === false) return;
  const ending = new AbortController();
  const state: PageState = { stop: () => ending.abort(), signal: ending.signal, stage: 'reading', feedTopics: [] };
  (globalThis as Shared)[KEY] = state;
  return state;
}

/** Takes over a page whose first look met a name; undefined where it did not, or where another script has it. */
export function takePageState(): { readonly state: PageState; readonly reader: PageReader } | undefined {
  const state = readPageState();
  if (!state?.reader || state.isTaken || state.signal.aborted) return;
  state.isTaken = true;
  return { state, reader: state.reader };
}
