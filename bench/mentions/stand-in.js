/**
 * What stands around the product's scripts in a world of their own: the bare extension API, which writes down what is asked;
 * idle time, handed out at once or measured as the browser gives it; observers and listeners, counted. Runs in the page.
 */
globalThis.standIn = options => {
  const MOST_ROUNDS = 20_000;
  /** @type {Map<number, IdleRequestCallback>} */
  const idle = new Map();
  let lastIdle = 0;
  /** @type {Stand} */
  const stand = {
    messages: [],
    runtimeListeners: 0,
    listeners: [],
    mutationObservers: 0,
    otherObservers: 0,
    evaluateMs: 0,
    slicesMs: [],
    callbacksMs: [],
    charactersRead: 0,
    /** Runs all idle work there is; what its promises ask for comes with the next call. */
    run() {
      const start = performance.now();
      let rounds = 0;
      for (; idle.size > 0; rounds++) {
        if (rounds > MOST_ROUNDS) throw new Error('Our scripts ask for idle time without end');
        for (const [id, work] of [...idle]) {
          idle.delete(id);
          work({ didTimeout: false, timeRemaining: () => 1_000_000 });
        }
      }
      const ms = performance.now() - start;
      return { ms, rounds, evaluateMs: stand.evaluateMs, messages: stand.messages.map(({ name }) => name) };
    },
  };

  /** @param {number[]} list @param {() => void} work */
  const timed = (list, work) => {
    const start = performance.now();
    try {
      work();
    } finally {
      list.push(performance.now() - start);
    }
  };

  const requestIdle = globalThis.requestIdleCallback.bind(globalThis);
  globalThis.requestIdleCallback = (work, limits) => {
    if (options.isIdleReal) return requestIdle(deadline => timed(stand.slicesMs, () => work(deadline)), limits);
    lastIdle += 1;
    idle.set(lastIdle, work);
    return lastIdle;
  };
  if (!options.isIdleReal) globalThis.cancelIdleCallback = id => idle.delete(id);

  const runtime = {
    id: 'bench',
    /** @param {{ name: string }} message */
    sendMessage: async message => {
      stand.messages.push(message);
      globalThis.benchAsk?.(JSON.stringify(message));
      return { reply: message.name === 'names.get' ? options.names : null };
    },
    onMessage: {
      addListener: () => {
        stand.runtimeListeners += 1;
      },
      removeListener: () => {
        stand.runtimeListeners -= 1;
      },
    },
  };
  Object.assign(globalThis, { chrome: { runtime }, stand });

  if (options.isIdleReal) watchWorld();
  if (options.countsReads) watchReads();

  function watchWorld() {
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      // Signals are our own; everything else is the page's.
      if (!(this instanceof AbortSignal)) stand.listeners.push(`${type} on ${(this ?? globalThis).constructor.name}`);
      return addEventListener.call(this, type, .../** @type {[any]} */ (rest));
    };
    /** @type {any} */
    const world = globalThis;
    for (const name of ['setTimeout', 'requestAnimationFrame']) {
      const request = world[name].bind(world);
      world[name] = (/** @type {(now?: number) => void} */ work, /** @type {any} */ ...rest) =>
        request((/** @type {any} */ now) => timed(stand.callbacksMs, () => work(now)), ...rest);
    }
    const RealMutationObserver = MutationObserver;
    globalThis.MutationObserver = class extends RealMutationObserver {
      isWatching = false;
      /** @param {MutationCallback} callback */
      constructor(callback) {
        super((...args) => timed(stand.callbacksMs, () => callback(...args)));
      }
      /** @override @param {Node} target @param {MutationObserverInit} init */
      observe(target, init) {
        if (!this.isWatching) stand.mutationObservers += 1;
        this.isWatching = true;
        super.observe(target, init);
      }
      /** @override */
      disconnect() {
        if (this.isWatching) stand.mutationObservers -= 1;
        this.isWatching = false;
        super.disconnect();
      }
    };
    const RealIntersectionObserver = IntersectionObserver;
    globalThis.IntersectionObserver = class extends RealIntersectionObserver {
      /** @param {IntersectionObserverCallback} callback @param {IntersectionObserverInit} [init] */
      constructor(callback, init) {
        super((...args) => timed(stand.callbacksMs, () => callback(...args)), init);
        stand.otherObservers += 1;
      }
    };
  }

  function watchReads() {
    /** @type {readonly [object, string][]} */
    const ways = [
      [Node.prototype, 'textContent'],
      [Node.prototype, 'nodeValue'],
      [CharacterData.prototype, 'data'],
      [Text.prototype, 'wholeText'],
      [HTMLElement.prototype, 'innerText'],
    ];
    const readRange = Range.prototype.toString;
    Range.prototype.toString = function () {
      const text = readRange.call(this);
      stand.charactersRead += text.length;
      return text;
    };
    for (const [prototype, name] of ways) {
      const described = Object.getOwnPropertyDescriptor(prototype, name);
      Object.defineProperty(prototype, name, {
        ...described,
        get() {
          const text = described?.get?.call(this);
          stand.charactersRead += text?.length ?? 0;
          return text;
        },
      });
    }
  }
};
