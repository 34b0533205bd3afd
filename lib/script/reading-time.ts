/**
 * Words a minute of somebody reading a script into a telephone. English: conversation in the US runs at about 150
 * (reading aloud averages 183, Brysbaert 2019, but callers are nervous and are being written down). Spanish: the same
 * speaker covers about 4 in 100 fewer words a minute, because they are longer (IReST read aloud, doi:10.1167/iovs.11-8284).
 * Chinese and Japanese put no spaces between words: there it is characters, in the same source's proportion to English.
 */
export const WORDS_PER_MINUTE = { en: 150, es: 144, zh: 168, ja: 235 };

/** A character of those two, a word with its vowel signs, a digit, or a blank. */
const SPOKEN = /[\p{Ideo}ぁ-ヿ]|(?:[^\P{L}\p{Ideo}ぁ-ヿ][\p{M}'’-]*)+|\p{N}|_{3,}/gu;

/** A breath between blocks, in seconds. */
const PAUSE_SECONDS = 0.5;

/** Seconds it takes to read filled text aloud; empty text takes none. */
export function readingSeconds(text: string, language: string): number {
  const spoken = text.match(SPOKEN)?.length ?? 0;
  const pauses = text.split(/\n\s*\n/u).filter(part => part.trim() !== '').length - 1;
  const rates: Readonly<Record<string, number>> = WORDS_PER_MINUTE;
  const rate = rates[language.slice(0, 2).toLowerCase()] ?? WORDS_PER_MINUTE.en;
  return spoken === 0 ? 0 : Math.ceil((spoken * 60) / rate + Math.max(0, pauses) * PAUSE_SECONDS);
}
