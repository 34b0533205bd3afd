import { defineBackground } from 'wxt/utils/define-background';
import { serveMessages } from '../../lib/messages/serve';
import { watchAlarm } from '../../lib/platform/alarms';
import { watchPanelKeys, watchWalk } from '../../lib/platform/commands';
import { keepHanded, watchHanded } from '../../lib/platform/keep-handed';
import { watchInstall, watchStart } from '../../lib/platform/lifecycle';
import { followInstall, followSettings, wakeMarking } from '../../lib/platform/open-tabs';
import { watchPermissions } from '../../lib/platform/permissions';
import { applyMarking } from '../../lib/platform/registration';
import { openPanelByKeys } from '../../lib/platform/surfaces';
import { keepWantedSite } from '../../lib/platform/wanted-site';
import { directoryHandlers } from './directory-handlers';
import { feedHandlers } from './feed-handlers';
import { pageHandlers } from './handlers';
import { reminderHandlers, startJobs } from './start-jobs';
import { walk } from './walk';

export default defineBackground({
  type: 'module',
  main() {
    // All listeners at once: a worker woken by an event must have them before it ends its first turn.
    serveMessages({ ...pageHandlers, ...feedHandlers, ...directoryHandlers, ...reminderHandlers });
    startJobs();
    watchHanded(() => void keepHanded());
    watchPanelKeys(pressed => void openPanelByKeys(pressed));
    watchWalk((step, tabId) => void walk(step, tabId));
    watchPermissions(() => {
      void applyMarking();
      void keepWantedSite(followSettings);
    });
    watchStart(() => void wakeMarking());
    watchInstall(isUpdate => void followInstall(isUpdate));
    watchAlarm('pause', () => void wakeMarking());
    // Alarms get lost and clocks move, so every wake looks whether a pause is over.
    void wakeMarking();
    // A worker stopped half-way left it.
    void keepHanded();
  },
});
