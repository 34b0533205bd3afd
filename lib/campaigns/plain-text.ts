/** A stretch of plain text: words, or a web address that may be shown as a link. */
export type TextPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string };

const ADDRESS = /https:\/\/[^\s<>"'“”«»]+/g;
/** What ends a sentence or a bracket is not part of the address before it. */
const TRAILING = /[.,;:!?)\]]+$/;

/** Splits a feed's plain text at its https addresses; nothing else in it ever becomes a link. */
export function splitLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    if (match.index > end) parts.push({ kind: 'words', text: text.slice(end, match.index) });
    parts.push({ kind: 'link', text: address });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ kind: 'words', text: text.slice(end) });
  return parts;
}

/** Plain text as paragraphs and lists: blank lines part paragraphs, lines that start with "- " are a list. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** Reads a feed's background into blocks; single line breaks inside a paragraph are spaces. */
export function readBlocks(text: string): readonly TextBlock[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap(readBlock);
}

function readBlock(block: string): TextBlock[] {
  const lines = block
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  const isItem = (line: string) => /^[-•*] /.test(line);
  if (lines.length === 0) return [];
  if (lines.every(isItem)) return [{ kind: 'list', items: lines.map(line => line.slice(2).trim()) }];
  const start = lines.findIndex(isItem);
  if (start > 0 && lines.slice(start).every(isItem)) {
    return [
      { kind: 'paragraph', text: lines.slice(0, start).join(' ') },
      { kind: 'list', items: lines.slice(start).map(line => line.slice(2).trim()) },
    ];
  }
  return [{ kind: 'paragraph', text: lines.join(' ') }];
}
