import type { Token } from './tokenize';

/** Profile fields a blank can stand for. */
export type ProfileField = 'name' | 'city' | 'state' | 'zip' | 'county';

/** A blank that is neither name nor place, named by the words around it: the key in `Profile.otherBlanks`. */
export type OtherField = `other:${string}`;

/** What a blank turned out to be; `words` tells a reader who sees only the input what it asks for. */
export interface Blank {
  readonly field: ProfileField | OtherField;
  readonly words: string;
}

/** Cues before a blank, tried in order; `@` stands for an earlier blank or placeholder, named right after it. */
const BEFORE: readonly (readonly [ProfileField, RegExp])[] = [
  ['zip', /\b(zip( ?code)?|postal code|codigo postal|c\.? ?p\.?)( is| es|:|,)?$/u],
  ['county', /\b(county of|my county is|county:|condado de|mi condado es|condado:)$/u],
  ['state', /\b(state of|my state is|state:|estado de|mi estado es|estado:)$/u],
  ['state', /@(city|county county),?$/u],
  ['zip', /@state,?$/u],
  ['city', /\b(city of|town of|city( is|:)|town( is|:)|ciudad de|ciudad( es|:)|pueblo de)$/u],
  ['city', /\b(calling|call) (you )?(today )?from$/u],
  ['city', /\b(llamo|llamando|llama) (hoy )?(desde|de)$/u],
  ['city', /\b(lives?|living|reside|residing|vote|resident|voter|constituent|based|work|here) (in|of|from|here in)$/u],
  ['city', /\b(i am|i'm|we are|we're|and am|and) from$/u],
  [
    'city',
    /\b(vivo|vivimos|resido|voto|residente|votante|vecin[oa]|habitante|constituyente|aqui|estoy) (en|de|desde)$/u,
  ],
  ['city', /\b(soy|somos) de$/u],
  ['city', /@name,? ?(and )?(from|of|in|de|desde|en)$/u],
  ['name', /\b(my (full |first )?name is|my name's|name:|me llamo|mi nombre( completo)? es|nombre:)$/u],
];

/** Short openings that introduce a name only when what follows goes on to introduce the caller: "this is ____ from …". */
const OPENING = /\b(this is|i am|i'm|soy|habla|le saluda)$/u;
const GOES_ON =
  /^(,? ?(and i|and i'm|i'm|i am|calling|from|y (llamo|vivo|soy|le|les|estoy)|llamo|de|desde|vivo)|, (an?|una?|residente|votante|vecin[oa]))\b/u;

/** Cues after a blank; they win over the words before, because a form prints its label there. */
const AFTER: readonly (readonly [ProfileField, RegExp])[] = [
  ['name', /^\((your |full |first |su |tu )*(name|nombre)\b/u],
  ['city', /^\((your |su |tu )?(city|town|ciudad)\b/u],
  ['state', /^\((your |su |tu )?(state|estado)\b/u],
  ['zip', /^\((your |su |tu )?(zip|codigo postal)\b/u],
  ['county', /^\(?(your |su |tu )?(county|condado|parish)\b/u],
];

/** Words right after a blank that make it something else than a city: "calling from ____ Church". */
const NOT_A_CITY = /^(church|parish|union|university|college|school|organization|coalition|iglesia|universidad)\b/u;

/** Labels of placeholders nobody listed that still say plainly what they want. */
const LABELS: readonly (readonly [ProfileField, RegExp])[] = [
  ['name', /^(your |my |caller'?s |su |tu |mi )?(full |first )?(name|nombre)( here| aqui)?$/u],
  ['city', /^(your |my |su |tu |mi )?(city|town|city or town|ciudad|ciudad o pueblo)$/u],
  ['state', /^(your |my |su |tu |mi )?(state|estado)$/u],
  ['zip', /^(your |my |su |tu |mi )?(zip|zip ?code|codigo postal)$/u],
  ['county', /^(your |my |su |tu |mi )?(county|condado)$/u],
];

/** Decides for every blank of a text what it asks for, from the words around it; the answers are by token. */
export function placeBlanks(tokens: readonly Token[]): ReadonlyMap<Token, Blank> {
  const blanks = new Map<Token, Blank>();
  const taken = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.kind !== 'blank') return;
    const before = wordsBefore(tokens, index, blanks);
    const after = wordsAfter(tokens, index);
    const near = nearWords(plain(before), plain(after));
    const field = token.words === '' ? readCues(plain(before), plain(after)) : readLabel(token.words);
    blanks.set(token, {
      field: field ?? (token.words ? labelField(token.words) : nearField(near, taken)),
      words: token.words || around(before, after),
    });
  });
  return blanks;
}

function readCues(before: string, after: string): ProfileField | null {
  const labelled = AFTER.find(([, cue]) => cue.test(after));
  if (labelled) return labelled[0];
  // "My name is: ____"
  const lead = before.replace(/ ?[:–—-]$/u, '');
  const found = BEFORE.find(([, cue]) => cue.test(before) || cue.test(lead));
  if (found && !(found[0] === 'city' && NOT_A_CITY.test(after))) return found[0];
  return OPENING.test(lead) && GOES_ON.test(after) ? 'name' : null;
}

function readLabel(words: string): ProfileField | null {
  return LABELS.find(([, cue]) => cue.test(plain(words)))?.[0] ?? null;
}

const labelField = (label: string): OtherField => `other:[${plain(label)}]`;

/** What follows a blank without the label a form prints there, which is not said: "Rosa (name) of Durham (city)". */
export const withoutLabel = (after: string): string =>
  AFTER.some(([, cue]) => cue.test(plain(after))) ? after.replace(/^\s*\([^()]*\)/u, '') : after;

/** The same words give the same key in every script; with fewer than two words before it, blanks are told apart by their order. */
function nearField(near: Near, taken: Map<string, number>): OtherField {
  const key = `${near.before.join(' ')} _ ${near.after.join(' ')}`.trim();
  if (near.before.length >= 2) return `other:${key}`;
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  return count === 1 ? `other:${key}` : `other:${key} ${count}`;
}

interface Near {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function nearWords(before: string, after: string): Near {
  const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}'’@]+/gu) ?? [];
  return { before: wordsOf(before).slice(-4), after: wordsOf(after).slice(0, 3) };
}

/** The same words as they are written, every blank among them as a gap. */
function around(before: string, after: string): string {
  const near = nearWords(before, after);
  return [...near.before.map(word => (word.startsWith('@') ? '…' : word)), '…', ...near.after].join(' ');
}

/** What stands before a token in its sentence, earlier blanks as `@field`. */
function wordsBefore(tokens: readonly Token[], index: number, blanks: ReadonlyMap<Token, Blank>): string {
  let text = '';
  for (let at = index - 1; at >= 0 && text.length < 80; at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'break' || token.kind === 'item') break;
    text = `${nameToken(token, blanks.get(token))}${text}`;
  }
  return text.slice(sentenceStart(text));
}

function nameToken(token: Token, blank: Blank | undefined): string {
  if (token.kind === 'text') return token.text.replaceAll('@', ' ');
  if (token.kind === 'placeholder') return `@${token.name.split(', ').at(-1)}`;
  if (token.kind === 'blank') return `@${blank && !blank.field.startsWith('other:') ? blank.field : 'other'}`;
  return token.kind === 'link' ? token.text : '';
}

function sentenceStart(text: string): number {
  let start = 0;
  for (const end of text.matchAll(/[.!?¡¿]["”»)]?\s+/gu)) start = end.index + end[0].length;
  return start;
}

function wordsAfter(tokens: readonly Token[], index: number): string {
  let text = '';
  for (const token of tokens.slice(index + 1)) {
    if (token.kind !== 'text' && token.kind !== 'stars') break;
    if (token.kind === 'text') text += token.text;
    if (text.length >= 60) break;
  }
  return text.split(/[.!?\r\n]/u)[0] ?? '';
}

/** Lower case, without accents, with one kind of apostrophe and single spaces, so that cues need one spelling. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .trim();
}
