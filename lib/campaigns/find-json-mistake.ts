type Wanted = 'value' | 'first' | 'key' | 'colon' | 'next';

interface Walk {
  at: number;
  wanted: Wanted;
  /** The lists and objects that are open here. */
  readonly open: string[];
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const STRING_PART = /[^"\\\p{Cc}]+|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;

/**
 * The line (from 1) on which text first stops being JSON; null where it is JSON to its end. Engines tell the place in several
 * ways, and Chromium's often not at all.
 */
export function findJsonMistake(text: string): number | null {
  const walk: Walk = { at: 0, wanted: 'value', open: [] };
  for (;;) {
    walk.at = skip(SPACE, text, walk.at);
    const char = text[walk.at];
    if (char === undefined && walk.open.length === 0 && walk.wanted === 'next') return null;
    if (char === undefined || !step(walk, text, char)) return text.slice(0, walk.at).split('\n').length;
  }
}

/** Goes past what stands at the place; false where that is not what was wanted. */
function step(walk: Walk, text: string, char: string): boolean {
  const { at, wanted, open } = walk;
  const inside = open.at(-1);
  const go = (to: number, next: Wanted) => {
    walk.at = to;
    walk.wanted = next;
    return to > at;
  };
  if ((wanted === 'next' || wanted === 'first') && char === (inside === '{' ? '}' : ']') && inside !== undefined) {
    open.pop();
    return go(at + 1, 'next');
  }
  if (wanted === 'next') return char === ',' && inside !== undefined && go(at + 1, inside === '{' ? 'key' : 'value');
  if (wanted === 'colon') return char === ':' && go(at + 1, 'value');
  if (char === '"')
    return go(skipString(text, at), wanted === 'key' || (wanted === 'first' && inside === '{') ? 'colon' : 'next');
  if (wanted === 'key' || (wanted === 'first' && inside === '{')) return false;
  if (char !== '{' && char !== '[') return go(skip(SCALAR, text, at), 'next');
  open.push(char);
  return go(at + 1, 'first');
}

/** Behind a string's closing quote; where it begins, if it has none on its way. */
function skipString(text: string, from: number): number {
  let at = from + 1;
  for (let next = skip(STRING_PART, text, at); next > at; next = skip(STRING_PART, text, at)) at = next;
  return text[at] === '"' ? at + 1 : from;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
