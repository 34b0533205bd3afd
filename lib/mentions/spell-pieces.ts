import { anchorOf, isShort, listPieces, type Pieces } from './choose-pieces';
import { bareLetters } from './gate';
import { levelName } from './name-pattern';

/** An expression in parts, one after the other. */
type Parts = readonly string[];

/** A piece's letters; before those where one of the names has a space or a hyphen, anything but letters. */
export function partPiece(piece: string, names: readonly string[]): string[] {
  const parted = new Set(names.flatMap(name => listPieces(levelName(name), piece.length).get(piece) ?? []));
  const between = names.some(name => name.includes('_')) ? '[\\W_]*' : '\\W*';
  return [...piece].flatMap((letter, at) => (parted.has(at) ? [between, letter] : [letter]));
}

/** Both cases spelled out: asked to ignore case, an expression of few pieces costs a cold page twice as much to make. */
const spell = (part: string): string => (/^[a-z]$/.test(part) ? `[${part}${part.toUpperCase()}]` : part);

/** The expression of all pieces by their anchors: where one stands, what follows it is looked at, then what is before it. */
export function spellPieces(pieces: Pieces): string {
  const ahead = new Map<string, Parts[]>();
  const behind = new Map<string, Parts[]>();
  for (const [piece, names] of pieces.chosen) {
    if (piece === '') continue;
    const anchor = anchorOf(piece, pieces);
    const parts = partPiece(piece, names).map(spell);
    const end = spellEnd(piece, names);
    if (piece.startsWith(anchor)) add(ahead, anchor, [...parts.slice(1), end]);
    else if (end) add(ahead, anchor, [`(?<=${parts.join('')})`, end]);
    else add(behind, anchor, parts.slice(0, -1).reverse());
  }
  const spelled = [...pieces.anchors].map(anchor => {
    const after = ahead.get(anchor);
    const before = behind.get(anchor);
    const rests = [
      ...(after ? [joinParts(after, (first, rest) => first + rest)] : []),
      ...(before ? [`(?<=${joinParts(before, (last, rest) => rest + last)}.)`] : []),
    ];
    return rests.length > 0 ? [`${spell(anchor)}(?:${rests.join('|')})`] : [];
  });
  return spelled.flat().join('|');
}

const add = (lists: Map<string, Parts[]>, key: string, parts: Parts): unknown =>
  lists.get(key)?.push(parts) ?? lists.set(key, [parts]);

/** What begins alike is looked at once: the browser does not see it in letters of two cases. */
function joinParts(lists: readonly Parts[], put: (first: string, rest: string) => string): string {
  const byFirst = new Map<string, Parts[]>();
  for (const [first = '', ...rest] of lists) add(byFirst, first, rest);
  const joined = [...byFirst].map(([first, rests]) => (first === '' ? '' : put(first, joinParts(rests, put))));
  return joined.length === 1 ? (joined[0] ?? '') : `(?:${joined.join('|')})`;
}

/** Between the words of a name that is written as one. */
const BETWEEN = '[^\\sA-Za-z0-9]?';

/** A short name is none where its last word goes on ("Pepper", "news. Comments"), unless its capitals say where it ends. */
function spellEnd(piece: string, names: readonly string[]): string {
  const isEnd = (name: string) => isShort(name) && !/\d/.test(name) && bareLetters(levelName(name)).endsWith(piece);
  if (!names.every(isEnd)) return '';
  const written = names.filter(name => /[A-Z].*[A-Z]/.test(name)).map(name => name.replace(/[^A-Za-z]+/g, BETWEEN));
  return `(?:${['(?![a-z])', ...new Set(written.map(name => `(?<=${name})`))].join('|')})`;
}
