import { choosePieces, isShort, listPieces, type PieceRules } from './choose-pieces';
import { bareLetters, CASE_IGNORED, PIECE_LENGTH } from './gate';
import { levelName, patternOfNames } from './name-pattern';
import type { PreparedTopic } from './prepared-topic';

/** So many pieces are made and looked for twice as fast with case ignored: then alone the browser puts together what begins alike. */
const MANY = 50;
/** Of many names: pieces are as short as they can be, and nothing stands between their letters, for only such ones are put together (13 ms to 1.6 for 500 names and 40,000 characters, in Node). */
const MANY_RULES: PieceRules = { length: 6, partedCost: 100 };
const FEW_RULES: PieceRules = { length: PIECE_LENGTH, partedCost: 0 };

/**
 * The gate for all names of these topics. First line: the expression of rare pieces of letters. Then one line for each piece: the piece, a tab,
 * and the expression of the names that hold it; an empty piece for names that have none. Made at build
 * time or in the background, for `createGate`. Empty when there are no names.
 */
export function gateSource(topics: readonly PreparedTopic[]): string {
  const names = topics.flatMap(topic => [...topic.names, ...topic.weakNames]);
  if (names.length === 0) return '';
  const few = mergeBegun(choosePieces(names, FEW_RULES));
  const isMany = few.length > MANY;
  const chosen = isMany ? mergeBegun(choosePieces(names, MANY_RULES)) : few;
  const lines = chosen.map(([piece, its]) => `${piece}\t${patternOfNames(its)}`);
  const pieces = chosen.map(([piece, its]) => (isMany ? partPiece(piece, its).join('') : spellPiece(piece, its)));
  const any = pieces.filter(Boolean).join('|');
  return [isMany ? `${CASE_IGNORED}${any})` : any, ...lines].join('\n');
}

/** What begins as another piece does is found with that: so a match has one piece, and its letters say which. */
function mergeBegun(chosen: ReadonlyMap<string, readonly string[]>): [string, string[]][] {
  const merged = new Map<string, string[]>();
  for (const [piece, names] of [...chosen].sort(([one], [other]) => one.length - other.length)) {
    const shorter = [...merged.keys()].find(other => other !== '' && piece.startsWith(other)) ?? piece;
    merged.set(shorter, [...(merged.get(shorter) ?? []), ...names]);
  }
  return [...merged];
}

/** A piece's letters; before those where one of the names has a space or a hyphen, anything but letters. */
function partPiece(piece: string, names: readonly string[]): string[] {
  // A name found by a longer piece stands here too, and is parted where that piece is.
  const own = names.flatMap(name => [...listPieces(levelName(name), PIECE_LENGTH)]);
  const parted = new Set(own.flatMap(([longer, borders]) => (longer.startsWith(piece) ? borders : [])));
  const between = names.some(name => name.includes('_')) ? '[\\W_]*' : '\\W*';
  return [...piece].map((letter, at) => (parted.has(at) ? between + letter : letter));
}

/** Both cases spelled out: asked to ignore case, an expression of few pieces costs a cold page twice as much to make. */
function spellPiece(piece: string, names: readonly string[]): string {
  const spelled = partPiece(piece, names).map(part =>
    part.replace(/[a-z]$/, letter => `[${letter}${letter.toUpperCase()}]`),
  );
  if (
    piece === '' ||
    /\d/.test(piece) ||
    !names.every(name => isShort(name) && bareLetters(levelName(name)).endsWith(piece))
  )
    return spelled.join('');
  // A short name is none where its last word goes on ("Pepper", "news. Comments"), unless its capitals say where it ends.
  return [`${spelled.join('')}(?![a-z])`, ...new Set(names.flatMap(name => spellCapitals(name, piece)))].join('|');
}

/** A match must have the letters of its piece and no other. */
const BETWEEN = '[^\\sA-Za-z0-9]?';

/** A name's last letters as they are written, where its capitals say what it is; the letters before are looked back at, for a match must be the piece alone. */
function spellCapitals(name: string, piece: string): string[] {
  let from = name.length - piece.length;
  while (from > 0 && bareLetters(name.slice(from)) !== piece) from -= 1;
  if (!/[A-Z].*[A-Z]/.test(name) || bareLetters(name.slice(from)) !== piece) return [];
  const [before = '', first = '', rest = ''] = [name.slice(0, from), name.charAt(from), name.slice(from + 1)].map(
    part => part.replace(/[^A-Za-z]+/g, BETWEEN),
  );
  return [before === '' ? first + rest : `${first}(?<=${before}${first})${rest}`];
}
