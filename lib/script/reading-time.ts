/**
 * Words a minute of somebody reading a script into a telephone. English: conversation in the US runs at about 150
 * (reading aloud averages 183, Brysbaert 2019, but callers are nervous and are being written down). Spanish: the same
 * speaker covers about 4 in 100 fewer words a minute, because they are longer (IReST read aloud, doi:10.1167/iovs.11-8284).
 */
export const WORDS_PER_MINUTE = { en: 150, es: 144 } as const;

/** A breath between blocks, in seconds. */
const PAUSE_SECONDS = 0.5;

/** Seconds it takes to read filled text aloud; empty text takes none. */
export function readingSeconds(text: string, language: string): number {
  const spoken = text.match(/\p{L}+(?:['’-]\p{L}+)*|\p{N}|_{3,}/gu)?.length ?? 0;
  const pauses = text.split(/\n\s*\n/u).filter(part => part.trim() !== '').length - 1;
  const rate = language.toLowerCase().startsWith('es') ? WORDS_PER_MINUTE.es : WORDS_PER_MINUTE.en;
  return spoken === 0 ? 0 : Math.ceil((spoken * 60) / rate + Math.max(0, pauses) * PAUSE_SECONDS);
}
