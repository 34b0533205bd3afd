/** Letters of other scripts that look like ours, as used to slip a name past a filter: what stands at one place looks like what stands there in `OURS`. */
const THEIRS = 'аһеіјѕорԁсухкмтѵАВЕІЈЅОРСУХКМТНԌαοιρυνγΑΒΕΗΙΚΜΝΟΡΤΥΧɡıɢꜱᴄᴏᴍｇ';
const OURS = 'aheijsopdcyxkmtvABEIJSOPCYXKMTHGaoipuvgABEHIKMNOPTYXgiGSCOMg';

/** Mathematical letters: alphabets of 52 from U+1D400, digits of 10 from U+1D7CE, each two UTF-16 units. */
const FIRST_LETTER = 0x1d400;
const LAST_LETTER = 0x1d6a3;
const FIRST_DIGIT = 0x1d7ce;
const LAST_DIGIT = 0x1d7ff;
/** Full-width letters stand this far behind the ordinary ones. */
const FULL_WIDTH_OFFSET = 0xfee0;

const PLAIN: ReadonlyMap<string, string> = new Map([...THEIRS].map((letter, at) => [letter, OURS.charAt(at)]));

/** Source of a character class (without its brackets) of all that `plainLetter` knows, surrogate pairs by their first half. */
export const LOOKALIKES = `${THEIRS}\\uff01-\\uff5e\\ud835`;

/** The ordinary character a lookalike stands for; itself when it is none. */
export function plainLetter(letter: string): string {
  const known = PLAIN.get(letter);
  if (known) return known;
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - FULL_WIDTH_OFFSET);
  if (code >= FIRST_DIGIT && code <= LAST_DIGIT) return String((code - FIRST_DIGIT) % 10);
  if (code < FIRST_LETTER || code > LAST_LETTER) return letter;
  const place = (code - FIRST_LETTER) % 52;
  return String.fromCharCode(place < 26 ? 65 + place : 71 + place);
}
