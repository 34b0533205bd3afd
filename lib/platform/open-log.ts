import type { LogHealth } from '../calls/call-log';
import type { LogDatabase } from './log-database';
import { type LogPlaces, openLogPlaces } from './log-places';

/** The log as one window holds it open: its places, reopened when everything was erased meanwhile, and how the database is. */
export interface OpenLog {
  places(): LogPlaces;
  health(): LogHealth;
  /** Opens key and stores anew: they were erased or rebuilt. */
  reopen(): Promise<LogPlaces>;
  /** Everything was erased by another window: opens anew at the next use. */
  forget(): void;
  /** Opens anew only when another key is in use: what it sealed would else pass for damaged. */
  keepUp(): Promise<LogPlaces>;
  close(): void;
  /** Asks the database; when it cannot answer, notes that and asks the second way, which works from the journal. */
  ask<T>(first: (database: LogDatabase) => Promise<T>, second: (places: LogPlaces) => Promise<T>): Promise<T>;
}

/** Opens the log's places; rejects when the key cannot be read. */
export async function openLog(onHealth: () => void): Promise<OpenLog> {
  let places = await openLogPlaces();
  let health = readHealth(places);
  let isForgotten = false;
  const note = (next: LogHealth['database']) => {
    if (next === health) return;
    health = next;
    onHealth();
  };
  const reopen = async () => {
    const before = places;
    places = await openLogPlaces();
    isForgotten = false;
    if (before.database.ok) before.database.value.close();
    note(readHealth(places));
    return places;
  };
  const ask: OpenLog['ask'] = async (first, second) => {
    const asked = isForgotten ? await reopen() : places;
    if (!asked.database.ok) return second(asked);
    const database = asked.database.value;
    try {
      const answer = await first(database);
      note('ok');
      return answer;
    } catch {
      // Closed under our hands by a reopening: the new one can answer.
      if (asked !== places) return ask(first, second);
      note(database.isTakenOver() ? 'newer' : 'damaged');
      return second(asked);
    }
  };
  return {
    places: () => places,
    health: () => ({ database: health }),
    reopen,
    forget() {
      isForgotten = true;
    },
    async keepUp() {
      const { keyId } = await places.journal.look([]);
      return keyId === places.seal.keyId ? places : reopen();
    },
    close() {
      if (places.database.ok) places.database.value.close();
    },
    ask,
  };
}

const readHealth = ({ database }: LogPlaces): LogHealth['database'] => (database.ok ? 'ok' : database.error);
