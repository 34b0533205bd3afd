import * as v from 'valibot';
import { isRecord } from '../is-record';
import { explainIssue, showPath } from './explain-issue';
import { type Refusal, type RefusalCode, type RefusalReason, type RefusedThing, reason, shorten } from './refusal';

/** One entry of a feed's lists while it is being checked: the raw value, what it is and where it stands. */
export interface Entry {
  readonly what: RefusedThing;
  readonly where: string;
  readonly raw: unknown;
}

/** Collects what a feed's entries were refused for; made anew for each feed. */
export class EntryReport {
  readonly refused: Refusal[] = [];

  /** Notes one refusal at the entry or below it. */
  refuse(entry: Entry, why: RefusalReason, path: readonly (string | number)[] = []): void {
    const name = nameEntry(entry.raw);
    this.refused.push({
      what: entry.what,
      ...(name === '' ? {} : { name }),
      where: showPath(entry.where, path),
      why,
    });
  }

  /** Holds an entry against a schema: its known fields alone, or null with the refusal noted. */
  check<S extends v.GenericSchema>(schema: S, entry: Entry): v.InferOutput<S> | null {
    const checked = v.safeParse(schema, entry.raw, { abortEarly: true });
    if (checked.success) return checked.output;
    const { path, why } = explainIssue(checked.issues[0]);
    this.refuse(entry, why, path);
    return null;
  }
}

/** Passes an id once; the second time it is noted as a duplicate. */
export function createIdGuard(report: EntryReport): (id: string, entry: Entry) => boolean {
  const seen = new Set<string>();
  return (id, entry) => {
    if (seen.has(id)) {
      report.refuse(entry, reason('duplicate_id' satisfies RefusalCode, id), ['id']);
      return false;
    }
    seen.add(id);
    return true;
  };
}

/** What the publisher calls an entry: title, name, label or number, else its id. */
function nameEntry(raw: unknown): string {
  if (!isRecord(raw)) return '';
  const name = [raw.title, raw.name, raw.label, raw.agency, raw.number, raw.id].find(
    field => typeof field === 'string' && field.trim() !== '',
  );
  return shorten(String(name ?? ''));
}
