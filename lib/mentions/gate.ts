import { simplifyText } from './plain-text';

/** The first look at a text: cheap, and never says no to a text that holds a name. */
export interface Gate {
  /** Whether any name may stand in the text. */
  readonly isHit: (text: string) => boolean;
  /** Places within what may be names, UTF-16 offsets into the text as it is, in order. */
  readonly findHits: (text: string) => number[];
}

/** How far around a piece the rest of its name is looked for, in characters. */
const REACH = 200;

/** The plain letters and digits of a text, in lower case, without accents and all that stands between them. */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** Makes a gate of all who have names (`gateSource`), empty ones left out: rare pieces are looked for, and the letters of whole names only around them. */
export function createGate(sources: readonly string[]): Gate {
  const names = readNames(sources);
  const others = names.get('') ?? [];
  names.delete('');
  // Both cases spelled out: asked to ignore case, an expression costs a cold page twice as much to make.
  const source = [...names.keys()].map(piece =>
    piece.replace(/[a-z]/g, letter => `[${letter}${letter.toUpperCase()}]`),
  );
  const pieces = names.size > 0 ? new RegExp(source.join('|'), 'g') : undefined;

  /** Whether the letters of a name with this piece are around it. */
  function isName(text: string, { 0: piece, index }: RegExpExecArray): boolean {
    const around = bareLetters(text.slice(Math.max(0, index - REACH), index + REACH));
    return names.get(piece.toLowerCase())?.some(letters => around.includes(letters)) === true;
  }

  function* findIn(text: string): Generator<number> {
    if (others.length > 0) yield* findOthers(text, others);
    if (!pieces) return;
    pieces.lastIndex = 0;
    for (let match = pieces.exec(text); match; match = pieces.exec(text)) {
      if (isName(text, match)) yield match.index;
      pieces.lastIndex = match.index + 1;
    }
  }

  return {
    isHit: text => findIn(simplifyText(text).text).next().done !== true,
    findHits(text) {
      const plain = simplifyText(text);
      return [...new Set(findIn(plain.text))].sort((a, b) => a - b).map(plain.origin);
    },
  };
}

/** The letters of names by their piece; of two pieces that begin alike the shorter one has the names of both. */
function readNames(sources: readonly string[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const lines = sources.flatMap(source => source.split('\n')).filter(Boolean);
  for (const line of lines.sort((a, b) => a.indexOf('\t') - b.indexOf('\t'))) {
    const [piece = '', ...its] = line.split('\t');
    let key = piece;
    for (let length = 1; length < piece.length; length += 1) {
      if (!names.has(piece.slice(0, length))) continue;
      key = piece.slice(0, length);
      break;
    }
    names.set(key, [...(names.get(key) ?? []), ...its]);
  }
  return names;
}

/** Names that have no plain letters: looked for as they are, their words as far apart as may be. */
function* findOthers(text: string, names: readonly string[]): Generator<number> {
  const lower = text.toLowerCase();
  const bare = lower.replace(/\s+/g, '');
  for (const name of names) {
    if (!bare.includes(name)) continue;
    for (let at = lower.indexOf(name.charAt(0)); at >= 0; at = lower.indexOf(name.charAt(0), at + 1)) {
      const near = lower.slice(at, at + REACH).replace(/\s+/g, '');
      if (near.startsWith(name)) yield at;
    }
  }
}
