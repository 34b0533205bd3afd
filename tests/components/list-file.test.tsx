// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import { OPENED_LIST } from '../../lib/campaigns/opened-list';
import { storedSample } from './sample-feeds';
import { createSamplePorts, type SampleWorld } from './sample-ports';
import { type Screen, show } from './screen';

const INVENTED = readFileSync(join(import.meta.dirname, '../fixtures/agreements/invented-list-2026-09-15.csv'), 'utf8');

let screen: Screen | undefined;
/** What each field holds. */
const chosen = new WeakMap<HTMLInputElement, string>();
afterEach(() => screen?.close());

async function open(start: Partial<SampleWorld> = {}) {
  const { ports, world } = createSamplePorts({ feeds: [storedSample()], ...start });
  const shown = show(<AppShell ports={ports} hash="#/feeds" />);
  screen = shown;
  await shown.find('heading', 'List of agreements from a file');
  const choose = (name: string, text: string) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('no file can be chosen');
    const path = `C:\\fakepath\\${name}`;
    // As a browser does: nothing is told of the file that is chosen already.
    if (chosen.get(field) === path) return;
    chosen.set(field, path);
    Object.defineProperties(field, {
      files: { configurable: true, value: [new File([text], name)] },
      value: { configurable: true, get: () => chosen.get(field), set: next => chosen.set(field, next) },
    });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return { screen: shown, world, choose };
}

const kept = (world: SampleWorld) => world.feeds.find(({ id }) => id === OPENED_LIST);

describe('a list of agreements from a file', () => {
  it('is looked at before it is used: every row counted, what to look at one by one', async () => {
    const { screen, world, choose } = await open();
    choose('invented-list-2026-09-15.csv', INVENTED);
    await screen.find('heading', 'invented-list-2026-09-15.csv');
    await screen.reads('14 agreements of 13 agencies');
    await screen.reads('Rows: 14 used, 1 merged, 3 refused, 1 blank.');
    await screen.reads('3 × no county is told; stands for its state');
    await screen.reads("Row 17, Travis County Sheriff's Office: refused; its support type is none of the four");
    expect(kept(world)).toBeUndefined();
    await screen.press('button', 'Cancel');
    await screen.find('heading', 'List of agreements from a file');
    expect([world.asked, screen.all('button', 'Use this list')]).toEqual([[], []]);
  });

  it('is used with the day its name tells, shown with that day, and removed, and the removal undone', async () => {
    const { screen, world, choose } = await open();
    choose('invented-list-2026-09-15.csv', INVENTED);
    await screen.press('button', 'Use this list');
    await screen.reads('The list of Sep 15, 2026 is in use.');
    await screen.find('heading', 'List of Sep 15, 2026');
    await screen.reads('OpenedNov 21, 2026');
    await screen.reads('Rows: 14 used, 1 merged, 3 refused, 1 blank.');
    // It is no feed: it has no card among them, and is fetched from nowhere.
    expect(screen.all('article')).toHaveLength(2);
    expect(kept(world)).toMatchObject({ trust: 'unsigned', feed: { campaigns: [], offices: [] } });
    expect(kept(world)?.url).toBeUndefined();
    await screen.press('button', 'Remove the list of agreements');
    await screen.press('button', 'Yes, remove');
    await screen.reads('The list was removed.');
    expect(kept(world)).toBeUndefined();
    await screen.press('button', 'Undo');
    await screen.find('heading', 'List of Sep 15, 2026');
    expect(kept(world)?.feed?.agreements).toHaveLength(14);
  });

  it('without a day in its name asks for it, takes none to come, and says when another is newer', async () => {
    const { screen, world, choose } = await open();
    choose('list-2026-09-15.csv', INVENTED);
    await screen.press('button', 'Use this list');
    await screen.find('heading', 'List of Sep 15, 2026');
    choose('list.csv', INVENTED);
    const use = (await screen.find('button', 'Use this list')) as HTMLButtonElement;
    expect(use.disabled).toBe(true);
    expect(screen.text()).not.toContain('Give a day from');
    await screen.fill('Day the list is of', '2026-11-22');
    expect(use.disabled).toBe(true);
    await screen.reads('Give a day from Sep 30, 1996 to Nov 21, 2026.');
    await screen.fill('Day the list is of', '2025-07-18');
    await screen.reads('This list is older than the one in use, of Sep 15, 2026.');
    await screen.press('button', 'Use this list');
    await screen.find('heading', 'List of Jul 18, 2025');
    expect(world.feeds.filter(({ id }) => id === OPENED_LIST)).toHaveLength(1);
  });

  it('that is none is refused in words, and nothing is changed', async () => {
    const { screen, world, choose } = await open();
    choose('other.csv', 'Name\nSomebody\n');
    await screen.reads('no sheet has the columns State, Law Enforcement Agency and Support Type.');
    await screen.reads('Nothing was changed.');
    expect(world.asked).toEqual([]);
  });

  it('that was mended after it was refused can be chosen again; while it is read no other can', async () => {
    const { screen, choose } = await open();
    choose('list-2026-09-15.csv', 'Name\nSomebody\n');
    await screen.reads('Nothing was changed.');
    choose('list-2026-09-15.csv', INVENTED);
    await expect.poll(() => screen.all('status').map(one => one.textContent)).toContain('Reading the file…');
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    expect([field?.getAttribute('aria-disabled'), field?.disabled]).toEqual(['true', false]);
    const click = new MouseEvent('click', { cancelable: true });
    field?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
    await screen.reads('14 agreements of 13 agencies');
  });

  it('whose account a damaged store has changed is shown without it', async () => {
    const { screen, world, choose } = await open();
    choose('list-2026-09-15.csv', INVENTED);
    await screen.press('button', 'Use this list');
    await screen.find('heading', 'List of Sep 15, 2026');
    const damaged = world.feeds.map(feed => (feed.id === OPENED_LIST ? { ...feed, account: { counts: 1 } } : feed));
    screen.close();
    const again = await open({ feeds: damaged });
    await again.screen.find('heading', 'List of Sep 15, 2026');
    expect(again.screen.text()).not.toContain('Rows:');
  });

  it('that the browser lost, its copy too, is told with its day until it is opened again or not wanted', async () => {
    const lost = { copiedListDay: '2026-09-15' };
    const { screen, choose } = await open(lost);
    await screen.reads('The list of Sep 15, 2026 you had opened is gone');
    choose('list-2026-09-15.csv', INVENTED);
    await screen.press('button', 'Use this list');
    await screen.find('heading', 'List of Sep 15, 2026');
    expect(screen.text()).not.toContain('is gone');
    screen.close();
    const again = await open(lost);
    await again.screen.press('button', 'I do not need it');
    await again.screen.find('heading', 'List of agreements from a file');
    expect([again.screen.text().includes('is gone'), again.world.asked]).toEqual([false, ['remove opened-list']]);
  });
});
