/** Where the reader runs: its time is given to it slice by slice, what it throws is kept, and what it does to the page is seen. */
export interface Stage {
  /** Gives the observers their turn, and so many slices; answers whether anything was left to do. */
  readonly run: (slices: number) => Promise<boolean>;
  /** How far the clock goes on each time it is asked. */
  stepMs: number;
  /** What went wrong since it was last asked. */
  readonly takeComplaints: () => string[];
  /** Observes a shadow root too. */
  readonly watch: (root: Node) => void;
  /** Milliseconds spent in slices so far. */
  readonly spentMs: () => number;
  /** Slices asked for and observers that still observe. */
  readonly countAtWork: () => { slices: number; observers: number };
}

const ALL = { childList: true, characterData: true, attributes: true, subtree: true };
const TURNS = 6;
/** A page of a story is small; whoever needs this long for a slice of it has lost its way. */
const LONGEST_SLICE_MS = 1500;
/** Reading without end is known by its slices; this is only for slices that are long. A large story on a busy machine takes a second. */
const MOST_MS = 10_000;

type Idle = (deadline: IdleDeadline) => void;

/** Takes the place of what the reader asks of its world; once in a world, before the reader starts. */
export function openStage(): Stage {
  const complaints: string[] = [];
  const waiting = new Map<number, Idle>();
  const observing = new Set<object>();
  const ownErrors = (error: unknown) => {
    complaints.push(`thrown: ${error instanceof Error ? `${error.message}\n${error.stack}` : String(error)}`);
  };
  const world = globalThis as unknown as Record<string, unknown>;
  const changed: MutationRecord[] = [];
  const watcher = new MutationObserver(records => void changed.push(...records));
  const takeChanges = () => [...changed.splice(0), ...watcher.takeRecords()];
  const stage = { stepMs: 1 };
  let last = 0;
  let spent = 0;

  world.requestIdleCallback = (callback: Idle) => {
    last += 1;
    waiting.set(last, callback);
    return last;
  };
  world.cancelIdleCallback = (id: number) => waiting.delete(id);
  const now = performance.now.bind(performance);
  let time = now();
  const clock = () => {
    time += stage.stepMs;
    return time;
  };
  Object.defineProperty(performance, 'now', { configurable: true, value: clock });
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'])
    world[name] = watchObserver(world[name] as ObserverClass, observing, ownErrors);
  addEventListener('error', event => {
    // A page's own trouble with its boxes.
    if (!event.message.includes('ResizeObserver loop')) complaints.push(`thrown: ${event.message}`);
  });
  addEventListener('unhandledrejection', event => ownErrors(event.reason));
  const tell = console.error;
  console.error = (...words: unknown[]) => {
    complaints.push(`thrown: to the console: ${words.join(' ')}`);
    tell(...words);
  };

  /** What the page's DOM saw change while only the reader ran. */
  const blame = (when: string) => {
    for (const record of takeChanges()) {
      const what = record.attributeName ?? record.target.nodeName;
      complaints.push(`written: to the page, by ${when}: ${record.type} ${what}`);
    }
  };

  return Object.assign(stage, {
    async run(slices: number) {
      takeChanges();
      await turn();
      blame('an observer');
      const end = now() + MOST_MS;
      for (let slice = 0; slice < slices && waiting.size > 0 && now() < end; slice += 1) {
        const [[id, callback] = [0, () => undefined]] = waiting;
        waiting.delete(id);
        const began = now();
        try {
          callback({ didTimeout: false, timeRemaining: () => 30 });
        } catch (error) {
          ownErrors(error);
        }
        spent += now() - began;
        if (now() - began > LONGEST_SLICE_MS) complaints.push(`slow: a slice of ${Math.round(now() - began)} ms`);
        blame('a slice');
        await turn();
        blame('what followed a slice');
      }
      return waiting.size > 0;
    },
    takeComplaints: () => complaints.splice(0),
    spentMs: () => spent,
    watch: (root: Node) => watcher.observe(root, ALL),
    countAtWork: () => ({ slices: waiting.size, observers: observing.size }),
  });
}

/** Lets promises and observers have their turn. */
async function turn(): Promise<void> {
  for (let each = 0; each < TURNS; each += 1) await null;
}

type ObserverClass = new (
  callback: (...args: unknown[]) => void,
  options?: unknown,
) => { observe(...args: unknown[]): void; disconnect(): void };

/** The same observer, except that what its callback throws is kept and that it is known to observe. */
function watchObserver(Native: ObserverClass, observing: Set<object>, onError: (error: unknown) => void): unknown {
  return class extends Native {
    constructor(callback: (...args: unknown[]) => void, options?: unknown) {
      super((...args) => {
        try {
          callback(...args);
        } catch (error) {
          onError(error);
        }
      }, options);
    }
    override observe(...args: unknown[]): void {
      observing.add(this);
      super.observe(...args);
    }
    override disconnect(): void {
      observing.delete(this);
      super.disconnect();
    }
  };
}
