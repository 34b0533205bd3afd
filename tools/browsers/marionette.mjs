/**
 * A small client for Marionette, the protocol built into Firefox. It needs nothing but Node.
 * Wire: length-prefixed JSON, `[0, id, command, params]` out, `[1, id, error, result]` back.
 */
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const START_TIMEOUT_MS = 60_000;
const COMMAND_TIMEOUT_MS = 60_000;

/**
 * Splits a byte stream into messages; what is incomplete waits for more.
 * @param {(message: any) => void} receive
 */
export function createReader(receive) {
  let rest = Buffer.alloc(0);
  return (/** @type {Buffer} */ chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      const message = JSON.parse(rest.subarray(colon + 1, end).toString());
      rest = rest.subarray(end);
      receive(message);
    }
  };
}

/**
 * Connects to the Firefox that uses this profile, as soon as it listens.
 * @param {string} profile
 * @param {() => boolean} isRunning false ends the wait early
 */
export async function connectMarionette(profile, isRunning) {
  const socket = net.connect(await readPort(join(profile, 'MarionetteActivePort'), isRunning), '127.0.0.1');
  let lastId = 0;
  let closed = false;
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void, timer: NodeJS.Timeout }>} */
  const waiting = new Map();
  /** @type {(greeting: unknown) => void} */
  let greet = () => undefined;
  const greeted = new Promise(resolve => {
    greet = resolve;
  });

  socket.on(
    'data',
    createReader(message => {
      if (!Array.isArray(message)) return greet(message);
      const [, id, error, result] = message;
      const handlers = waiting.get(id);
      if (!handlers) return;
      waiting.delete(id);
      clearTimeout(handlers.timer);
      if (error) handlers.reject(new Error(`${error.error}: ${error.message}`));
      else handlers.resolve(result);
    }),
  );
  socket.on('error', () => undefined);
  socket.on('close', () => {
    closed = true;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new Error('Firefox closed the connection'));
    }
    waiting.clear();
  });
  await greeted;

  /**
   * @param {string} name
   * @param {Record<string, any>} [params]
   * @returns {Promise<any>}
   */
  function send(name, params = {}) {
    if (closed) return Promise.reject(new Error('Firefox closed the connection'));
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new Error(`${name} was not answered within ${COMMAND_TIMEOUT_MS / 1000} s`));
      }, COMMAND_TIMEOUT_MS);
      waiting.set(id, { resolve, reject, timer });
      const text = JSON.stringify([0, id, name, params]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  return {
    send,
    /**
     * Runs the body of an async function in the browser's own window, with `args` there.
     * @param {string} body
     * @param {...any} args
     */
    async inBrowser(body, ...args) {
      // Not ExecuteAsyncScript: of two of those that run at once, the first takes the second's answer.
      const script = `const args = [...arguments];
        return (async () => { ${body} })().then(value => ({ value }), error => ({ error: String(error?.message ?? error) }));`;
      const params = { script, args, sandbox: 'system', scriptTimeout: COMMAND_TIMEOUT_MS };
      const { value } = await send('WebDriver:ExecuteScript', params);
      if (value?.error) throw new Error(value.error);
      return value?.value;
    },
    close: () => socket.destroy(),
  };
}

/** @param {string} file @param {() => boolean} isRunning */
async function readPort(file, isRunning) {
  const end = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < end && isRunning()) {
    try {
      const port = Number(readFileSync(file, 'utf8'));
      if (port) return port;
    } catch {
      // Not written yet.
    }
    await sleep(50);
  }
  throw new Error(
    isRunning() ? `Firefox did not listen within ${START_TIMEOUT_MS / 1000} s` : 'Firefox ended at its start',
  );
}
