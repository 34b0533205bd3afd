/**
 * DevTools protocol over the pipe a browser opens with `--remote-debugging-pipe` (file descriptors 3 and 4):
 * no port that other programs on the machine could reach, and the only way branded Chrome loads an unpacked extension.
 */

/**
 * @typedef {Record<string, any>} Json
 * @typedef {(event: { method: string, params: Json, sessionId?: string }) => void} EventListener
 */

const COMMAND_TIMEOUT_MS = 30_000;

/**
 * Speaks DevTools protocol over two streams (messages are JSON, each ended by a zero byte).
 * @param {import('node:stream').Writable} output
 * @param {import('node:stream').Readable} input
 */
export function connectPipe(output, input) {
  let lastId = 0;
  let closed = false;
  let rest = Buffer.alloc(0);
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void, timer: NodeJS.Timeout, sessionId: string | undefined }>} */
  const waiting = new Map();
  /** @type {Set<EventListener>} */
  const listeners = new Set();

  input.on('data', (/** @type {Buffer} */ chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = JSON.parse(rest.subarray(0, end).toString());
      rest = rest.subarray(end + 1);
      receive(message);
    }
  });
  for (const stream of [input, output]) {
    stream.on('error', () => end());
    stream.on('close', () => end());
  }

  /** @param {Json} message */
  function receive(message) {
    if (message.id === undefined) {
      if (message.method === 'Target.detachedFromTarget') endWaiting('The screen closed', message.params.sessionId);
      for (const listener of [...listeners]) listener(/** @type {any} */ (message));
      return;
    }
    const handlers = waiting.get(message.id);
    if (!handlers) return;
    waiting.delete(message.id);
    clearTimeout(handlers.timer);
    if (message.error) handlers.reject(new Error(message.error.message));
    else handlers.resolve(message.result);
  }

  function end() {
    closed = true;
    endWaiting('The browser closed the connection');
  }

  /** @param {string} why @param {string} [session] only commands of this session */
  function endWaiting(why, session) {
    for (const [id, { reject, timer, sessionId }] of waiting) {
      if (session && sessionId !== session) continue;
      clearTimeout(timer);
      waiting.delete(id);
      reject(new Error(why));
    }
  }

  return {
    /**
     * @param {string} method
     * @param {Json} [params]
     * @param {string} [sessionId]
     * @returns {Promise<any>}
     */
    send(method, params = {}, sessionId) {
      if (closed) return Promise.reject(new Error('The browser closed the connection'));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${method} was not answered within ${COMMAND_TIMEOUT_MS / 1000} s`));
        }, COMMAND_TIMEOUT_MS);
        waiting.set(id, { resolve, reject, timer, sessionId });
        output.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      });
    },
    /**
     * Calls back for every event; returns the way to stop.
     * @param {EventListener} listener
     */
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isClosed: () => closed,
  };
}
