// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuietBar, type QuietBarProps } from '../../components/call/QuietBar';
import { LanguageContext } from '../../components/hooks/use-words';
import { type Screen, show } from './screen';

let screen: Screen | undefined;
afterEach(() => screen?.close());

function open(props: Partial<QuietBarProps>, language: 'en' | 'es' = 'en') {
  const asked = { onStep: vi.fn(), onCheck: vi.fn(), onMarkSite: vi.fn() };
  const given = {
    state: null,
    host: 'news.example',
    until: null,
    hasNone: false,
    hasFailed: false,
    canMarkSite: true,
    ...asked,
    ...props,
  };
  screen = show(
    <LanguageContext.Provider value={language}>
      <QuietBar {...given} />
    </LanguageContext.Provider>,
  );
  return { screen, asked };
}

const buttons = (on: Screen) => on.all('button').map(button => button.textContent);

describe('what the popup says about marking on a page', () => {
  it.each([
    [null, '', ['Marking', 'Pause for today', 'Not on this site', 'Not on any site']],
    ['off', 'Marking is off on every site.', ['Mark mentions', 'Badge only']],
    ['paused', 'Marking is paused until midnight.', ['Resume now']],
    ['site_off', 'Marking is off on news.example.', ['Mark here again']],
    [
      'not_listed',
      'news.example is not on the list of news sites.',
      ['Check this page now', 'Mark mentions on this site'],
    ],
    [
      'lost',
      'Your settings could not be read, so no page is marked until you say so.',
      ['Mark mentions', 'Badge only'],
    ],
    [
      'badge_only',
      'Badge only: this page stays untouched.',
      ['Mark mentions', 'Marking', 'Pause for today', 'Not on this site', 'Not on any site'],
    ],
    [
      'unread',
      'This page could not be read.',
      ['Check this page now', 'Marking', 'Pause for today', 'Not on this site', 'Not on any site'],
    ],
  ] as const)('%s: "%s", and the next step as a button', (state, sentence, steps) => {
    const { screen } = open({ state });
    expect(screen.all('status')[0]?.textContent).toBe(sentence);
    expect(buttons(screen)).toEqual(steps);
  });

  it('names the hour where summer time leaves no midnight', () => {
    expect(open({ state: 'paused', until: '1:00 AM' }).screen.text()).toContain('paused until 1:00 AM.');
    screen?.close();
    expect(open({ state: 'paused', until: '1:00 a.m.' }, 'es').screen.text()).toContain('hasta mañana (1:00 a.m.)');
  });

  it('says that a page has no mention, and that nothing could be saved', () => {
    expect(open({ hasNone: true }).screen.text()).toContain('No mention found on this page.');
    screen?.close();
    expect(open({ state: 'off', hasFailed: true }).screen.text()).toContain('could not be saved');
  });

  it('offers nothing about a site the browser does not tell us', () => {
    expect(buttons(open({ host: undefined }).screen)).toEqual(['Marking', 'Pause for today', 'Not on any site']);
  });

  it('hands each press on', async () => {
    const { screen, asked } = open({});
    await screen.press('button', 'Not on this site');
    expect(asked.onStep.mock.calls).toEqual([['not_here']]);
  });
});
