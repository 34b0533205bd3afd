import { useState } from 'preact/hooks';
import { CallPage } from '../../components/call/CallPage';
// Fetched late by the screen; a test that ends before it has come would fail for it.
import '../../components/call/CallPlace';
import '../../components/call/LoggedPanel';
import '../../components/call/ScriptMore';
import '../../components/reminders/WaitingReminders';
import { LanguageContext } from '../../components/hooks/use-words';
import type { CallPorts } from '../../lib/calls/call-ports';
import { readRecent } from '../../lib/calls/read-recent';
import type { StoredFeed } from '../../lib/campaigns/campaign';
import { DEFAULT_SETTINGS, type Language, type Settings } from '../../lib/settings/settings';
import { type CongressAtHand, NO_DIRECTORY } from '../../lib/targets/congress/congress-at-hand';
import { readOwnOffice } from '../../lib/targets/own-office';
import { createMemoryLog, type MemoryLog } from './memory-log';
import { createMemoryReminders, type MemoryReminders } from './memory-reminders';
import { createMemoryStands } from './memory-stands';
import { storedSample } from './sample-feeds';
import { type Screen, show } from './screen';

/** What a test of the call screen can set up and look at. */
interface CallWorld {
  readonly log: MemoryLog;
  feeds: readonly StoredFeed[];
  at: number;
  timeZone: string;
  congress: CongressAtHand;
  /** The directory does not answer before this does. */
  reading: Promise<CongressAtHand> | null;
  readonly opened: string[];
  /** No feed can be read. */
  isFeedless: boolean;
  /** How often feeds were asked for anew. */
  refreshes: number;
  readonly reminders: MemoryReminders;
  /** As last stored. */
  settings: () => Settings;
}

/** The call screen's ports in memory, no tab in front. */
function createPorts(start: Partial<CallWorld>): { ports: CallPorts; world: CallWorld } {
  const world: CallWorld = {
    log: createMemoryLog(),
    feeds: [],
    at: Date.parse('2026-11-23T12:00:00-05:00'),
    timeZone: 'America/New_York',
    congress: NO_DIRECTORY,
    reading: null,
    opened: [],
    isFeedless: false,
    refreshes: 0,
    reminders: createMemoryReminders(),
    settings: () => DEFAULT_SETTINGS,
    ...start,
  };
  let ids = 0;
  const ports: CallPorts = {
    log: world.log,
    now: () => world.at,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    timeZone: world.timeZone,
    readFeeds: async () => {
      if (world.isFeedless) throw new Error('unreadable');
      return { feeds: world.feeds, isFallback: false };
    },
    readRecent: () => readRecent(world.log),
    watchFeeds: () => () => {},
    async refreshFeeds() {
      world.refreshes += 1;
    },
    readPage: async () => ({ kind: 'none' }),
    takeOpened: async () => null,
    showMention: async () => false,
    checkPage: async () => ({ kind: 'none' }),
    markSite: async () => false,
    newsSites: [],
    applyMarking: async () => {},
    hasLostSettings: async () => false,
    checkOwnOffice: async () => {
      throw new Error('not here');
    },
    readOwnOffices: async own =>
      own.flatMap(office => {
        const read = readOwnOffice(office);
        return read.ok ? [read.value] : [];
      }),
    readCongress: () => world.reading ?? Promise.resolve(world.congress),
    watchDirectory: () => () => {},
    loadReminders: async () => world.reminders,
    stands: createMemoryStands(),
    news: null,
    preparePanel: async () => null,
    openOutside: url => world.opened.push(url),
    openApp: hash => world.opened.push(hash),
  };
  return { ports, world };
}

interface PageProps {
  readonly ports: CallPorts;
  readonly first: Settings;
  readonly world: CallWorld;
}

function Page({ ports, first, world }: PageProps) {
  const [settings, setSettings] = useState(first);
  world.settings = () => settings;
  return (
    <CallPage
      ports={ports}
      settings={settings}
      onSettings={async change => setSettings(change)}
      asked={{ campaign: 'https://neighbours.example/feed.json end-it', action: null }}
      place="tab"
    />
  );
}

/** The call screen at the sample feed's campaign. */
export function showCall(
  start: Partial<CallWorld> = {},
  { language = 'en', settings = {} }: { readonly language?: Language; readonly settings?: Partial<Settings> } = {},
): { readonly screen: Screen; readonly world: CallWorld } {
  const { ports, world } = createPorts({ feeds: [storedSample()], ...start });
  const screen = show(
    <LanguageContext.Provider value={language}>
      <Page ports={ports} first={{ ...DEFAULT_SETTINGS, ...settings }} world={world} />
    </LanguageContext.Provider>,
  );
  return { screen, world };
}
