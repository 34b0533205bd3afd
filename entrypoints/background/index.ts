import { defineBackground } from 'wxt/utils/define-background';
import { serveMessages } from '../../lib/messages/serve';
import { browser } from '../../lib/platform/browser';
import { watchPermissions } from '../../lib/platform/permissions';
import { applyMarking, markOpenTabs } from '../../lib/platform/registration';
import { pageHandlers } from './handlers';

export default defineBackground({
  type: 'module',
  main() {
    // All listeners at once: a worker woken by an event must have them before it ends its first turn.
    serveMessages({
      ...pageHandlers,
      'feeds.refresh': () => ({ refreshed: 0, failed: 0 }),
      'feed.add': () => ({ refused: { code: 'unreachable' } }),
      'feed.remove': () => null,
      'feed.accept-key': () => null,
      'campaigns.reset': () => null,
    });
    watchPermissions(() => void applyMarking());
    browser.runtime.onStartup.addListener(() => void applyMarking());
    browser.runtime.onInstalled.addListener(() => void applyMarking().then(markOpenTabs));
  },
});
