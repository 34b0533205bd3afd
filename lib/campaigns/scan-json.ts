/** What can be told about JSON text without parsing it. */
export interface JsonOutline {
  /** How deep lists and objects are nested: a flat object is 1. */
  readonly depth: number;
  /** False when the text ends inside a string, list or object. */
  readonly isComplete: boolean;
  readonly lines: number;
}

const QUOTE = 34;
const BACKSLASH = 92;
const NEW_LINE = 10;

/** One pass over the characters, so that a deeply nested bomb never reaches the engine's recursive parser. */
export function scanJson(text: string): JsonOutline {
  let depth = 0;
  let deepest = 0;
  let lines = 1;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === NEW_LINE) lines++;
    if (inString) {
      if (code === BACKSLASH) index++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === 123 || code === 91) deepest = Math.max(deepest, ++depth);
    else if (code === 125 || code === 93) depth--;
  }
  return { depth: deepest, isComplete: !inString && depth <= 0, lines };
}
