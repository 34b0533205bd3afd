import type { Place } from './widen';

/** A hashtag or its beginning, up to where a name stands in it. */
const TAG_BEFORE = /#[\p{L}\p{N}_]{0,60}$/u;
const LETTER_BEFORE = /[\p{L}\p{N}_]$/u;
/** Words that are joined to a name by a hyphen and leave it what it is. */
const JOINED_BEFORE = /(?:^|[^\p{L}\p{N}])(?:non|anti|pro|pre|post|ex|no|end|stop|dhs|ice)[-\u2010-\u2014]$/iu;
const HYPHENED_BEFORE = /[\p{L}\p{N}][-\u2010-\u2014]$/u;
const NUMBER_BEFORE = /[\d.,][.,]$|[$€£.]$/;
/** Longest look back for a word that begins before a name. */
const LOOK_BACK = 64;

/** Whether the letters stand by themselves, or in a hashtag, where words run together; undefined when they are part of a longer word or number. */
export function readWordBorders(text: string, { start, end }: Place): { readonly isTag: boolean } | undefined {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const after = text.slice(end, end + 2);
  const words = text.slice(start, end);
  if (TAG_BEFORE.test(before) && !/\s/.test(words)) return endsWord(words, after, true) ? { isTag: true } : undefined;
  if (LETTER_BEFORE.test(before) || !endsWord(words, after, false)) return;
  if (HYPHENED_BEFORE.test(before) && !JOINED_BEFORE.test(before)) return;
  if (/^\d/.test(words) && (NUMBER_BEFORE.test(before) || /^[-\u2010-\u2015]\d/.test(after))) return;
  // Words that run together are a name in a hashtag only.
  return isRunTogether(words) ? undefined : { isTag: false };
}

function endsWord(words: string, after: string, isTag: boolean): boolean {
  const next = after.charAt(0);
  if (!/[\p{L}\p{N}_]/u.test(next)) return true;
  if (isTag) return /[\p{Lu}\p{N}_]/u.test(next);
  return isPlural(words, after) || (/^i.?247$/i.test(words) && /^[a-z](?![\p{L}\p{N}_])/iu.test(after));
}

/** "287(g)s", "I-247s". */
const isPlural = (words: string, after: string) => /[)\]\d]$/.test(words) && /^s(?![\p{L}\p{N}_])/u.test(after);

const isRunTogether = (words: string) =>
  /^(?:secure|comunidades)\S*$|^(?:ice|dhs|immigration)\S*holds?$/iu.test(words) && !/^securecomm$/i.test(words);
