import type { Script } from '../campaigns/script-schema';
import { type Blank, placeBlanks, plain, withoutLabel } from './blanks';
import { type FillContext, readValue, type SpokenTarget } from './fill-values';
import { type EarlierCall, placeQuote, quotePromise } from './quote-promise';
import {
  type Field,
  listInputs,
  type Piece,
  type ScriptBlock,
  type ScriptLine,
  type ScriptView,
  showLine,
  showPiece,
} from './script-view';
import { placeStory, storyField } from './story';
import { type Placeholder, type Token, tokenize } from './tokenize';
import { type PlacedBlock, type ScriptPart, selectBlocks } from './variants';

/** Fills one part of a script with what is known; what is not becomes an input, and nothing of a placeholder is ever shown raw. */
export function fillScript(script: Script, part: ScriptPart, context: FillContext): ScriptView {
  const filled = selectBlocks(script, part, context.isConstituent ?? false)
    .map(placed => fillBlock(placed, script, context))
    .filter(block => block.lines.length > 0);
  const blocks = part === 'call' ? addOwn(filled, script, context) : filled;
  const lines = blocks.flatMap(block => block.lines);
  return {
    blocks,
    text: blocks.map(block => block.lines.map(showLine).join('\n')).join('\n\n'),
    missing: [...new Set(lines.flatMap(line => listInputs(line.pieces)))],
  };
}

/** What the caller brings to a call stands under keys of its own: the script's blocks keep theirs. */
function addOwn(blocks: readonly ScriptBlock[], script: Script, context: FillContext): readonly ScriptBlock[] {
  const story = fillStory(script, context);
  const whole = story ? placeStory(blocks, story) : blocks;
  return context.earlier ? placeQuote(whole, fillQuote(script, context.earlier, context)) : whole;
}

function fillQuote(script: Script, earlier: EarlierCall, context: FillContext): ScriptBlock {
  const { id, language } = script;
  const key = `${id} quote`;
  const lines = fillText(quotePromise(script, earlier), { key, language, context });
  return { key, say: 'reason', when: 'always', lines };
}

/** The caller's own words are said as they typed them, and never read as placeholders. */
function fillStory({ id, language }: Script, context: FillContext): ScriptBlock | null {
  const story = readValue(storyField(language), context);
  if (!story) return null;
  const key = `${id} story`;
  const pieces: Piece[] = [{ kind: 'words', text: story.text, key: `${key}~`, strong: false }];
  return { key, say: 'story', when: 'always', lines: [{ mark: '', pieces }] };
}

function fillBlock({ index, block }: PlacedBlock, script: Script, context: FillContext): ScriptBlock {
  const key = `${script.id} ${index}`;
  const shared = { key, say: block.say, when: block.when };
  const fill = (text: string) => fillText(text, { key, language: script.language, context });
  if (!block.choices?.length) return { ...shared, lines: fill(block.text ?? '') };
  const options = block.choices.map(({ id, label }) => ({ id, label }));
  const picked = block.choices.find(choice => choice.id === context.picked?.[key]) ?? block.choices[0];
  return { ...shared, choice: { key, options, picked: picked?.id ?? '' }, lines: fill(picked?.text ?? '') };
}

interface Place {
  readonly key: string;
  readonly language: string;
  readonly context: FillContext;
}

/** Fills a text line by line; lines on which nothing is left are dropped. */
function fillText(text: string, place: Place): readonly ScriptLine[] {
  const written = tokenize(text);
  const blanks = placeBlanks(written);
  const isName = (token: Token) =>
    (token.kind === 'placeholder' && token.name === 'NAME') || blanks.get(token)?.field === 'name';
  const { profile, leaveNameOut } = place.context;
  const leave = profile.nameUse === 'none' ? leaveNameOut : undefined;
  const tokens = dropTitles(leave?.(written, isName, place.language) ?? written, place.context);
  const lines: { mark: string; pieces: Piece[] }[] = [{ mark: '', pieces: [] }];
  tokens.forEach((token, at) => {
    const key = `${place.key}.${written.indexOf(token)}`;
    if (token.kind === 'break') lines.push({ mark: '', pieces: [] });
    else if (token.kind === 'item') lines.push({ mark: token.mark, pieces: [] });
    else {
      const pieces = lines.at(-1)?.pieces;
      const isFilled = tokens[at - 1]?.kind === 'blank' && pieces?.at(-1)?.kind === 'said';
      const shown = token.kind === 'text' && isFilled ? { ...token, text: withoutLabel(token.text) } : token;
      pieces?.push(...fillToken(shown, { ...place, key, strong: token.strong, blank: blanks.get(token), tokens, at }));
    }
  });
  return lines.filter(line => line.pieces.map(showPiece).join('').trim() !== '').map(trimLine);
}

/** Drops the space a left-out clause may leave at a line's start. */
function trimLine({ mark, pieces }: ScriptLine): ScriptLine {
  const [first, ...rest] = pieces;
  if (first?.kind !== 'words') return { mark, pieces };
  const text = first.text.trimStart();
  return { mark, pieces: text === '' ? rest : [{ ...first, text }, ...rest] };
}

interface Spot extends Place {
  readonly strong: boolean;
  readonly blank: Blank | undefined;
  readonly tokens: readonly Token[];
  readonly at: number;
}

function fillToken(token: Token, spot: Spot): readonly Piece[] {
  const { key, strong } = spot;
  if (token.kind === 'text') return [{ kind: 'words', text: token.text, key: `${key}~${spot.at}`, strong }];
  if (token.kind === 'link') return [{ kind: 'link', text: token.text, url: token.url, key, strong }];
  if (token.kind === 'choose') return [fillChoose(token.options, spot)];
  if (token.kind === 'placeholder') return fillPlaceholder(token.name, spot);
  return spot.blank ? [fillField(spot.blank.field, spot, spot.blank.words)] : [];
}

function fillChoose(options: readonly string[], spot: Spot): Piece {
  const filled = options.map((text, index) => {
    const pieces = fillText(text, { ...spot, key: `${spot.key}|${index}` }).flatMap(line => line.pieces);
    return { id: String(index), label: pieces.map(showPiece).join('').trim(), pieces };
  });
  const wanted = spot.context.picked?.[spot.key];
  const picked = filled.find(option => option.id === wanted) ?? filled[0];
  const pieces = picked && listInputs(picked.pieces).length > 0 ? picked.pieces : [];
  const shown = filled.map(({ id, label }) => ({ id, label }));
  return { kind: 'choice', key: spot.key, options: shown, picked: picked?.id ?? '', pieces, strong: spot.strong };
}

function fillPlaceholder(name: Placeholder, spot: Spot): readonly Piece[] {
  const fill = (field: Field) => fillField(field, spot);
  const comma: Piece = { kind: 'words', text: ', ', key: `${spot.key},`, strong: spot.strong };
  if (name === 'CITY, STATE') return [fill('city'), comma, fill('state')];
  if (name === 'CITY, ZIP') return joinOptional(fill('city'), comma, fill('zip'));
  if (name === 'REP/SEN NAME') return [...leadTitle(spot), fill('target')];
  return [fill(name.toLowerCase() as Lowercase<typeof name>)];
}

/** What is known of two is said alone while the other is asked for beside it; of neither, the first is said. */
function joinOptional(first: Piece, comma: Piece, second: Piece): readonly Piece[] {
  const aside = (piece: Piece): Piece => ({ ...piece, isAside: true });
  if (second.kind === 'input') return [first, aside(comma), aside(second)];
  return first.kind === 'input' ? [aside(first), aside(comma), second] : [first, comma, second];
}

/** "[TITLE] [TARGET]" says a title only before a person's name that has none of its own; "[REP/SEN NAME]" brings it along. */
function dropTitles(tokens: readonly Token[], { target }: FillContext): readonly Token[] {
  const shown = tokens.filter(token => token.kind !== 'stars');
  const dropped = new Set<Token>();
  shown.forEach((token, at) => {
    const [between, next] = [shown[at + 1], shown[at + 2]];
    if (token.kind !== 'placeholder' || token.name !== 'TITLE' || between?.kind !== 'text') return;
    if (between.text.trim() !== '' || next?.kind !== 'placeholder') return;
    if (next.name === 'REP/SEN NAME' || (next.name === 'TARGET' && !hasOwnTitle(target)))
      dropped.add(token).add(between);
  });
  return shown.filter(token => !dropped.has(token));
}

/** True for a person with a title that their name does not say already. */
const hasOwnTitle = ({ title, personName }: SpokenTarget): boolean =>
  !!title && !!personName && !plain(personName).startsWith(plain(title));

/** The title before a name, where the script does not say it itself. */
function leadTitle(spot: Spot): readonly Piece[] {
  const { target } = spot.context;
  const before = spot.tokens[spot.at - 1];
  const isSaid =
    before?.kind === 'text' &&
    plain(before.text)
      .replace(/,$/u, '')
      .endsWith(plain(target.title ?? ''));
  if (isSaid || !hasOwnTitle(target)) return [];
  return [fillField('title', spot), { kind: 'words', text: ' ', key: `${spot.key}.space`, strong: spot.strong }];
}

function fillField(field: Field, spot: Spot, words = ''): Piece {
  const { strong } = spot;
  const key = `${spot.key}.${field}`;
  const filled = readValue(field, spot.context);
  if (!filled) return { kind: 'input', field, words, key, strong };
  const text = field === 'county' ? withoutCounty(filled.text, spot) : filled.text;
  return { kind: 'said', field, words, text, value: filled.value, key, strong };
}

/** "Wake County" before the script's own "County" is said once; after "condado de" too. */
function withoutCounty(county: string, { tokens, at }: Spot): string {
  const after = tokens[at + 1];
  const before = tokens[at - 1];
  const isSaidAfter = after?.kind === 'text' && /^\s+(county|parish)\b/iu.test(after.text);
  const isSaidBefore = before?.kind === 'text' && /\b(condado|county) (de|of) $/iu.test(before.text);
  if (!isSaidAfter && !isSaidBefore) return county;
  return county.replace(/\s+(county|parish)$/iu, '').replace(/^condado del? /iu, '');
}
