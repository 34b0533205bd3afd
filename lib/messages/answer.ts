import * as v from 'valibot';
import type { ExtensionMessages, MessageName, PageMessages, Reply, Request } from './contract';
import { MESSAGE_SCHEMAS } from './message-schemas';

/** Names of the messages the background answers. */
export type BackgroundMessageName = keyof (PageMessages & ExtensionMessages);

/** Who sent a message, as the browser says it, never as the message does. */
export interface MessageSender {
  /** Address of the page or extension page it came from. */
  readonly url: string;
  /** The tab and its window; absent when the popup sent it. */
  readonly tabId?: number;
  readonly windowId?: number;
  /** Of a page the browser loaded ahead, unseen, beside the one its tab shows; absent for all others. */
  readonly documentId?: string;
}

/** One function per message; what it returns is the reply, what it throws costs only this message. */
export type Handlers<N extends MessageName> = {
  readonly [Name in N]: (request: Request<Name>, sender: MessageSender) => Reply<Name> | Promise<Reply<Name>>;
};

/** What travels back: the reply, or why there is none. */
export type Answer = { readonly reply: unknown } | { readonly refused: MessageFailure };

/** Why a message got no reply: nobody listens, not a message of ours or not from where it may come, or its handler threw. */
export type MessageFailure = 'unreachable' | 'refused' | 'failed';

/** The sender as the browsers describe it, narrowed to what is checked. */
export interface BrowserSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  /** Chrome alone says it. */
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/** Our own id and origin (`chrome-extension://…/`), to tell our pages from content scripts. */
export interface OwnIdentity {
  readonly id: string;
  readonly origin: string;
}

const PAGE_MESSAGES: Record<keyof PageMessages, true> = {
  'reader.bring': true,
  'page.back': true,
  'mentions.count': true,
  'card.open': true,
  'action.open': true,
  'names.get': true,
  'site.off': true,
};

/** What a page the browser loads ahead has to ask, so that it is marked when it is shown; all else waits until then. */
const ASKED_AHEAD: ReadonlySet<string> = new Set<keyof PageMessages>(['reader.bring', 'names.get']);

/** Chrome loads a page before the reader goes there; its frame is not 0 yet, which is the page in front of it, and its document is what it is known by. */
const documentAhead = ({ documentLifecycle, documentId }: BrowserSender): string | undefined =>
  documentLifecycle === 'prerender' ? documentId : undefined;

/** True when this sender may send this message: page messages from the top frame of a tab's web page, all others from our own pages only. */
export function mayComeFrom(name: BackgroundMessageName, sender: BrowserSender, own: OwnIdentity): boolean {
  if (sender.id !== own.id || sender.url === undefined) return false;
  const isOurPage = sender.url.startsWith(own.origin);
  if (!Object.hasOwn(PAGE_MESSAGES, name)) return isOurPage;
  const isTop = sender.frameId === 0 || (documentAhead(sender) !== undefined && ASKED_AHEAD.has(name));
  return !isOurPage && /^https?:/.test(sender.url) && typeof sender.tab?.id === 'number' && isTop;
}

/** Answers one incoming message, or nothing when it is not in our envelope; never rejects. */
export async function answerMessage(
  handlers: Handlers<BackgroundMessageName>,
  own: OwnIdentity,
  { message, sender }: { readonly message: unknown; readonly sender: BrowserSender },
): Promise<Answer> {
  const parsed = v.safeParse(v.object({ name: v.string(), request: v.unknown() }), message);
  if (!parsed.success || !Object.hasOwn(handlers, parsed.output.name)) return { refused: 'refused' };
  const name = parsed.output.name as BackgroundMessageName;
  const request = v.safeParse(MESSAGE_SCHEMAS[name].request, parsed.output.request);
  if (!request.success || !mayComeFrom(name, sender, own)) return { refused: 'refused' };
  const handle = handlers[name] as (request: unknown, sender: MessageSender) => unknown;
  const { id: tabId, windowId } = sender.tab ?? {};
  const documentId = documentAhead(sender);
  const from = {
    ...(tabId !== undefined && { tabId }),
    ...(windowId !== undefined && { windowId }),
    ...(documentId !== undefined && { documentId }),
  };
  try {
    const reply = await handle(request.output, { url: sender.url ?? '', ...from });
    return { reply };
  } catch (error) {
    console.error(`Call-In: "${name}" failed`, error);
    return { refused: 'failed' };
  }
}
