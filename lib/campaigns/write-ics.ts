import { generateIcsCalendar, type IcsCalendar } from 'ts-ics';

/** Most octets of a line of a calendar, the space it goes on with included (RFC 5545, 3.1). */
const LONGEST = 75;

/** A calendar as text, each line folded at a whole character: ts-ics cuts pairs of surrogates in two and leaves lines an octet or two too long. */
export function writeIcs(calendar: Omit<IcsCalendar, 'version' | 'prodId'>): string {
  const text = generateIcsCalendar({ version: '2.0', prodId: '-//Call-In//Call-In//EN', ...calendar });
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  let [folded, length] = ['', 0];
  for (const character of line) {
    const octets = countOctets(character.codePointAt(0) ?? 0);
    if (length + octets > LONGEST) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += octets;
  }
  return folded;
}

/** In UTF-8. */
const countOctets = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
