import { isRecord } from '../is-record';
import type { NamesReply, PageTopic } from '../mentions/page-topic';
import { askPatiently } from './page-side';

/** Asks the background for feeds' names; undefined when it has none for this page or is gone. */
export const askForNames = async (): Promise<NamesReply | undefined> =>
  readNamesAnswer(await askPatiently('names.get'));

/** The hand-written check of the answer, equal to `MESSAGE_SCHEMAS` by test. */
export function readNamesAnswer(answer: unknown): NamesReply | undefined {
  const reply = isRecord(answer) ? answer.reply : undefined;
  if (!isRecord(reply) || typeof reply.gateSource !== 'string' || !Array.isArray(reply.topics)) return;
  return reply.topics.every(isTopic) ? { topics: reply.topics, gateSource: reply.gateSource } : undefined;
}

const isTopic = (topic: unknown): topic is PageTopic =>
  isRecord(topic) &&
  typeof topic.id === 'string' &&
  typeof topic.mayPaint === 'boolean' &&
  [topic.names, topic.weakNames, topic.context, topic.notWith].every(areTexts);

const areTexts = (list: unknown) => Array.isArray(list) && list.every(text => typeof text === 'string');
