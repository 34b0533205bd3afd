// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallPage } from '../../components/call/CallPage';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { setAt } from '../campaigns/sample-feed';
import { createCallWorld } from './call-world';
import { createMemoryLog } from './memory-log';
import { sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import { type Screen, show } from './screen';
import { showCall } from './show-call';

let screen: Screen | undefined;
afterEach(() => screen?.close());

/** With one call in the log, and no campaign. */
function open(start: Parameters<typeof showCall>[0], language: 'en' | 'es' = 'en') {
  const shown = showCall({ log: createMemoryLog([sampleCall({ id: 'one' })]), ...start }, { language });
  screen = shown.screen;
  return shown;
}

describe('the call screen without a campaign', () => {
  it('says what to do next, and still looks for some', async () => {
    const bare = storedSample({}, file => setAt(file, 'items', []));
    const { screen, world } = open({ feeds: [bare] });
    await screen.reads('No campaign yet. Add a feed on the Feeds page.');
    expect(screen.text()).not.toContain('Getting the campaign');
    await screen.press('button', 'Open Feeds');
    await screen.press('button', 'My calls · 1');
    expect(world.opened).toEqual(['#/feeds', '#/calls']);
    await expect.poll(() => world.refreshes).toBe(1);
  });

  it('says so when none could be read, in Spanish too, and still mends the log', async () => {
    const log = createMemoryLog();
    let repairs = 0;
    log.repairIfDue = async () => {
      repairs += 1;
      return null;
    };
    const { screen, world } = open({ isFeedless: true, log }, 'es');
    await screen.reads('No se pudieron leer las campañas. En la página Fuentes puede traerlas de nuevo');
    await screen.press('button', 'Abrir Fuentes');
    expect(world.opened).toEqual(['#/feeds']);
    await expect.poll(() => [world.refreshes, repairs]).toEqual([1, 1]);
  });

  it('still says in the popup how marking stands on the page in front, with its switches', async () => {
    const bare = storedSample({}, file => setAt(file, 'items', []));
    const page = { kind: 'marked', tabId: 1, host: 'news.example', mentions: [] } as const;
    const { ports } = createCallWorld({ feeds: [bare], page });
    const change = vi.fn(async () => {});
    screen = show(<CallPage ports={ports} settings={DEFAULT_SETTINGS} onSettings={change} place="popup" />);
    await screen.reads('No campaign yet.');
    await screen.press('button', 'Pause for today');
    expect(change).toHaveBeenCalledOnce();
  });
});
