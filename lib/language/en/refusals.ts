import type { RefusalCode, RefusedThing } from '../../campaigns/refusal';

const quoted = (detail: string): string => (detail === '' ? '' : ` (“${detail}”)`);
const numbered = (detail: string): string => (detail === '' ? '' : ` (${detail})`);

type Sentence = (detail: string) => string;

const why: Readonly<Record<RefusalCode, Sentence>> = {
  not_json: detail => `The file is not JSON${quoted(detail)}.`,
  truncated: where => `The file breaks off before its end${numbered(where)}.`,
  not_a_feed: () => 'The file is JSON, but not a feed of campaigns.',
  html_page: title => `The address answered with a web page${quoted(title)} instead of a feed.`,
  unknown_format: format => `The feed is in a newer format${numbered(format)} than this version of Call-In reads.`,
  too_large: () => 'The file is larger than 1 MiB.',
  too_slow: () => 'The host took longer than 10 seconds.',
  too_deep: () => 'The file is nested deeper than a feed ever is.',
  redirected: () => 'The host redirects to another address. A feed must be at the address you add.',
  http_error: status => `The host answered with an error${numbered(status)}.`,
  unreachable: () => 'The host could not be reached.',
  not_permitted: () => 'The browser has no permission yet to fetch from this address. Press Refresh to be asked.',
  older_sequence: sequence => `The host offers an older edition${numbered(sequence)} than the one stored here.`,
  sequence_leap: sequence => `The edition number jumps too far ahead${numbered(sequence)}.`,
  bad_signature: () => 'The signature does not belong to this file.',
  missing_signature: () => 'The feed must be signed, and comes without a signature.',
  key_changed: () => 'Its key is not the one that was expected.',
  bad_key: () => 'The key in the address is not a publisher’s key.',
  storage_failed: () => 'There was no room on this device to store it.',
  bad_field: detail => `A field has a value of the wrong kind${quoted(detail)}.`,
  missing_field: () => 'A field that is needed is missing or empty.',
  too_long: limit => `A text is longer than allowed${limit === '' ? '' : ` (${limit} characters)`}.`,
  too_many: limit => `A list is longer than allowed${limit === '' ? '' : ` (${limit} entries)`}.`,
  bad_id: id => `The id${quoted(id)} is empty, too long, or has white space.`,
  bad_address: address => `The address${quoted(address)} is not a plain https address.`,
  bad_date: date => `The date${quoted(date)} does not exist or is not written like 2012-12-17.`,
  bad_moment: moment => `The time${quoted(moment)} does not exist or is not written like 2012-12-17T17:00:00-05:00.`,
  bad_window: () => 'It ends before it begins.',
  bad_time_zone: zone => `There is no time zone of that name${quoted(zone)}.`,
  bad_language: tag => `That is not a language tag such as en or es${quoted(tag)}.`,
  bad_division: id => `That is not an Open Civic Data division id${quoted(id)}.`,
  bad_choice: detail => `The value${quoted(detail)} is none of those allowed here.`,
  duplicate_id: id => `The id${quoted(id)} is used twice.`,
  name_too_short: () => 'It is so short that it would be found on nearly every page.',
  name_only_digits: () => 'A number without letters would be found where nothing of the kind is meant.',
  name_common: () => 'It is an everyday word, which would be found on nearly every page.',
  name_not_words: () => 'Names are found as they are written; patterns and markup are not taken.',
  name_unseen: () => 'It holds characters that nobody sees or that turn the writing around.',
  name_lookalike: () => 'It mixes letters of several alphabets, or styled letters, that look alike.',
  too_many_names: count =>
    `It has${count === '' ? ' more' : ` ${count}`}; a feed may add 100 names, and the first 100 are used.`,
  bad_number: number => `That is not a phone number an office can have${quoted(number)}.`,
  premium_number: number => `That is a premium-rate number${quoted(number)}, which would cost the caller.`,
  emergency_number: number => `That is an emergency or service number${quoted(number)}. Those are never called.`,
  foreign_number: number => `That number is outside the United States${quoted(number)}.`,
  never_call_number: number => `That line must stay free for people who need it${quoted(number)}. It is never called.`,
  not_administrative: () => 'A sheriff’s line must be declared administrative; it could be dispatch otherwise.',
  missing_office: id => `The office it names${quoted(id)} is not in the feed, or was itself left out.`,
  missing_topic: id => `The topic it names${quoted(id)} is not in the feed, or was itself left out.`,
  missing_script: () => 'It has no script.',
  bad_script: id => `One of its scripts${quoted(id)} was left out.`,
  placeholder_in_link: () => 'A link would carry away what the caller fills in.',
  no_action_left: () => 'None of its actions could be used.',
};

const left = (thing: string) => (name: string) =>
  name === '' ? `${thing} was left out.` : `${thing} “${name}” was left out.`;

const things: Readonly<Record<RefusedThing, Sentence>> = {
  feed: () => 'The update was refused.',
  campaign: left('The campaign'),
  campaign_part: left('A part of the campaign'),
  action: left('The action'),
  script: left('The script'),
  office: left('The office'),
  line: left('The phone line'),
  topic: left('The topic'),
  name: left('The name'),
  names: name => (name === '' ? 'Some of the feed’s names were left out.' : `Some names of “${name}” were left out.`),
  agreement: left('The agreement'),
  legal: left('The legal status'),
};

/** English sentences for what was refused, why and where in the file; the empty string stands for an absent detail. */
export const refusalsEn = {
  why,
  things,
  where: (path: string) => `In the file: ${path}`,
  line: (number: string) => `line ${number}`,
};

/** What every language must have for refusals. */
export type RefusalsWords = typeof refusalsEn;
