import type { Topic } from '../campaigns/topic-schema';
import { FORMS_OF_TOPIC } from './clues/forms-of-topic';
import { prepareEvidence } from './evidence';
import { formsOfName } from './forms-of-name';
import { knowTopic } from './know-topic';
import { foldName, foldPlain, patternOfNames } from './name-pattern';
import { neededLetters } from './needed-letters';
import { tabulatePhrases } from './phrase-list';
import { type PreparedTopic, prepareTopics } from './prepared-topic';

/** The names of the packaged topics in all their forms (`formsOfName`); made at build time. */
export function preparePackagedNames(packaged: readonly Topic[]): PreparedTopic[] {
  return prepareTopics(packaged).map(topic => ({
    ...topic,
    names: allForms(topic.names),
    weakNames: allForms(topic.weakNames),
  }));
}

const allForms = (names: readonly string[]) => [...new Set(names.flatMap(formsOfName))];

/** The packaged topics with all that can be made of them before a page is read: pattern, folded names, the tables of clues; made at build time. */
export function preparePackaged(packaged: readonly Topic[]): PreparedTopic[] {
  const prepared = preparePackagedNames(packaged);
  const judged = prepared.filter(({ id }) => FORMS_OF_TOPIC.has(id));
  const { topics, words } = prepareEvidence(
    judged.map(topic => knowTopic(topic, FORMS_OF_TOPIC.get(topic.id) ?? [])),
    { tabulate: tabulatePhrases, neededLetters },
  );
  return prepared.map(topic => {
    const names = [...topic.names, ...topic.weakNames];
    const forms = topics[judged.indexOf(topic)];
    return {
      ...topic,
      pattern: patternOfNames(names),
      folded: names.map(name => (foldPlain(name) === foldName(name) ? '' : foldName(name))),
      // Its words are among those that all share.
      ...(forms && { context: [], notWith: [], forms: escapeWide(JSON.stringify(forms)) }),
      ...(topic === judged[0] && { words }),
    };
  });
}

/** A string without letters beyond Latin-1 takes half the room and is searched faster. */
const escapeWide = (json: string): string =>
  json.replace(/[^\0-\xff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
