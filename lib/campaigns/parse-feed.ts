import * as v from 'valibot';
import { isRecord } from '../is-record';
import { fail, type Result, succeed } from '../result';
import type { Feed } from './campaign';
import { EntryReport } from './entry-report';
import { explainIssue, showPath } from './explain-issue';
import { agreementSchema, envelopeSchema, legalSchema } from './feed-schema';
import { LIMITS } from './limits';
import { parseCampaigns } from './parse-campaigns';
import { parseOffices } from './parse-offices';
import { parseTopics } from './parse-topics';
import { readJson, refuseFeed } from './read-json';
import type { Refusal } from './refusal';

type Envelope = v.InferOutput<typeof envelopeSchema>;

/** A feed file and what it will be known as. */
export interface FeedFile {
  /** The exact bytes as downloaded, or the text of a packaged file. */
  readonly file: Uint8Array | string;
  /** `starter`, `archive`, or the feed's address without its key. */
  readonly id: string;
  /** Ids of the topics inside the package, which a feed may use without repeating them. */
  readonly packagedTopics: Iterable<string>;
}

/** The format is looked at first: what a later format calls an error is not ours to say. */
function findFormat(json: unknown): unknown {
  return isRecord(json) && isRecord(json._call_in) ? json._call_in.format : undefined;
}

function parseEnvelope(json: unknown): Result<Envelope, Refusal> {
  const format = findFormat(json);
  if (format === undefined) return fail(refuseFeed('not_a_feed', '', '_call_in.format'));
  if (format !== 1) return fail(refuseFeed('unknown_format', JSON.stringify(format), '_call_in.format'));
  const checked = v.safeParse(envelopeSchema, json, { abortEarly: true });
  if (checked.success) return succeed(checked.output);
  const { path, why } = explainIssue(checked.issues[0]);
  return fail({ what: 'feed', where: showPath('', path), why });
}

/** A list beyond its limit refuses the update: which of ten thousand entries were meant is not ours to guess. */
function findOverflow({ items, _call_in: ours }: Envelope): Refusal | null {
  const lists = [
    ['items', items, LIMITS.items],
    ['_call_in.offices', ours.offices, LIMITS.offices],
    ['_call_in.topics', ours.topics, LIMITS.topics],
    ['_call_in.agreements', ours.agreements, LIMITS.agreements],
    ['_call_in.legal', ours.legal, LIMITS.legal],
  ] as const;
  const over = lists.find(([, list, most]) => list.length > most);
  return over ? refuseFeed('too_many', `${over[1].length} > ${over[2]}`, over[0]) : null;
}

function parseRows(envelope: Envelope, report: EntryReport): Pick<Feed, 'agreements' | 'legal'> {
  const { agreements, legal } = envelope._call_in;
  return {
    agreements: agreements.flatMap((raw, index) => {
      const entry = { what: 'agreement', where: `_call_in.agreements[${index}]`, raw } as const;
      return report.check(agreementSchema, entry) ?? [];
    }),
    legal: legal.flatMap((raw, index) => {
      return report.check(legalSchema, { what: 'legal', where: `_call_in.legal[${index}]`, raw }) ?? [];
    }),
  };
}

function buildFeed(envelope: Envelope, { id, packagedTopics }: FeedFile): Feed {
  const report = new EntryReport();
  const { authors, home_page_url: homePageUrl, language = 'en', _call_in: ours } = envelope;
  const topics = parseTopics(ours.topics, envelope.title, report);
  const offices = parseOffices(ours.offices, report);
  const rows = parseRows(envelope, report);
  const known = new Set([...packagedTopics, ...topics.keys()]);
  const campaigns = parseCampaigns(envelope.items, { feed: id, language, offices, topics: known, report });
  const publisher = authors?.find(({ name }) => name?.trim())?.name;
  return {
    id,
    title: envelope.title,
    language,
    sequence: ours.sequence,
    topics: [...topics.values()],
    offices: [...offices.values()],
    ...rows,
    campaigns,
    refused: report.refused,
    ...(publisher !== undefined && { publisher }),
    ...(homePageUrl !== undefined && { homePageUrl }),
    ...(ours.expires !== undefined && { expiresAt: Date.parse(ours.expires) }),
  };
}

/**
 * Checks a feed file from its bytes to its last entry: a bad envelope refuses the whole, a bad entry is left out and named
 * in `refused`. Never throws, whatever the file holds.
 */
export function parseFeed(source: FeedFile): Result<Feed, Refusal> {
  const json = readJson(source.file);
  if (!json.ok) return json;
  const envelope = parseEnvelope(json.value);
  if (!envelope.ok) return envelope;
  const overflow = findOverflow(envelope.value);
  return overflow ? fail(overflow) : succeed(buildFeed(envelope.value, source));
}
