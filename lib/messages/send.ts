import * as v from 'valibot';
import { browser } from '../platform/browser';
import { fail, type Result, succeed } from '../result';
import type { MessageFailure } from './answer';
import type { ExtensionMessages, MessageName, Reply, Request, TabMessages } from './contract';
import { MESSAGE_SCHEMAS } from './message-schemas';

/** Asks the background from one of our own pages; the reply is checked. */
export async function sendToBackground<N extends keyof ExtensionMessages>(
  name: N,
  request: Request<N>,
): Promise<Result<Reply<N>, MessageFailure>> {
  return readAnswer(name, () => browser.runtime.sendMessage({ name, request }));
}

/** Asks the content script of a tab's top frame; `unreachable` where none runs. The reply is checked: a page may have taken over its renderer. */
export async function sendToTab<N extends keyof TabMessages>(
  tabId: number,
  name: N,
  request: Request<N>,
): Promise<Result<Reply<N>, MessageFailure>> {
  return readAnswer(name, () => browser.tabs.sendMessage(tabId, { name, request }, { frameId: 0 }));
}

const answerSchema = v.union([
  v.object({ reply: v.unknown() }),
  v.object({ refused: v.picklist(['unreachable', 'refused', 'failed']) }),
]);

async function readAnswer<N extends MessageName>(
  name: N,
  ask: () => Promise<unknown>,
): Promise<Result<Reply<N>, MessageFailure>> {
  let raw: unknown;
  try {
    raw = await ask();
  } catch {
    return fail('unreachable');
  }
  const answer = v.safeParse(answerSchema, raw);
  if (!answer.success) return fail('unreachable');
  if ('refused' in answer.output) return fail(answer.output.refused);
  const reply = v.safeParse(MESSAGE_SCHEMAS[name].reply, answer.output.reply);
  return reply.success ? succeed(reply.output as Reply<N>) : fail('refused');
}
