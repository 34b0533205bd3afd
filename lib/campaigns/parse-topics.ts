import * as v from 'valibot';
import { isRecord } from '../is-record';
import { checkName, showUnseen, tidyName } from './check-name';
import { createIdGuard, type Entry, type EntryReport } from './entry-report';
import { LIMITS } from './limits';
import { reason, shorten } from './refusal';
import { nameField, type Topic, topicSchema } from './topic-schema';

/** A topic's names are looked at one by one: a bad one costs itself. */
const topicShell = v.object({
  ...topicSchema.entries,
  names: v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.namesListed)),
});

type Name = Topic['names'][number];

/** What the names of one feed are counted with; each spelling counts once. */
interface NameCount {
  readonly seen: Set<string>;
  readonly report: EntryReport;
}

/** A feed's topics: a bad one goes, of the others each bad name, and all names of the feed after the first hundred. `title` is the feed's. */
export function parseTopics(raw: readonly unknown[], title: string, report: EntryReport): ReadonlyMap<string, Topic> {
  const topics = new Map<string, Topic>();
  const isNew = createIdGuard(report);
  const count: NameCount = { seen: new Set(), report };
  raw.forEach((value, index) => {
    const entry = { what: 'topic', where: `_call_in.topics[${index}]`, raw: value } as const;
    const topic = report.check(topicShell, entry);
    if (topic && isNew(topic.id, entry))
      topics.set(topic.id, { ...topic, names: parseNames(topic.names, entry, count) });
  });
  if (count.seen.size > LIMITS.namesPerFeed) {
    const entry = { what: 'names', where: '_call_in.topics', raw: { title } } as const;
    report.refuse(entry, reason('too_many_names', String(count.seen.size)));
  }
  return topics;
}

function parseNames(raw: readonly unknown[], topic: Entry, { seen, report }: NameCount): Name[] {
  return raw.flatMap((value, index) => {
    const name = parseName({ what: 'name', where: `${topic.where}.names[${index}]`, raw: value }, report);
    if (name === null) return [];
    const spelling = textOf(name).toLowerCase();
    if (seen.has(spelling)) return [];
    seen.add(spelling);
    return seen.size > LIMITS.namesPerFeed ? [] : [name];
  });
}

function parseName(entry: Entry, report: EntryReport): Name | null {
  const shown = { ...entry, raw: { name: showUnseen(shorten(nameOf(entry.raw))) } };
  const parsed = v.safeParse(nameField, entry.raw);
  if (!parsed.success) {
    report.refuse(shown, reason('bad_field'));
    return null;
  }
  const text = tidyName(textOf(parsed.output));
  const needsContext = typeof parsed.output === 'object' && parsed.output.needs_context === true;
  const code = checkName(text, needsContext);
  if (code) report.refuse(shown, reason(code));
  if (code) return null;
  return typeof parsed.output === 'string' ? text : { ...parsed.output, name: text };
}

const textOf = (name: Name): string => (typeof name === 'string' ? name : name.name);

/** The literal of an entry that may be anything, for the report. */
function nameOf(raw: unknown): string {
  const name = isRecord(raw) && 'name' in raw ? raw.name : raw;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
}
