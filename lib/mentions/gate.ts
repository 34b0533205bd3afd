import { simplifyText } from './plain-text';

/** The first look at a text: cheap, and never says no to a text that holds a name. */
export interface Gate {
  /** Whether any name may stand in the text. */
  readonly isHit: (text: string) => boolean;
  /** Where names may stand, UTF-16 offsets into the text as it is, in order. */
  readonly findHits: (text: string) => number[];
}

/** How far around a piece the rest of its name is looked for, in characters. */
const REACH = 240;

/** Makes a gate of all who have names (`gateSource`), empty ones left out: rare pieces are looked for, and whole names only around them. */
export function createGate(sources: readonly string[]): Gate {
  const patterns = readPatterns(sources);
  const whole = patterns.get('');
  patterns.delete('');
  const longest = Math.max(0, ...[...patterns.keys()].map(piece => piece.length));
  const pieces = patterns.size > 0 ? new RegExp([...patterns.keys()].join('|'), 'gi') : undefined;
  const compiled = new Map<string, RegExp>();

  function compile(pattern: string): RegExp {
    const known = compiled.get(pattern) ?? new RegExp(pattern, 'gi');
    compiled.set(pattern, known);
    return known;
  }

  function* findIn(text: string): Generator<number> {
    if (whole) yield* findAll(compile(whole.join('|')), text, { from: 0, to: text.length });
    if (!pieces) return;
    pieces.lastIndex = 0;
    for (let match = pieces.exec(text); match; match = pieces.exec(text)) {
      const at = match.index;
      for (let length = 1; length <= longest; length += 1) {
        const its = patterns.get(text.slice(at, at + length).toLowerCase());
        if (its) yield* findAll(compile(its.join('|')), text, { from: at - REACH, to: at + REACH });
      }
      pieces.lastIndex = at + 1;
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

/** Names by their piece. */
function readPatterns(sources: readonly string[]): Map<string, string[]> {
  const patterns = new Map<string, string[]>();
  for (const line of sources.join('\n').split('\n')) {
    const [piece = '', pattern] = line.split('\t');
    if (pattern) patterns.set(piece, [...(patterns.get(piece) ?? []), pattern]);
  }
  return patterns;
}

function* findAll(names: RegExp, text: string, { from, to }: { from: number; to: number }): Generator<number> {
  const start = Math.max(0, from);
  const near = text.slice(start, to);
  names.lastIndex = 0;
  for (let match = names.exec(near); match; match = names.exec(near)) {
    yield start + match.index;
    names.lastIndex = match.index + 1;
  }
}
