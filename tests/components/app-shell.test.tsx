// @vitest-environment happy-dom

import fc from 'fast-check';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import { type AppRoute, readRoute, showRoute } from '../../components/app/app-route';
import { ErrorScreen } from '../../components/app/ErrorScreen';
import { createMemoryLog } from './memory-log';
import { sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import { createSamplePorts } from './sample-ports';
import { show } from './screen';

describe('addresses of the pages', () => {
  it.each<[string, AppRoute]>([
    ['', { page: 'campaigns' }],
    ['#/', { page: 'campaigns' }],
    ['#/calls', { page: 'calls' }],
    ['#/feeds', { page: 'feeds' }],
    ['#/settings', { page: 'settings' }],
    ['#/call', { page: 'call', campaign: null, action: null }],
    ['#/call/starter%20a/call', { page: 'call', campaign: 'starter a', action: 'call' }],
    ['#/campaigns/starter%20a', { page: 'campaign', campaign: 'starter a' }],
    ['#/nothing', { page: 'missing' }],
    ['#/calls/1', { page: 'missing' }],
    ['#/campaigns/no-feed', { page: 'missing' }],
    ['#/campaigns/%', { page: 'missing' }],
    ['#/call/a%20b/c/own%3A1', { page: 'call', campaign: 'a b', action: 'c', target: 'own:1' }],
    ['#/call/ab/c', { page: 'missing' }],
    ['#/call/a%20b/c/d/%2B12025550101/e', { page: 'missing' }],
    ['#/print/a%20b/c/own%3A1', { page: 'print', campaign: 'a b', action: 'c', target: 'own:1', number: null }],
    ['#/print/a%20b/c', { page: 'missing' }],
    ['#/print/ab/c/d', { page: 'missing' }],
    ['#/print/a%20b/c/d/%2B12025550101/e', { page: 'missing' }],
  ])('%s', (hash, route) => expect(readRoute(hash)).toEqual(route));

  it('reads back what it writes, whatever ids a feed has', () => {
    const id = fc.string({ minLength: 1 }).filter(text => /^\S+$/.test(text));
    fc.assert(
      fc.property(id, id, id, (feed, item, action) => {
        const call: AppRoute = { page: 'call', campaign: `${feed} ${item}`, action };
        const campaign: AppRoute = { page: 'campaign', campaign: `${feed} ${item}` };
        const print: AppRoute = { page: 'print', campaign: `${feed} ${item}`, action, target: item, number: feed };
        const again: AppRoute = { ...call, target: item, number: feed };
        expect(readRoute(showRoute(call))).toEqual(call);
        expect(readRoute(showRoute(again))).toEqual(again);
        expect(readRoute(showRoute(print))).toEqual(print);
        expect(readRoute(showRoute(campaign))).toEqual(campaign);
      }),
    );
  });

  it('never throws on an address somebody made up', () => {
    fc.assert(fc.property(fc.string(), text => typeof readRoute(`#/${text}`).page === 'string'));
  });
});

describe('the frame', () => {
  it('moves the focus to the heading when the page changes, not when it is first opened', async () => {
    const { ports } = createSamplePorts({ feeds: [storedSample()] });
    const screen = show(<AppShell ports={ports} hash="#/campaigns" />);
    await screen.find('heading', 'Campaigns');
    expect(document.activeElement).toBe(document.body);
    const root = document.body.firstElementChild;
    if (root) render(<AppShell ports={ports} hash="#/calls" />, root);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('My calls'));
    expect((await screen.find('link', 'My calls')).getAttribute('aria-current')).toBe('page');
    await screen.press('button', 'Skip to the content');
    expect(document.activeElement?.tagName).toBe('H1');
    screen.close();
  });

  it('keeps a bug to its page and lets one go on to others', async () => {
    const { ports } = createSamplePorts({ feeds: [storedSample()] });
    const log = createMemoryLog();
    const torn = {
      ...ports,
      openLog: async () => ({
        ...log,
        health: () => {
          throw new Error('torn');
        },
        readMany: async () => [null as never],
        count: async () => 1,
      }),
    };
    const screen = show(<AppShell ports={torn} hash="#/calls" />);
    await screen.find('heading', /could not be opened|could not start/);
    const root = document.body.firstElementChild;
    if (root) render(<AppShell ports={torn} hash="#/campaigns" />, root);
    await screen.find('heading', 'End it in Frederick');
    screen.close();
  });

  it('shows a page that throws as failed, with the others a press away', async () => {
    const { ports } = createSamplePorts({ feeds: [{ ...storedSample(), feed: { campaigns: 7 } as never }] });
    const screen = show(<AppShell ports={ports} hash="#/campaigns" />);
    await screen.find('heading', 'Call-In could not start');
    await screen.reads(/TypeError/);
    const root = document.body.firstElementChild;
    if (root) render(<AppShell ports={ports} hash="#/nothing" />, root);
    await screen.find('heading', 'There is no such page');
    screen.close();
  });

  it('says that it could not start when not even the package can be read', async () => {
    const { ports } = createSamplePorts();
    const broken = { ...ports, readFeeds: () => Promise.reject(new Error('no package')) };
    const screen = show(<AppShell ports={broken} hash="#/campaigns" />);
    await screen.find('heading', 'Call-In could not start');
    await screen.reads('no package');
    screen.close();
  });

  it('leaves a message and its undo behind on the page they were about', async () => {
    const { ports } = createSamplePorts({ feeds: [storedSample()], log: createMemoryLog([sampleCall({ id: 'one' })]) });
    const screen = show(<AppShell ports={ports} hash="#/calls" />);
    await screen.press('button', /^Delete the call/);
    await screen.find('button', 'Undo');
    const root = document.body.firstElementChild;
    if (root) render(<AppShell ports={ports} hash="#/settings" />, root);
    await screen.find('heading', 'Settings');
    await vi.waitFor(() => expect(screen.all('button', 'Undo')).toHaveLength(0));
    screen.close();
  });

  it('says that the page could not start, in the browser’s language, with a way to try again', async () => {
    let tries = 0;
    const screen = show(<ErrorScreen language="es" error="Error: no database" onAgain={() => tries++} />);
    await screen.find('heading', 'Call-In no pudo abrirse');
    await screen.reads('Error: no database');
    await screen.press('button', 'Intentar de nuevo');
    expect(tries).toBe(1);
    screen.close();
  });
});
