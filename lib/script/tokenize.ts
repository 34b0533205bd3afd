/** The bracketed words a script may use, exactly as campaign-feed.md, Script text, lists them. */
export const PLACEHOLDERS = [
  'NAME',
  'CITY',
  'STATE',
  'ZIP',
  'COUNTY',
  'CITY, STATE',
  'CITY, ZIP',
  'TITLE',
  'TARGET',
  'REP/SEN NAME',
  'OFFICE',
  'AGENCY',
  'DATE',
  'PROMISE',
] as const;

/** A bracketed word every script may use. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What every piece of script text carries: its own characters, so that all sources joined give the text back, and whether it stands in `**bold**`. */
interface Lexeme {
  readonly source: string;
  readonly strong: boolean;
}

/** One piece of script text, told apart by `kind`. */
export type Token = Lexeme &
  (
    | { readonly kind: 'text'; readonly text: string }
    /** The two stars that open or close bold; nothing of them is shown. */
    | { readonly kind: 'stars' }
    | { readonly kind: 'break' }
    /** The mark that makes a line a list item: `•` or its number as written. */
    | { readonly kind: 'item'; readonly mark: string }
    | { readonly kind: 'link'; readonly text: string; readonly url: string }
    | { readonly kind: 'placeholder'; readonly name: Placeholder }
    /** Underscores (`words` empty) or a placeholder nobody knows, with its own words as label. */
    | { readonly kind: 'blank'; readonly words: string }
    /** At least two texts to pick from; each may hold placeholders and is tokenized when shown. */
    | { readonly kind: 'choose'; readonly options: readonly string[] }
  );

const LEXEME = new RegExp(
  [
    '(?<newline>\\r\\n|\\n|\\r)',
    '(?<choose>\\[\\s*CHOOSE\\s*:(?<options>(?:[^[\\]]|\\[[^[\\]]*\\])*)\\])',
    '(?<named>\\[(?<label>[^[\\]\\r\\n]+)\\]\\((?<target>https:\\/\\/[^\\s()<>[\\]"]+)\\))',
    // The feed's own way, and what other tools write: [NAME], [[NAME]], {NAME}, {{NAME}}.
    '(?<bracket>\\[\\[[^[\\]]*\\]\\]|\\[[^[\\]]*\\]|\\{\\{[^{}]*\\}\\}|\\{[^{}]*\\})',
    '(?<underscores>_{3,})',
    '(?<address>https:\\/\\/[^\\s<>[\\]"]+)',
    '(?<stars>\\*\\*)',
  ].join('|'),
  'giu',
);

const ITEM = /^[ \t]*(?:[-*•]|(\d{1,2}[.)]))[ \t]+/u;

/** Cuts script text into tokens; nothing is lost, and whatever is not a placeholder, link or mark of layout comes out as it went in. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(LEXEME)) {
    const token = readLexeme(match);
    if (token === null) continue;
    pushText(tokens, text.slice(at, match.index));
    tokens.push(token);
    at = match.index + token.source.length;
  }
  pushText(tokens, text.slice(at));
  return markStrong(tokens);
}

/** Pushes plain text, with the list mark that may open it at the start of a line. */
function pushText(tokens: Token[], text: string): void {
  const isLineStart = (tokens.at(-1)?.kind ?? 'break') === 'break';
  const item = isLineStart ? ITEM.exec(text) : null;
  if (item) tokens.push({ kind: 'item', mark: item[1] ?? '•', source: item[0], strong: false });
  const rest = text.slice(item?.[0].length ?? 0);
  if (rest !== '') tokens.push(words(rest));
}

const words = (text: string): Token => ({ kind: 'text', text, source: text, strong: false });

function readLexeme(match: RegExpExecArray): Token | null {
  const [source] = match;
  const found = match.groups ?? {};
  const lexeme = { source, strong: false };
  if (found.newline !== undefined) return { ...lexeme, kind: 'break' };
  if (found.stars !== undefined) return { ...lexeme, kind: 'stars' };
  if (found.underscores !== undefined) return { ...lexeme, kind: 'blank', words: '' };
  if (found.choose !== undefined) return readChoose(source, found.options ?? '');
  if (found.bracket !== undefined) return readBracket(source);
  if (found.named !== undefined) return readLink(source, found.label ?? '', found.target ?? '');
  return readAddress(source);
}

/** Splits at the bars that are not inside a placeholder; fewer than two options are a blank, because there is nothing to choose. */
function readChoose(source: string, inside: string): Token {
  const options = (inside.match(/(?:[^[\]|]|\[[^\]]*\])+/gu) ?? []).map(tidy).filter(option => option !== '');
  if (options.length < 2) return { kind: 'blank', words: options[0] ?? '', source, strong: false };
  return { kind: 'choose', options, source, strong: false };
}

/** A known placeholder, or a blank labelled with the bracket's words; brackets without a letter are plain text. */
function readBracket(source: string): Token | null {
  const inside = source.replace(/^[[{]+|[\]}]+$/gu, '');
  if (/^[\s_]*_{3,}[\s_]*$/u.test(inside)) return { kind: 'blank', words: '', source, strong: false };
  if (!/\p{L}/u.test(inside)) return null;
  const words = tidy(inside.replaceAll('_', ' '));
  const name = words
    .toUpperCase()
    .replace(/\s*,\s*/u, ', ')
    .replace(/\s*\/\s*/u, '/');
  const known = PLACEHOLDERS.find(placeholder => placeholder === name);
  if (known) return { kind: 'placeholder', name: known, source, strong: false };
  return { kind: 'blank', words, source, strong: false };
}

/** A link whose label pretends to be another address shows its real one. */
function readLink(source: string, label: string, url: string): Token {
  if (!isPlainAddress(url)) return words(source);
  const text = /^\s*https?:/iu.test(label) ? url : label;
  return { kind: 'link', text, url, source, strong: false };
}

/** A bare address without the punctuation that ends its sentence; a run of underscores is taken whole, or every way to cut it is tried. */
function readAddress(found: string): Token | null {
  const url = found.replace(/(?:[.,;:!?'’*]|(?<!_)_{3,}(?!_)|(?<!\([^)]*)\))+$/u, '');
  return isPlainAddress(url) ? { kind: 'link', text: url, url, source: url, strong: false } : null;
}

/** True when the address names its host openly; `https://whitehouse.gov@elsewhere` does not. */
function isPlainAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).username === '' && new URL(url).password === '';
}

const tidy = (text: string): string => text.replaceAll('**', '').replace(/\s+/gu, ' ').trim();

/** Pairs stars within a line: what stands between is strong; stars without a partner are text. */
function markStrong(tokens: readonly Token[]): readonly Token[] {
  let isOpen = false;
  return tokens.map((token, index) => {
    if (token.kind === 'break') isOpen = false;
    if (token.kind !== 'stars') return { ...token, strong: isOpen && token.kind !== 'break' };
    if (!isOpen && !hasPartner(tokens, index)) return words(token.source);
    isOpen = !isOpen;
    return token;
  });
}

function hasPartner(tokens: readonly Token[], index: number): boolean {
  const rest = tokens.slice(index + 1);
  const partner = rest.findIndex(token => token.kind === 'stars' || token.kind === 'break');
  return partner > 0 && rest[partner]?.kind === 'stars';
}
