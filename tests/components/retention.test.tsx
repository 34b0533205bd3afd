// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { createMemoryLog } from './memory-log';
import { manyCalls, sampleCall } from './sample-calls';
import { createSamplePorts, type SampleWorld } from './sample-ports';
import { type Screen, show } from './screen';

const DAY = 86_400_000;
const AT = Date.parse('2026-11-21T16:00:00-05:00');

let screen: Screen | undefined;
afterEach(() => screen?.close());

const noted = (id: string, days: number) => {
  const call = sampleCall({ id, startedAt: AT - days * DAY });
  return { ...call, ...(call.details && { details: { ...call.details, note: 'said yes' } }) };
};

function open(start: Partial<SampleWorld> = {}) {
  const { ports, world } = createSamplePorts({
    log: createMemoryLog([noted('new', 1), noted('old', 100), noted('older', 400)]),
    ...start,
  });
  screen = show(<AppShell ports={ports} hash="#/settings" />);
  return { screen, world };
}

describe('how long to keep', () => {
  it('says that nothing is deleted until the user chooses so', async () => {
    await open().screen.reads('Calls and notes are kept forever unless you choose otherwise here.');
    screen?.close();
    const { screen: spanish } = open({ settings: { ...DEFAULT_SETTINGS, language: 'es' } });
    await spanish.reads('Las llamadas y notas se conservan para siempre, a menos que usted elija otra cosa aquí.');
  });

  it('says what would go, and does nothing before the user agrees', async () => {
    const { screen, world } = open();
    await screen.choose('Keep calls', '365');
    await screen.reads('This removes 1 call now. It cannot be undone.');
    await expect.poll(() => document.activeElement?.textContent).toBe('Keep them');
    expect([world.settings.keepCallsDays, await world.log.count()]).toEqual([null, 3]);
    await screen.press('button', 'Keep them');
    await expect.poll(() => screen.text()).not.toContain('This removes');
    expect(((await screen.find('combobox', 'Keep calls')) as HTMLSelectElement).value).toBe('');
    expect([world.settings.keepCallsDays, await world.log.count()]).toEqual([null, 3]);
  });

  it('leaves the keyboard on the list while it counts, and takes what is chosen there last', async () => {
    const { screen, world } = open();
    const list = (await screen.find('combobox', 'Keep calls')) as HTMLSelectElement;
    await expect.poll(() => list.disabled).toBe(false);
    const { lookUp } = world.log;
    const waiting: (() => void)[] = [];
    vi.spyOn(world.log, 'lookUp').mockImplementation(async () => {
      await new Promise<void>(resolve => waiting.push(resolve));
      return lookUp();
    });
    list.focus();
    await screen.choose('Keep calls', '365');
    await screen.reads('Counting…');
    expect([document.activeElement, list.disabled, list.value]).toEqual([list, false, '365']);
    await screen.choose('Keep calls', '730');
    for (const go of waiting) go();
    await screen.reads('Saved. Nothing has to go now.');
    expect(screen.text()).not.toContain('This removes');
    expect(world.settings.keepCallsDays).toBe(730);
  });

  it('gives the keyboard back to the list that was asked about, whatever is answered', async () => {
    const { screen } = open();
    const list = await screen.find('combobox', 'Keep calls');
    await screen.choose('Keep calls', '365');
    await screen.press('button', 'Keep them');
    await expect.poll(() => document.activeElement).toBe(list);
    await screen.choose('Keep calls', '365');
    await screen.press('button', 'Yes, delete');
    await screen.reads('Deleted 1 call.');
    await expect.poll(() => document.activeElement).toBe(list);
  });

  it('asks about both lists when the second is changed before the first is answered', async () => {
    const { screen, world } = open();
    await screen.choose('Keep calls', '365');
    await screen.reads('This removes 1 call now.');
    await screen.choose('Keep notes', '30');
    await screen.reads('This removes 1 call and the note of 1 call now.');
    await screen.press('button', 'Yes, delete');
    await screen.reads('Deleted 1 call and the note of 1 call.');
    expect(world.settings).toMatchObject({ keepCallsDays: 365, keepNotesDays: 30 });
  });

  it('deletes once the user agreed, leaving tombstones, and stays so', async () => {
    const { screen, world } = open();
    await screen.choose('Keep calls', '90');
    await screen.press('button', 'Yes, delete');
    await screen.reads('Deleted 2 calls.');
    expect(world.settings).toMatchObject({ keepCallsDays: 90, keepNotesDays: null });
    expect(world.log.calls.get('old')).toMatchObject({ state: 'deleted', revision: 2 });
  });

  it('says thousands as they are written', async () => {
    const { screen } = open({ log: createMemoryLog(manyCalls(1_200, AT - 400 * DAY)) });
    await screen.reads('1,200 calls will be gone.');
    await screen.choose('Keep calls', '30');
    await screen.reads('This removes 1,200 calls now.');
  });

  it('lets notes go and their calls stay', async () => {
    const { screen, world } = open();
    await screen.choose('Keep notes', '30');
    await screen.reads('This removes the notes of 2 calls now.');
    await screen.press('button', 'Yes, delete');
    await screen.reads('Deleted the notes of 2 calls.');
    expect(world.log.calls.get('old')).toMatchObject({ state: 'ended', details: { note: '' } });
    expect(world.log.calls.get('new')).toMatchObject({ details: { note: 'said yes' } });
  });

  it('asks nothing when nothing goes', async () => {
    const { screen, world } = open();
    await screen.choose('Keep calls', '730');
    await screen.reads('Saved. Nothing has to go now.');
    expect(world.settings.keepCallsDays).toBe(730);
    expect(world.asked).toEqual([]);
  });

  it('leaves calls and settings alone when deleting fails', async () => {
    const { screen, world } = open();
    world.log.next = 'fail';
    await screen.choose('Keep calls', '90');
    await screen.press('button', 'Yes, delete');
    await screen.reads('Nothing was deleted.');
    expect([world.settings.keepCallsDays, await world.log.count()]).toEqual([null, 3]);
  });

  it('is applied when the app starts', async () => {
    const { world } = open({ settings: { ...DEFAULT_SETTINGS, keepCallsDays: 365 } });
    await expect.poll(() => world.log.calls.get('older')?.state).toBe('deleted');
    expect(world.log.calls.get('old')?.state).toBe('ended');
  });
});
