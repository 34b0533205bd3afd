import type { Topic } from '../campaigns/topic-schema';
import { FORMS_OF_TOPIC } from './clues/forms-of-topic';
import { prepareEvidence } from './evidence';
import { foldName, patternOfNames } from './name-pattern';
import { type PreparedTopic, prepareTopics } from './prepared-topic';
import { topicClues } from './topic-clues';

/** The packaged topics with all that can be made of them before a page is read: pattern, folded names, the tables of clues; made at build time. */
export const preparePackaged = (topics: readonly Topic[]): PreparedTopic[] =>
  prepareTopics(topics).map(topic => {
    const forms = FORMS_OF_TOPIC.get(topic.id);
    const names = [...topic.names, ...topic.weakNames];
    return {
      ...topic,
      pattern: patternOfNames(names),
      folded: names.map(foldName),
      ...(forms && { evidence: escapeWide(JSON.stringify(prepareEvidence(forms, ...topicClues(topic)))) }),
    };
  });

/** A string without letters beyond Latin-1 takes half the room and is searched faster. */
const escapeWide = (json: string): string =>
  json.replace(/[^\0-\xff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
