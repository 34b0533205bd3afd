import { describe, expect, it, vi } from 'vitest';
import {
  answerMessage,
  type BackgroundMessageName,
  type BrowserSender,
  type Handlers,
} from '../../lib/messages/answer';
import { storedFeed } from '../campaigns/sample-campaign';

const OWN = { id: 'call-in-id', origin: 'chrome-extension://call-in-id/' };
const NEWS_TAB: BrowserSender = { id: OWN.id, url: 'https://news.example/story', frameId: 0, tab: { id: 7 } };
const POPUP: BrowserSender = { id: OWN.id, url: `${OWN.origin}popup.html` };
const APP_TAB: BrowserSender = { id: OWN.id, url: `${OWN.origin}app.html#/feeds`, frameId: 0, tab: { id: 8 } };

function handlersThat(overrides: Partial<Handlers<BackgroundMessageName>> = {}): Handlers<BackgroundMessageName> {
  return {
    'reader.bring': () => null,
    'page.back': () => null,
    'mentions.count': () => null,
    'card.open': () => null,
    'action.open': () => null,
    'names.get': () => ({ topics: [], gateSource: '' }),
    'site.off': () => null,
    'feeds.refresh': () => ({ refreshed: 1, failed: 0 }),
    'feed.add': () => ({ id: 'x' }),
    'feed.remove': () => null,
    'feed.put-back': () => ({ isBack: true }),
    'list.keep': () => ({ isKept: true }),
    'feed.accept-key': () => null,
    'feed.mark': () => null,
    'directory.download': () => ({ done: 'stored' }),
    'directory.decide': () => null,
    'directory.remove': () => null,
    'marking.apply': () => null,
    'reminders.plan': () => null,
    'reminders.settle': () => null,
    'campaigns.reset': () => null,
    ...overrides,
  };
}

const ask = (message: unknown, sender: BrowserSender, handlers = handlersThat()) =>
  answerMessage(handlers, OWN, { message, sender });

describe('a message to the background', () => {
  it('from a news page is answered with the tab it came from', async () => {
    const count = vi.fn(() => null);
    const message = { name: 'mentions.count', request: { counts: { '287g': 2 } } };
    expect(await ask(message, NEWS_TAB, handlersThat({ 'mentions.count': count }))).toEqual({ reply: null });
    expect(count).toHaveBeenCalledWith({ counts: { '287g': 2 } }, { url: NEWS_TAB.url, tabId: 7 });
  });

  it('from our popup and from our full tab is answered', async () => {
    const message = { name: 'feeds.refresh', request: { olderThanMinutes: 15 } };
    expect(await ask(message, POPUP)).toEqual({ reply: { refreshed: 1, failed: 0 } });
    expect(await ask(message, APP_TAB)).toEqual({ reply: { refreshed: 1, failed: 0 } });
  });

  it.each<[string, BrowserSender]>([
    ['another extension', { ...NEWS_TAB, id: 'somebody-else' }],
    ['a frame inside the page', { ...NEWS_TAB, frameId: 3 }],
    ['a local file', { ...NEWS_TAB, url: 'file:///home/me/story.html' }],
    ['no tab at all', { id: OWN.id, url: 'https://news.example/story' }],
    ['nowhere', { id: OWN.id }],
    ['one of our own pages', APP_TAB],
  ])('that only a news page may send is refused from %s', async (_, sender) => {
    const open = vi.fn(() => null);
    const message = { name: 'action.open', request: { topic: 't', campaign: 'c', action: 'a' } };
    expect(await ask(message, sender, handlersThat({ 'action.open': open }))).toEqual({ refused: 'refused' });
    expect(open).not.toHaveBeenCalled();
  });

  it('from a page the browser loads ahead of its tab is answered where that page must ask before it is shown, and refused elsewhere', async () => {
    const ahead = { ...NEWS_TAB, frameId: 5, documentId: 'D', documentLifecycle: 'prerender' };
    const bring = vi.fn(() => null);
    const handlers = handlersThat({ 'reader.bring': bring });
    expect(await ask({ name: 'reader.bring', request: {} }, ahead, handlers)).toEqual({ reply: null });
    expect(bring).toHaveBeenCalledWith({}, { url: NEWS_TAB.url, tabId: 7, documentId: 'D' });
    expect(await ask({ name: 'names.get', request: {} }, ahead)).toHaveProperty('reply');
    const count = { name: 'mentions.count', request: { counts: { '287g': 2 } } };
    expect(await ask(count, ahead)).toEqual({ refused: 'refused' });
    expect(await ask({ name: 'site.off', request: {} }, ahead)).toEqual({ refused: 'refused' });
    expect(await ask({ name: 'reader.bring', request: {} }, { ...ahead, documentLifecycle: 'active' })).toEqual({
      refused: 'refused',
    });
  });

  it.each([
    'feeds.refresh',
    'feed.add',
    'feed.remove',
    'feed.put-back',
    'list.keep',
    'feed.mark',
    'directory.download',
    'marking.apply',
    'campaigns.reset',
  ])('"%s" is refused from a web page, whose renderer may be taken over', async name => {
    const requests: Record<string, unknown> = {
      'campaigns.reset': { own: 'keep' },
      'feeds.refresh': { olderThanMinutes: 0 },
      'feed.add': { address: 'https://evil.example/feed.json' },
      'feed.remove': { id: 'starter' },
      'feed.put-back': { feed: storedFeed('https://feed.example/') },
      'list.keep': { file: '{}', account: null },
      'feed.mark': { id: 'https://feed.example/', names: ['Lone Star'] },
    };
    expect(await ask({ name, request: requests[name] ?? {} }, NEWS_TAB)).toEqual({ refused: 'refused' });
    expect(await ask({ name, request: requests[name] ?? {} }, POPUP)).toHaveProperty('reply');
  });

  it('for the names of feeds is refused from a frame, which may be anybody’s', async () => {
    const message = { name: 'names.get', request: {} };
    expect(await ask(message, NEWS_TAB)).toEqual({ reply: { topics: [], gateSource: '' } });
    expect(await ask(message, { ...NEWS_TAB, frameId: 3 })).toEqual({ refused: 'refused' });
  });

  it.each<[string, unknown]>([
    ['an unknown name', { name: 'log.read', request: {} }],
    ['a name of every object', { name: 'constructor', request: {} }],
    ['no envelope', 'mentions.count'],
    ['nothing', null],
    ['a field too many', { name: 'card.open', request: { topic: '287g', name: 'Ana' } }],
    ['a wrong type', { name: 'mentions.count', request: { counts: { '287g': '2' } } }],
    ['a count below zero', { name: 'mentions.count', request: { counts: { '287g': -1 } } }],
    ['a count of nothing known', { name: 'mentions.count', request: { counts: { '287g': Number.NaN } } }],
  ])('with %s is refused', async (_, message) => {
    expect(await ask(message, NEWS_TAB)).toEqual({ refused: 'refused' });
  });

  it('that brings a feed back is refused where it brings none', async () => {
    const feed = { ...storedFeed('https://feed.example/'), trust: 'anybody' };
    expect(await ask({ name: 'feed.put-back', request: { feed } }, POPUP)).toEqual({ refused: 'refused' });
  });

  it('whose handler throws is answered as failed, and the next one works', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    const handlers = handlersThat({
      'card.open': () => {
        throw new Error('broken');
      },
    });
    expect(await ask({ name: 'card.open', request: { topic: '287g' } }, NEWS_TAB, handlers)).toEqual({
      refused: 'failed',
    });
    expect(await ask({ name: 'site.off', request: {} }, NEWS_TAB, handlers)).toEqual({ reply: null });
    expect(complain).toHaveBeenCalledOnce();
  });
});
