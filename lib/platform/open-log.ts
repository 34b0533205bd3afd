import type { LogHealth } from '../calls/call-log';
import type { LogDatabase } from './log-database';
import { type LogPlaces, openLogPlaces } from './log-places';

/** The log as one window holds it open: its places, reopened when everything was erased meanwhile, and how the database is. */
export interface OpenLog {
  places(): LogPlaces;
  health(): LogHealth;
  /** Opens key and stores anew: they were erased, replaced or rebuilt. */
  reopen(): Promise<LogPlaces>;
  /** Asks the database; when it cannot answer, notes that and asks the second way, which works from the journal. */
  ask<T>(first: (database: LogDatabase) => Promise<T>, second: (places: LogPlaces) => Promise<T>): Promise<T>;
}

/** Opens the log's places; rejects when the key cannot be read. */
export async function openLog(onHealth: () => void): Promise<OpenLog> {
  let places = await openLogPlaces();
  let health = readHealth(places);
  const note = (next: LogHealth['database']) => {
    if (next === health) return;
    health = next;
    onHealth();
  };
  return {
    places: () => places,
    health: () => ({ database: health }),
    async reopen() {
      if (places.database.ok) places.database.value.close();
      places = await openLogPlaces();
      note(readHealth(places));
      return places;
    },
    async ask(first, second) {
      const { database } = places;
      if (!database.ok) return second(places);
      try {
        const answer = await first(database.value);
        note('ok');
        return answer;
      } catch {
        note(database.value.isTakenOver() ? 'newer' : 'damaged');
        return second(places);
      }
    },
  };
}

const readHealth = ({ database }: LogPlaces): LogHealth['database'] => (database.ok ? 'ok' : database.error);
