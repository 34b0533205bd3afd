import { isRecord } from '../is-record';
import type { PageMessages, Reply, Request, TabMessages } from './contract';

/** Sends a content script's message; resolves when the background has done it, to false when it refused or is gone. Uses the bare API: bytes. */
export async function sendFromPage<N extends keyof PageMessages>(name: N, request: Request<N>): Promise<boolean> {
  try {
    return isDone(await chrome.runtime.sendMessage({ name, request }));
  } catch {
    // The extension was updated or removed while the page stayed open.
    return false;
  }
}

/** A browser that just started can show a page some seconds before the background listens, or can read its settings. */
const FIRST_WAIT_MS = 250;
const LAST_WAIT_MS = 8_000;

/** The background's raw answer to the first message of a page, sent again while nobody listens or it fails; undefined when that lasts, or the extension is gone. */
export async function askPatiently(name: 'reader.bring' | 'names.get'): Promise<unknown> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs *= 2) {
    try {
      const answer: unknown = await chrome.runtime.sendMessage({ name, request: {} });
      if (isRecord(answer) && answer.refused !== 'failed') return answer;
    } catch {
      // Nobody there.
    }
    // Updated or removed while the page stayed open, the extension has no id any more.
    if (waitMs > LAST_WAIT_MS || !chrome.runtime?.id) return;
    await new Promise(done => setTimeout(done, waitMs));
  }
}

/** Asks for the code that weighs the names met; resolves to false when it will not come. */
export const bringReader = async (): Promise<boolean> => isDone(await askPatiently('reader.bring'));

const isDone = (answer: unknown): boolean => isRecord(answer) && answer.reply === null;

/** What a content script does for the popup, by message. */
export type TabHandlers = {
  readonly [N in keyof TabMessages]: (request: Request<N>) => Reply<N> | Promise<Reply<N>>;
};

type TabCall = { [N in keyof TabMessages]: { name: N; request: Request<N> } }[keyof TabMessages];

/** The hand-written check of messages to a content script, equal to `MESSAGE_SCHEMAS` by test; undefined when it is none of ours. */
export function readTabMessage(message: unknown): TabCall | undefined {
  if (!isRecord(message) || !isRecord(message.request)) return;
  const { name, request } = message;
  const [key, more] = Object.keys(request);
  const { index, step } = request;
  const isOurs =
    (name === 'mentions.list' && key === undefined) ||
    (name === 'mention.walk' && (step === 1 || step === -1)) ||
    (name === 'mention.show' && Number.isInteger(index) && (index as number) >= 0 && (index as number) <= 1_000_000);
  return isOurs && more === undefined ? ({ name, request } as TabCall) : undefined;
}

/** Answers the popup's messages until `signal` fires; what a handler throws costs only that message. */
export function serveTabMessages(handlers: TabHandlers, signal: AbortSignal): void {
  const listen = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => {
    const call = sender.id === chrome.runtime.id ? readTabMessage(message) : undefined;
    if (!call) return;
    answer(handlers, call).then(respond, () => respond({ refused: 'failed' }));
    return true;
  };
  chrome.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => chrome.runtime.onMessage.removeListener(listen));
}

async function answer(handlers: TabHandlers, { name, request }: TabCall): Promise<unknown> {
  // Name and request belong together by `readTabMessage`.
  const handle = handlers[name] as (request: TabCall['request']) => unknown;
  return { reply: await handle(request) };
}
