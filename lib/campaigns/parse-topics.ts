import { createIdGuard, type EntryReport } from './entry-report';
import { LIMITS } from './limits';
import { reason } from './refusal';
import { type Topic, topicSchema } from './topic-schema';

/** A feed's topics: a bad one goes, and so does one whose names would make more than 100 in the feed. */
export function parseTopics(raw: readonly unknown[], report: EntryReport): ReadonlyMap<string, Topic> {
  const topics = new Map<string, Topic>();
  const isNew = createIdGuard(report);
  let names = 0;
  raw.forEach((value, index) => {
    const entry = { what: 'topic', where: `_call_in.topics[${index}]`, raw: value } as const;
    const topic = report.check(topicSchema, entry);
    if (!topic || !isNew(topic.id, entry)) return;
    if (names + topic.names.length > LIMITS.namesPerFeed) {
      report.refuse(entry, reason('too_many', String(LIMITS.namesPerFeed)), ['names']);
      return;
    }
    names += topic.names.length;
    topics.set(topic.id, topic);
  });
  return topics;
}
