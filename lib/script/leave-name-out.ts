import type { Token } from './tokenize';

/** One step of rewriting a sentence without the caller's name: what is found, and what is said instead. */
interface Rewrite {
  readonly find: RegExp;
  readonly say: string;
}

/** Stands for the name while sentences are rewritten: a private character no script keeps (see `flatten`). */
const N = '\uE000';
/** Stands for any other piece that is not words: a city, a picker, a link. */
const OTHER = '\uE001';

const EN = `(?<!\\p{L})(?:my (?:full |first )?name is|my name's|this is|i am|i'm):? ${N}`;
const ES = `(?<!\\p{L})(?:me llamo|mi nombre(?: completo)? es|soy|(?:le |les )?habla|le saluda):? ${N}`;
const EITHER = `(?:(?:once )?again, |and |y |(?:de nuevo|otra vez), )?(?:${EN}|${ES})`;
/** A few spaces at most: with as many as there may be, a line full of them is gone through for each. */
const THEN = '(?:[ ]{0,3}[,;–—-])?[ ]{1,3}';

const rewrite = (find: string, say: string): Rewrite => ({ find: new RegExp(find, 'giu'), say });

/** Tried in order at every mention of the name; the first that fits a sentence rewrites it, so the sentence still reads naturally. */
const REWRITES: readonly Rewrite[] = [
  rewrite(`${EN}${THEN}(?:and |& )?(?=(?:i|i'm|i've|i'd|we|we're|my|our)\\b)`, ''),
  rewrite(`${EN}${THEN}and (?=(?:live|work|vote|want|am|have|would|urge|support|oppose|ask)\\b)`, 'I '),
  rewrite(`${EN}${THEN}(?:and )?(?=calling\\b)`, "I'm "),
  rewrite(`${EN}${THEN}(?=(?:from|in) )`, "I'm calling "),
  rewrite(`${EN}${THEN}(?:and )?(?=(?:an?|one of|your|with|of|at|speaking|representing) )`, "I'm "),
  rewrite(`${ES}${THEN}(?:(?:y|e) )?llamando (?=de|desde)`, 'Llamo '),
  rewrite(`${ES}${THEN}(?=(?:de|desde|en) )`, 'Llamo '),
  rewrite(`${ES}${THEN}(?=(?:una?|su|votante|residente|vecin[oa]|constituyente|ciudadan[oa]|miembro) )`, 'Soy '),
  rewrite(`${ES}${THEN}(?:y|e) `, ''),
  rewrite(`${ES}[ ]*[,;–—-][ ]+(?=(?:les? |los )?(?:llamo|vivo|soy|estoy|quiero|quisiera|pido|voto|trabajo)\\b)`, ''),
  rewrite(`(?<=(?:^|[.!?\\n]["”»]?)[ ]*["“«¡¿]?)${EITHER}[ ]*(?:[.!?]+[ ]*|(?=\\n|$))`, ''),
  rewrite(`${THEN}${EITHER}(?=[ ]*(?:[.!?\\n]|$))`, ''),
  rewrite(`(?<=(?:thank you|thanks|sincerely|gracias|atentamente))[ ]*[,–—-]?[ ]+${N}(?=[ ]*(?:[.!\\n]|$))`, ''),
  rewrite(EN, "I'm someone from the community"),
  rewrite(ES, 'Soy alguien de la comunidad'),
];

const FALLBACK = { en: 'someone from the community', es: 'alguien de la comunidad' } as const;

/** A character of the text and the token it belongs to. */
interface Cell {
  readonly char: string;
  readonly token: Token;
}

/**
 * Takes the caller's name out of a text so that it still reads naturally: "My name is ____ and I'm calling from …"
 * becomes "I'm calling from …". `isName` says which tokens stand for the name.
 */
export function leaveNameOut(
  tokens: readonly Token[],
  isName: (token: Token) => boolean,
  language: string,
): readonly Token[] {
  if (!tokens.some(isName)) return tokens;
  const said = language.startsWith('es') ? FALLBACK.es : FALLBACK.en;
  let cells = tokens.filter(token => token.kind !== 'stars').flatMap(toCells);
  let flat = flatten(cells, isName);
  for (const step of [...REWRITES, rewrite(N, said)]) {
    if (flat.search(step.find) < 0) continue;
    cells = rewriteCells(cells, flat, step);
    flat = flatten(cells, isName);
  }
  return toTokens(cells);
}

function toCells(token: Token): Cell[] {
  if (token.kind !== 'text') return [{ char: '', token }];
  return Array.from({ length: token.text.length }, (_, at) => ({ char: token.text.charAt(at), token }));
}

/** The text as the rewrites see it: one character a cell, one kind of apostrophe and space, the name and the rest as marks. */
function flatten(cells: readonly Cell[], isName: (token: Token) => boolean): string {
  return cells
    .map(({ char, token }) => {
      if (token.kind === 'break' || token.kind === 'item') return '\n';
      if (token.kind !== 'text') return isName(token) ? N : OTHER;
      if (char === '’' || char === '‘') return "'";
      if (char === N || char === OTHER || char === '\n') return OTHER;
      return /\s/u.test(char) ? ' ' : char;
    })
    .join('');
}

function rewriteCells(cells: readonly Cell[], flat: string, { find, say }: Rewrite): Cell[] {
  const result: Cell[] = [];
  let at = 0;
  for (const match of flat.matchAll(find)) {
    const end = match.index + match[0].length;
    result.push(...cells.slice(at, match.index));
    const opensSentence = isSentenceStart(flat.slice(0, match.index));
    const kept = cells[match.index];
    if (say !== '' && kept) result.push(...cellsOf(opensSentence ? raiseFirst(say) : lowerFirst(say), kept.token));
    at = end;
    if (say === '' && opensSentence) at = raiseNext(cells, end, result);
  }
  return [...result, ...cells.slice(at)];
}

/** Capitalises what now opens the sentence; gives the offset after it. */
function raiseNext(cells: readonly Cell[], at: number, result: Cell[]): number {
  const next = cells[at];
  if (next?.token.kind !== 'text' || !/\p{Ll}/u.test(next.char)) return at;
  result.push({ ...next, char: next.char.toUpperCase() });
  return at + 1;
}

const isSentenceStart = (before: string): boolean => /(?:^|[.!?¡¿\n])["“«( ]*$/u.test(before);

/** "I'm" stays as it is in the middle of a sentence; Spanish verbs do not. */
const lowerFirst = (say: string): string => (/^I\b/u.test(say) ? say : `${say.charAt(0).toLowerCase()}${say.slice(1)}`);

const raiseFirst = (say: string): string => `${say.charAt(0).toUpperCase()}${say.slice(1)}`;

function cellsOf(text: string, near: Token): Cell[] {
  const token: Token = { kind: 'text', text, source: '', strong: near.strong };
  return toCells(token);
}

/** Joins cells back into tokens; neighbouring characters of one token become one text. */
function toTokens(cells: readonly Cell[]): readonly Token[] {
  const tokens: Token[] = [];
  let open: Token | null = null;
  for (const { char, token } of cells) {
    if (token.kind !== 'text') {
      tokens.push(token);
      open = null;
      continue;
    }
    const last = tokens.at(-1);
    if (open === token && last?.kind === 'text') tokens[tokens.length - 1] = { ...last, text: last.text + char };
    else tokens.push({ ...token, text: char });
    open = token;
  }
  return tokens;
}
