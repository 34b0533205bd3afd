import type { ComponentChildren } from 'preact';
import { APP_WORDS } from '../../lib/language/app-words';
import { useWords } from '../hooks/use-words';
import { type AppRoute, showRoute } from './app-route';
import { MessageBar } from './MessageBar';
import { focusHeading } from './use-page-title';
import './app.css';
import '../controls.css';

/** What stands around every full-tab page. */
export interface AppFrameProps {
  readonly page: AppRoute['page'];
  /** True for the call screen, which is the popup's too and has a main of its own. */
  readonly bringsMain: boolean;
  readonly children: ComponentChildren;
}

const PAGES = ['campaigns', 'calls', 'feeds', 'settings'] as const;

const OVER: Partial<Record<AppRoute['page'], (typeof PAGES)[number]>> = {
  campaign: 'campaigns',
  call: 'campaigns',
  copies: 'calls',
  print: 'campaigns',
};

/** Skip link, header with the pages, the page itself and its messages. */
export function AppFrame({ page, bringsMain, children }: AppFrameProps) {
  const words = useWords(APP_WORDS);
  const current = OVER[page] ?? page;
  return (
    <div class="app">
      {/* A button, not a link to #main: the part behind `#` is the page's own address. */}
      <button type="button" class="skip btn" onClick={focusHeading}>
        {words.skip}
      </button>
      <header class="app-header">
        <div class="app-bar">
          <a class="wordmark" href={showRoute({ page: 'campaigns' })}>
            <img src="/icon/48.png" alt="" width="28" height="28" />
            {words.name}
          </a>
          <nav class="app-nav" aria-label={words.nav}>
            <ul>
              {PAGES.map(name => (
                <li key={name}>
                  <a href={showRoute({ page: name })} aria-current={current === name ? 'page' : undefined}>
                    {words.pages[name]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      {bringsMain ? <div class="page page-call">{children}</div> : <main class={`page page-${page}`}>{children}</main>}
      <MessageBar />
    </div>
  );
}
