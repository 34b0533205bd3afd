// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { CallPage } from '../../components/call/CallPage';
import { LanguageContext } from '../../components/hooks/use-words';
import type { PageInFront } from '../../lib/calls/call-ports';
import { DEFAULT_SETTINGS, type Profile, type Settings } from '../../lib/settings/settings';
import { SAMPLE_AGREEMENTS, sampleAgreement } from '../targets/agreements/sample-agreements';
import { createCallWorld } from './call-world';
import { storedSample } from './sample-feeds';
import { type Screen, show } from './screen';

let screen: Screen | undefined;
afterEach(() => screen?.close());

interface Start {
  readonly profile?: Partial<Profile>;
  readonly page?: PageInFront;
  readonly language?: 'en' | 'es';
  readonly change?: Parameters<typeof storedSample>[1];
}

const NO_LIST = (file: Parameters<NonNullable<Start['change']>>[0]) => {
  file._call_in.agreements = [];
};

function open({ profile = {}, page, language = 'en', change }: Start) {
  const feed = storedSample({}, file => {
    file._call_in.agreements = [...SAMPLE_AGREEMENTS] as never;
    change?.(file);
  });
  const { ports, opened } = createCallWorld({ feeds: [feed], ...(page && { page }) });
  const kept: { settings: Settings } = {
    settings: { ...DEFAULT_SETTINGS, profile: { ...DEFAULT_SETTINGS.profile, ...profile } },
  };
  function Popup() {
    const [settings, setSettings] = useState(kept.settings);
    const onSettings = async (step: (now: Settings) => Settings) => {
      kept.settings = step(kept.settings);
      setSettings(kept.settings);
    };
    return (
      <LanguageContext.Provider value={language}>
        <CallPage
          ports={ports}
          settings={settings}
          onSettings={onSettings}
          place={page === undefined ? 'tab' : 'popup'}
        />
      </LanguageContext.Provider>
    );
  }
  screen = show(<Popup />);
  return { screen, opened, kept };
}

const reading = (...texts: string[]): PageInFront => ({
  kind: 'marked',
  tabId: 1,
  host: 'news.example',
  mentions: texts.map((before, index) => ({ index, topic: '287g', before, words: '287(g)', after: ' agreement.' })),
});

describe('the caller’s county', () => {
  it('is said to have an agreement, with model, year and the day of the list, and where that can be read', async () => {
    const { screen, opened } = open({ profile: { state: 'MD', county: 'Frederick County' } });
    await screen.reads('Frederick County, MD has an agreement (Jail Enforcement, 2008; list of Sep 15, 2026)');
    await screen.press('button', '1 more agency there');
    await screen.reads('Thurmont Police Department, Frederick County, MD, has an agreement (Task Force, 2008;');
    await screen.press('button', 'Source: Frederick County, MD');
    expect(opened).toEqual(['https://list.example/287g']);
  });

  it('is said in Spanish too', async () => {
    const { screen } = open({ profile: { state: 'MD', county: 'Frederick County' }, language: 'es' });
    await screen.reads('Condado de Frederick, MD: tiene un acuerdo (modelo de cárcel, 2008; lista del 15 sep');
  });

  it('is said not to be on the list in the words of the screen’s language', async () => {
    const { screen } = open({ profile: { state: 'VA', county: 'Frederick County' }, language: 'es' });
    await screen.reads('Condado de Frederick, VA: no está en la lista de acuerdos del 15 sep');
  });

  it('is said not to be on the list, and can be changed', async () => {
    const { screen, kept } = open({ profile: { state: 'VA', county: 'Frederick County' } });
    await screen.reads('Frederick County, VA is not on the list of agreements of Sep 15, 2026.');
    await screen.press('button', 'Change county');
    await screen.choose('State', 'MD');
    await screen.choose('County', 'Frederick County');
    await screen.reads('Frederick County, MD has an agreement');
    expect(kept.settings.profile).toMatchObject({ state: 'MD', county: 'Frederick County' });
  });

  it('is never said not to be on the list by a name that is no county', async () => {
    const { screen } = open({ profile: { state: 'MD', county: 'Fredrick' } });
    await screen.find('button', 'Does your county have an agreement?');
    expect(screen.text()).not.toContain('is not on the list');
  });

  it('is asked for by state and county, on the caller’s press, and remembered', async () => {
    const { screen, kept } = open({});
    await screen.press('button', 'Does your county have an agreement?');
    await screen.choose('State', 'MD');
    await screen.choose('County', 'Baltimore city');
    await screen.reads('Baltimore city, MD is not on the list');
    expect(kept.settings.profile).toMatchObject({ state: 'MD', county: 'Baltimore city' });
  });

  it('is asked for and answered without the keyboard getting lost', async () => {
    const { screen } = open({});
    const focused = () => document.activeElement;
    await screen.press('button', 'Does your county have an agreement?');
    await expect.poll(focused).toBe(await screen.find('combobox', 'State'));
    await screen.press('button', 'Cancel');
    await expect.poll(focused).toBe(await screen.find('region', 'Your county'));
    await screen.press('button', 'Does your county have an agreement?');
    await screen.choose('State', 'MD');
    await screen.choose('County', 'Baltimore city');
    await screen.reads('Baltimore city, MD is not on the list');
    await expect.poll(focused).toBe(await screen.find('region', 'Your county'));
  });

  it('is not asked for while no list and no office needs it', async () => {
    const { screen } = open({ change: NO_LIST });
    await screen.find('heading', 'End it in Frederick');
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(screen.all('region', 'Your county')).toEqual([]);
  });

  it('is asked for at once where an office is found by it', async () => {
    const { screen } = open({
      profile: { state: 'MD' },
      change: file => {
        NO_LIST(file);
        const [campaign] = file.items;
        const [call] = campaign?._call_in.actions ?? [];
        Object.assign(call ?? {}, { targets: [{ selector: { role: 'County_Board', division: 'user' } }] });
      },
    });
    await screen.reads('Tell us your county, so that we find the office that decides there.');
    await screen.choose('County', 'Frederick County');
    await screen.reads('County Board');
    expect(screen.text()).not.toContain('Tell us your county');
  });

  it('is the state alone where there are no counties', async () => {
    const { screen, kept } = open({});
    await screen.press('button', 'Does your county have an agreement?');
    await screen.choose('State', 'DC');
    await expect.poll(() => kept.settings.profile).toMatchObject({ state: 'DC', county: '' });
  });
});

describe('opened on a page', () => {
  it('says what the place has that the words around a mention name', async () => {
    const { screen } = open({ page: reading('Apopka police in Florida signed a ') });
    await screen.reads('Apopka Police Department, Florida, has an agreement (Task Force, 2008; list of Sep 15, 2026)');
  });

  it('puts the campaign of that place first, and says so', async () => {
    const { screen } = open({ page: reading('In Frederick County, Md., the sheriff kept the ') });
    await screen.reads('Frederick County, MD has an agreement');
    await screen.find('heading', 'End it in Frederick');
  });

  it('puts the call of that place before the campaign’s first', async () => {
    const { screen } = open({
      page: reading('In Franklin County, N.C., the sheriff kept the '),
      change: file => {
        const [campaign] = file.items;
        const actions = campaign?._call_in.actions as { id: string; title: string; targets?: unknown }[] | undefined;
        const [call] = actions ?? [];
        if (!call) throw new Error('the sample has no call');
        Object.assign(campaign?._call_in ?? {}, { jurisdictions: ['ocd-division/country:us'] });
        actions?.push({
          ...call,
          id: 'franklin',
          title: 'Call the sheriff',
          targets: [{ office: 'sheriff' }],
          jurisdictions: ['ocd-division/country:us/state:nc/county:franklin'],
        } as never);
      },
    });
    await screen.reads('Sheriff of Frederick County');
    expect(screen.text()).not.toContain('County Board');
  });

  it('asks in which state, never guesses, and remembers the answer while open', async () => {
    const { screen } = open({ page: reading('Franklin County has a ') });
    await screen.reads('This page names Franklin County. In which state?');
    expect(screen.text()).not.toContain('Franklin County, NC has');
    await screen.press('button', 'North Carolina');
    await screen.reads('Franklin County, NC has an agreement (Task Force, 2008');
    expect(screen.text()).not.toContain('In which state?');
  });

  it('takes “another state” for an answer', async () => {
    const { screen } = open({ page: reading('Franklin County has a ') });
    await screen.press('button', 'Another state');
    await expect.poll(() => screen.text()).not.toContain('In which state?');
    expect(screen.text()).not.toMatch(/Franklin County, \w\w has/);
  });

  it('does not read out a page that lists a whole state', async () => {
    const names = ['Adams', 'Allen', 'Ashland', 'Athens'];
    const { screen } = open({
      page: reading(...names.map(name => `${name} County, Ohio, has a `)),
      change: file => {
        file._call_in.agreements = names.map(name =>
          sampleAgreement(`${name} County Sheriff`, `state:oh/county:${name.toLowerCase()}`),
        ) as never;
      },
    });
    await screen.reads('Adams County, OH has an agreement');
    expect(screen.text().match(/has an agreement/g)).toHaveLength(2);
  });
});
