import { isRecord } from '../is-record';
import type { StoredFeed } from './campaign';

const NUMBER = /^\+1[2-9]\d{9}$/;

function isOffice(office: unknown): boolean {
  if (!isRecord(office) || typeof office.id !== 'string' || !Array.isArray(office.lines)) return false;
  return office.lines.every((line: unknown) => isRecord(line) && NUMBER.test(String(line.number)));
}

function isCampaign(campaign: unknown): boolean {
  if (!isRecord(campaign)) return false;
  const { key, title, actions, callDays, topics, jurisdictions } = campaign;
  return (
    typeof key === 'string' &&
    typeof title === 'string' &&
    [actions, callDays, topics, jurisdictions].every(Array.isArray)
  );
}

function isName(name: unknown): boolean {
  return typeof name === 'string' || (isRecord(name) && typeof name.name === 'string');
}

function isTopic(topic: unknown): boolean {
  if (!isRecord(topic) || typeof topic.id !== 'string' || !Array.isArray(topic.names)) return false;
  return (
    topic.names.every(isName) && [topic.context, topic.not_with].every(list => list === undefined || areTexts(list))
  );
}

const areTexts = (list: unknown): boolean => Array.isArray(list) && list.every(text => typeof text === 'string');

function isFeed(feed: unknown): boolean {
  if (!isRecord(feed) || !Number.isSafeInteger(feed.sequence)) return false;
  const { offices, campaigns, topics, refused, agreements } = feed;
  if (![refused, agreements].every(Array.isArray)) return false;
  if (!Array.isArray(offices) || !Array.isArray(campaigns) || !Array.isArray(topics)) return false;
  return topics.every(isTopic) && offices.every(isOffice) && campaigns.every(isCampaign);
}

/** A row read back from the store, or null when a damaged store changed it: cheap enough for every opening of the popup, since the parser has seen it before. */
export function readStoredFeed(row: unknown): StoredFeed | null {
  if (!isRecord(row) || typeof row.id !== 'string' || typeof row.failures !== 'number') return null;
  if (row.trust !== 'packaged' && row.trust !== 'signed' && row.trust !== 'unsigned') return null;
  if (row.markedNames !== undefined && !areTexts(row.markedNames)) return null;
  return row.feed === undefined || isFeed(row.feed) ? (row as unknown as StoredFeed) : null;
}
