import { defineBackground } from 'wxt/utils/define-background';
import { serveMessages } from '../../lib/messages/serve';
import { watchInstall, watchStart } from '../../lib/platform/lifecycle';
import { watchPermissions } from '../../lib/platform/permissions';
import { applyMarking, updateOpenTabs } from '../../lib/platform/registration';
import { feedHandlers, startFeeds } from './feed-handlers';
import { pageHandlers } from './handlers';

export default defineBackground({
  type: 'module',
  main() {
    // All listeners at once: a worker woken by an event must have them before it ends its first turn.
    serveMessages({ ...pageHandlers, ...feedHandlers });
    startFeeds();
    watchPermissions(() => void applyMarking());
    watchStart(() => void applyMarking());
    watchInstall(() => void applyMarking().then(updateOpenTabs));
  },
});
