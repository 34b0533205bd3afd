// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { AppShell } from '../../components/app/AppShell';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { createMemoryLog } from './memory-log';
import { sampleCall } from './sample-calls';
import { storedSample } from './sample-feeds';
import { createSamplePorts, type SampleWorld } from './sample-ports';
import { type Screen, show } from './screen';

let screen: Screen | undefined;
afterEach(() => screen?.close());

function open(settings: Partial<Settings> = {}, start: Partial<SampleWorld> = {}) {
  const { ports, world } = createSamplePorts({
    feeds: [storedSample()],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    ...start,
  });
  screen = show(<AppShell ports={ports} hash="#/settings" />);
  return { screen, world };
}

describe('Settings', () => {
  it('saves name and place as they are typed', async () => {
    const { screen, world } = open();
    await screen.fill('Name', ' Rosa Jiménez ');
    await screen.fill('City', 'Frederick');
    await screen.fill('County', 'Frederick');
    await screen.choose('State', 'MD');
    await screen.reads('Saved');
    await expect
      .poll(() => world.settings.profile)
      .toMatchObject({ name: 'Rosa Jiménez', city: 'Frederick', county: 'Frederick', state: 'MD' });
  });

  it('saves what is being typed when the page is left by the browser’s Back', async () => {
    const { screen, world } = open();
    await screen.fill('Name', 'Rosa');
    await screen.reads('Saved');
    const city = (await screen.find('textbox', 'City')) as HTMLInputElement;
    city.value = 'Frederick';
    city.dispatchEvent(new Event('input', { bubbles: true }));
    // A moment later, the field not left and nothing saved yet.
    screen.close();
    await expect.poll(() => world.settings.profile.city).toBe('Frederick');
  });

  it('offers the counties of the state once it is known, keeps what was typed, and forgets it with the state', async () => {
    const { screen, world } = open();
    await screen.fill('County', 'frederick');
    await expect.poll(() => world.settings.profile.county).toBe('frederick');
    await screen.choose('State', 'MD');
    const county = (await screen.find('combobox', 'County')) as HTMLSelectElement;
    expect(county.value).toBe('Frederick County');
    await screen.choose('County', 'Baltimore city');
    await expect.poll(() => world.settings.profile.county).toBe('Baltimore city');
    await screen.choose('State', 'VA');
    await expect.poll(() => world.settings.profile).toMatchObject({ state: 'VA', county: '' });
    await screen.choose('State', 'DC');
    await screen.find('textbox', 'County');
  });

  it('does not save a ZIP that is none', async () => {
    const { screen, world } = open();
    await screen.fill('ZIP', '2170');
    await screen.reads('A ZIP has five digits.');
    expect(world.settings.profile.zip).toBe('');
    await screen.fill('ZIP', '21701');
    await expect.poll(() => world.settings.profile.zip).toBe('21701');
  });

  it('forgets the district that was chosen for another ZIP', async () => {
    const profile = { ...DEFAULT_SETTINGS.profile, state: 'TX', zip: '78701', district: 'TX-37' };
    const { screen, world } = open({ profile });
    await screen.fill('ZIP', '75201');
    await expect.poll(() => world.settings.profile).toMatchObject({ zip: '75201', district: '' });
  });

  it('changes how the name is used', async () => {
    const { screen, world } = open();
    await screen.press('radio', 'First name only');
    await expect.poll(() => world.settings.profile.nameUse).toBe('first');
  });

  it('says which keys walk the mentions, and leads to where they are changed', async () => {
    const { screen, world } = open();
    await screen.reads('Alt+Shift+J');
    await screen.reads('no keys yet');
    await screen.press('button', 'Change the keys in the browser');
    expect(world.asked).toContain('open keys');
  });

  it('speaks Spanish at once when asked to', async () => {
    const { screen } = open();
    await screen.press('radio', 'Español');
    await screen.find('heading', 'Ajustes');
    expect(document.documentElement.lang).toBe('es');
    expect(document.title).toBe('Ajustes · Call-In');
  });

  it('tells the browser when something about pages changes, and only then', async () => {
    const { screen, world } = open();
    await screen.press('radio', /^Underline only/);
    await expect.poll(() => world.settings.markStyle).toBe('underline');
    await expect.poll(() => world.asked).toEqual(['apply marking']);
    await screen.press('checkbox', 'Show the count on the toolbar button');
    await expect.poll(() => world.settings.showBadge).toBe(false);
    await expect.poll(() => world.asked).toHaveLength(2);
    await screen.press('radio', /^Badge only/);
    await expect.poll(() => world.settings.marking).toBe('badge_only');
    await expect.poll(() => world.asked).toHaveLength(3);
    await screen.press('radio', 'First name only');
    await expect.poll(() => world.settings.profile.nameUse).toBe('first');
    expect(world.asked).toHaveLength(3);
  });

  it('pauses for today, says until when, and resumes, each with its undo', async () => {
    const { screen, world } = open();
    await screen.press('button', 'Pause for today');
    await screen.reads('Marking is paused until midnight.');
    expect(world.settings.pause).toEqual({ day: '2026-11-21', seenDay: '2026-11-21' });
    await screen.press('button', 'Undo');
    await expect.poll(() => world.settings.pause).toBeNull();
    await screen.press('button', 'Pause for today');
    await screen.press('button', 'Resume now');
    await screen.reads('The pause is over.');
    await screen.press('button', 'Undo');
    await expect.poll(() => world.settings.pause).not.toBeNull();
    await expect.poll(() => world.asked).toHaveLength(5);
  });

  it('is paused no longer on the day after, whether or not anybody noticed', async () => {
    const { screen } = open({ pause: { day: '2026-11-20', seenDay: '2026-11-20' } });
    await screen.find('button', 'Pause for today');
  });

  it('offers no pause and no look where nothing is marked', async () => {
    const { screen } = open({ marking: 'off' });
    await screen.find('radio', /^Off/);
    expect(screen.all('button', 'Pause for today')).toEqual([]);
    expect(screen.all('radio', /^Underline only/)).toEqual([]);
  });

  it('says that settings were lost and pages are left alone, until something is chosen', async () => {
    const { screen, world } = open({ marking: 'off' }, { hasLostSettings: true });
    await screen.reads('Your settings could not be read.');
    await screen.press('radio', /^Mark mentions/);
    await expect.poll(() => world.settings.marking).toBe('marks');
    await expect.poll(() => screen.text()).not.toContain('could not be read');
  });

  it('marks a site again, and not, on undo', async () => {
    const { screen, world } = open({ offHosts: ['news.example'] });
    await screen.press('button', 'Mark again on news.example');
    await screen.reads('news.example is marked again.');
    expect(world.settings.offHosts).toEqual([]);
    await screen.press('button', 'Undo');
    await expect.poll(() => world.settings.offHosts).toEqual(['news.example']);
  });

  it('takes a site away with its permission, and asks for it again on undo', async () => {
    const { screen, world } = open({ addedHosts: ['news.example'] });
    await screen.press('button', 'Remove news.example: stop marking there');
    await screen.reads('news.example is no longer marked.');
    await screen.press('button', 'Undo');
    await expect.poll(() => world.settings.addedHosts).toEqual(['news.example']);
    expect(world.asked).toContain('return news.example');
    expect(world.asked).toContain('ask for news.example');
  });

  it('removes an own office and brings it back', async () => {
    const office = {
      id: 'own:1',
      campaign: 'https://neighbours.example/feed.json end-it',
      name: 'County jail',
      number: '+12025550104',
      seenAt: 'county website',
      isSheriff: false,
      isAdministrative: false,
    } as const;
    const { screen, world } = open({ ownOffices: [office] });
    await screen.reads('County jail (202) 555-0104');
    await screen.reads('For “End it in Frederick” · Number seen: county website');
    await screen.press('button', 'Remove County jail');
    await screen.reads('County jail was removed.');
    expect(world.settings.ownOffices).toEqual([]);
    await screen.press('button', 'Undo');
    await expect.poll(() => world.settings.ownOffices).toEqual([office]);
  });

  it('forgets a blank that was filled, and a story', async () => {
    const { screen, world } = open({
      profile: { ...DEFAULT_SETTINGS.profile, otherBlanks: { 'my reason is': 'my students', '[story] es': 'mi hijo' } },
    });
    await screen.press('button', 'Remove “my reason is”');
    // What was pressed is gone, and the wrong one may have been pressed.
    await expect.poll(() => document.activeElement?.textContent).toBe('Undo');
    await screen.press('button', 'Undo');
    await screen.press('button', 'Remove “my reason is”');
    await screen.press('button', 'Remove “Your own story (Español)”');
    await expect.poll(() => world.settings.profile.otherBlanks).toEqual({});
  });

  it('erases everything after asking twice, and puts the focus on saying so', async () => {
    const log = createMemoryLog([sampleCall({ id: 'one' })]);
    const { screen, world } = open({ profile: { ...DEFAULT_SETTINGS.profile, name: 'Rosa' } }, { log });
    await screen.reads('1 call will be gone.');
    await screen.press('button', 'Erase everything…');
    await expect.poll(() => document.activeElement?.textContent).toBe('Keep everything');
    await screen.press('button', 'Keep everything');
    expect(world.asked).toEqual([]);
    await screen.press('button', 'Erase everything…');
    await screen.press('button', 'Yes, erase everything');
    await screen.reads('Call-In is as new.');
    await expect.poll(() => document.activeElement?.textContent).toBe('Everything is erased');
    expect(world.asked).toEqual(['erase']);
    expect(((await screen.find('textbox', 'Name')) as HTMLInputElement).value).toBe('');
  });

  it('offers no undo of anything once everything is erased', async () => {
    const { screen } = open({ offHosts: ['news.example'] });
    await screen.press('button', 'Mark again on news.example');
    await screen.find('button', 'Undo');
    await screen.press('button', 'Erase everything…');
    await screen.press('button', 'Yes, erase everything');
    await screen.reads('Call-In is as new.');
    expect(screen.all('button', 'Undo')).toHaveLength(0);
  });

  it('says when not everything could be erased', async () => {
    const { ports } = createSamplePorts({ feeds: [storedSample()] });
    screen = show(<AppShell ports={{ ...ports, eraseEverything: async () => false }} hash="#/settings" />);
    await screen.press('button', 'Erase everything…');
    await screen.press('button', 'Yes, erase everything');
    await screen.reads('Not everything could be erased.');
  });

  it('says when a change could not be stored', async () => {
    const { screen } = open({}, { cannotStore: true });
    await screen.press('radio', 'Español');
    await screen.reads('Your settings could not be saved.');
  });
});
