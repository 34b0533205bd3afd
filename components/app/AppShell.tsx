import { type ComponentType, h } from 'preact';
import { useEffect } from 'preact/hooks';
import { APP_WORDS } from '../../lib/language/app-words';
import { chooseLanguage } from '../../lib/language/language';
import type { Language } from '../../lib/settings/settings';
import { useNow } from '../hooks/use-now';
import { usePart } from '../hooks/use-part';
import { LanguageContext } from '../hooks/use-words';
import { AppFrame } from './AppFrame';
import type { AppPorts } from './app-ports';
import { type AppRoute, readRoute } from './app-route';
import { MissingScreen } from './MissingScreen';
import { PageBoundary } from './PageBoundary';
import { PageFailed } from './PageFailed';
import { type AppData, useAppData } from './use-app-data';
import { MessagesContext, useMessageState } from './use-messages';
import { PageAddressContext, usePageAddress, usePageTitle } from './use-page-title';

/** The full-tab pages at one address behind the `#`. */
export interface AppShellProps {
  readonly ports: AppPorts;
  readonly hash: string;
}

/** What every page is given. */
export interface PageScene extends Omit<AppData, 'feeds' | 'settings'> {
  readonly ports: AppPorts;
  readonly feeds: NonNullable<AppData['feeds']>;
  readonly settings: NonNullable<AppData['settings']>;
  readonly at: number;
  readonly language: Language;
}

/** Reads what all pages share, then shows the one the address names. */
export function AppShell({ ports, hash }: AppShellProps) {
  const data = useAppData(ports);
  const messages = useMessageState();
  const at = useNow(ports.now);
  const address = usePageAddress(hash);
  const route = readRoute(hash);
  const { feeds, settings } = data;
  const { clear } = messages;
  // A message is about the page it was said on; its undo must not outlive it, least of all an erasure.
  useEffect(clear, [hash, clear]);
  const language = chooseLanguage(settings?.language ?? 'auto', ports.browserLanguages);
  return (
    <LanguageContext.Provider value={language}>
      <PageAddressContext.Provider value={address}>
        <MessagesContext.Provider value={messages}>
          <AppFrame page={route.page} bringsMain={route.page === 'call' && feeds !== null && settings !== null}>
            <PageBoundary key={hash} language={language}>
              {feeds && settings ? (
                <Page key={route.page} route={route} scene={{ ...data, ports, feeds, settings, at, language }} />
              ) : (
                <NotYet language={language} failure={data.failure} />
              )}
            </PageBoundary>
          </AppFrame>
        </MessagesContext.Provider>
      </PageAddressContext.Provider>
    </LanguageContext.Provider>
  );
}

const loadCampaigns = async () => (await import('../campaigns/CampaignsPage')).CampaignsPage;
const loadCampaign = async () => (await import('../campaigns/CampaignPage')).CampaignPage;
const loadCall = async () => (await import('./CallTab')).CallTab;
const loadPrint = async () => (await import('../print/PrintPage')).PrintPage;
const loadCalls = async () => (await import('../calls/CallsPage')).CallsPage;
const loadCopies = async () => (await import('../copies/CopiesPage')).CopiesPage;
const loadFeeds = async () => (await import('../feeds/FeedsPage')).FeedsPage;
const loadSettings = async () => (await import('../settings/SettingsPage')).SettingsPage;

/** One page of many is looked at: each comes from the package when it is opened. */
function Page({ route, scene }: { readonly route: AppRoute; readonly scene: PageScene }) {
  switch (route.page) {
    case 'campaigns':
      return <Fetched load={loadCampaigns} scene={scene} />;
    case 'campaign':
      return <Fetched key={route.campaign} load={loadCampaign} scene={{ ...scene, campaign: route.campaign }} />;
    case 'call':
      return <Fetched key={`${route.campaign} ${route.action}`} load={loadCall} scene={{ ...scene, asked: route }} />;
    case 'print':
      return <Fetched key={`${route.campaign} ${route.target}`} load={loadPrint} scene={{ ...scene, asked: route }} />;
    case 'calls':
      return <Fetched load={loadCalls} scene={scene} />;
    case 'copies':
      return <Fetched load={loadCopies} scene={scene} />;
    case 'feeds':
      return <Fetched load={loadFeeds} scene={scene} />;
    case 'settings':
      return <Fetched load={loadSettings} scene={{ ...scene, section: route.section }} />;
    default:
      return <MissingPage {...scene} />;
  }
}

interface FetchedProps<Scene extends object> {
  readonly load: () => Promise<ComponentType<Scene>>;
  readonly scene: Scene;
}

function Fetched<Scene extends object>({ load, scene }: FetchedProps<Scene>) {
  const Shown = usePart(true, load);
  return Shown && h(Shown as ComponentType<object>, scene);
}

function MissingPage({ language }: PageScene) {
  const words = APP_WORDS[language];
  usePageTitle(words.titled(words.notFound), language);
  return <MissingScreen />;
}

interface NotYetProps {
  readonly language: Language;
  readonly failure: unknown;
}

function NotYet({ language, failure }: NotYetProps) {
  const words = APP_WORDS[language];
  usePageTitle(words.name, language);
  if (failure !== undefined) {
    return <PageFailed language={language} error={String(failure)} onAgain={() => window.location.reload()} />;
  }
  return (
    <p role="status" class="loading">
      {words.loading}
    </p>
  );
}
