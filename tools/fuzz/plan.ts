/** A node of a page to be grown, as plain data, so that a failing case can be printed, shrunk and run again. */
export type PlannedNode =
  | { readonly text: string }
  | { readonly comment: string }
  | { readonly markup: string }
  | PlannedElement;

/** An element to be grown. */
export interface PlannedElement {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly PlannedNode[];
  /** Put around itself this often, 1 when left out. */
  readonly levels?: number;
  readonly shadow?: { readonly mode: 'open' | 'closed'; readonly children: readonly PlannedNode[] };
}

/** One change to a page; `at` and `to` count its nodes in order, from the start again when there are fewer. */
export type Change = { readonly at: number } & (
  | { readonly does: 'append' | 'prepend' | 'before' | 'replace'; readonly node: PlannedNode }
  | { readonly does: 'refill'; readonly nodes: readonly PlannedNode[] }
  | { readonly does: 'markup'; readonly markup: string }
  | { readonly does: 'move' | 'copy'; readonly to: number }
  | { readonly does: 'split' | 'cut'; readonly place: number }
  | { readonly does: 'edit'; readonly place: number; readonly length: number; readonly text: string }
  | { readonly does: 'setText'; readonly text: string }
  | { readonly does: 'toggle'; readonly name: string; readonly value: string }
  | { readonly does: 'wrap'; readonly tag: string }
  | { readonly does: 'attachShadow'; readonly mode: 'open' | 'closed'; readonly nodes: readonly PlannedNode[] }
  | { readonly does: 'stream'; readonly nodes: readonly PlannedNode[]; readonly times: number }
  | {
      readonly does:
        | 'remove'
        | 'empty'
        | 'normalize'
        | 'unwrap'
        | 'reverse'
        | 'adopt'
        | 'newBody'
        | 'clearMarks'
        | 'pushState'
        | 'outAndIn';
    }
);

/** How far the reader gets before the next change comes. */
export type Pause = 'none' | 'observed' | 'oneSlice' | 'fewSlices' | 'read';

/** A page, what happens to it, and how the reader's time is cut. */
export interface Story {
  readonly page: readonly PlannedNode[];
  readonly changes: readonly { readonly change: Change; readonly pause: Pause }[];
  /** How far the reader's clock goes on each time it is asked: 1000 makes slices of one step each. By the true clock a story would go otherwise on a busy machine. */
  readonly stepMs: number;
  /** Also waits for the screen, to hold the counts against what can be seen; slower. */
  readonly isSeen: boolean;
}
