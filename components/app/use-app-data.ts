import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CallLog } from '../../lib/calls/call-log';
import type { FeedsAtHand } from '../../lib/calls/call-ports';
import type { Settings } from '../../lib/settings/settings';
import { newestOf } from '../hooks/newest-of';
import type { AppPorts } from './app-ports';

/** The call log as far as it is open. */
export type LogAtHand =
  | { readonly state: 'opening' | 'failed'; readonly log: null }
  | { readonly state: 'open'; readonly log: CallLog };

/** What every page shares; feeds and settings are null until read. */
export interface AppData {
  readonly feeds: FeedsAtHand | null;
  readonly settings: Settings | null;
  readonly log: LogAtHand;
  /** Why feeds or settings could not be read at all; undefined while they can. */
  readonly failure: unknown;
  /** How many calls the log has. */
  readonly callCount: number;
  /** Reads the feeds again: after the store was set up afresh, which no watcher of the old one sees. */
  reloadFeeds(): void;
  /** Rejects when the settings could not be stored. */
  changeSettings(change: (now: Settings) => Settings): Promise<void>;
}

const OPENING: LogAtHand = { state: 'opening', log: null };

/** Reads feeds, settings and log side by side, so that one that is damaged costs only its own pages. */
export function useAppData(ports: AppPorts): AppData {
  const [feeds, setFeeds] = useState<FeedsAtHand | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failure, setFailure] = useState<unknown>(undefined);
  const log = useLog(ports);
  useRepair(log.log, feeds !== null && settings !== null);
  const callCount = useCallCount(log.log);
  useRetention(ports, log.log, settings);
  const readNewest = useMemo(() => newestOf(ports.readFeeds), [ports]);
  const reloadFeeds = useCallback(() => readNewest(setFeeds, setFailure), [readNewest]);
  useEffect(() => {
    reloadFeeds();
    return ports.watchFeeds(reloadFeeds);
  }, [ports, reloadFeeds]);
  useEffect(() => {
    void ports.readSettings().then(setSettings, setFailure);
    return ports.watchSettings(setSettings);
  }, [ports]);
  const changeSettings = useCallback(
    async (change: (now: Settings) => Settings) => setSettings(await ports.changeSettings(change)),
    [ports],
  );
  return useMemo(
    () => ({ feeds, settings, log, failure, callCount, reloadFeeds, changeSettings }),
    [feeds, settings, log, failure, callCount, reloadFeeds, changeSettings],
  );
}

function useLog(ports: AppPorts): LogAtHand {
  const [log, setLog] = useState(OPENING);
  useEffect(() => {
    void ports.openLog().then(
      opened => {
        setLog({ state: 'open', log: opened });
      },
      () => setLog({ state: 'failed', log: null }),
    );
  }, [ports]);
  return log;
}

/** How long a page may take to fetch and show what it is opened for, in ms. */
const SHOWING_MS = 700;

/** After a page is shown; what it finds is told by the log's own notice. */
function useRepair(log: CallLog | null, isShown: boolean): void {
  useEffect(() => {
    if (!log || !isShown) return;
    const timer = setTimeout(() => void log.repairIfDue().catch(() => null), SHOWING_MS);
    return () => clearTimeout(timer);
  }, [log, isShown]);
}

/** Once a start, with the settings as they were then: a change made later asks for itself. */
function useRetention(ports: AppPorts, log: CallLog | null, settings: Settings | null): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!log || !settings || isDone.current) return;
    isDone.current = true;
    void ports.removeOld(log, settings, 'start').catch(() => 0);
  }, [ports, log, settings]);
}

function useCallCount(log: CallLog | null): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!log) return;
    const read = () => void log.count().then(setCount, () => setCount(0));
    read();
    return log.watch(read);
  }, [log]);
  return count;
}
