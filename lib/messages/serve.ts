import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { answerMessage, type BackgroundMessageName, type Handlers } from './answer';

/** Answers every message to the background; called once, synchronously, at the top of its `main()`. */
export function serveMessages(handlers: Handlers<BackgroundMessageName>): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answerMessage(handlers, own, { message, sender }),
  );
}
