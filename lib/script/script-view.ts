import type { Block } from '../campaigns/script-schema';
import type { OtherField, ProfileField } from './blanks';

/** Everything a script can be filled with: what the profile keeps, and what belongs to this call alone. */
export type Field = ProfileField | OtherField | 'office' | 'title' | 'target' | 'agency' | 'date' | 'promise';

/** One of the texts a caller can pick. */
export interface ChoiceOption {
  readonly id: string;
  readonly label: string;
}

/** One piece of a line as the screen shows it; `key` stays the same while the caller types. */
export type Piece = {
  readonly key: string;
  readonly strong: boolean;
  /** On the screen only, where it asks for something the sentence can do without. */
  readonly isAside?: true;
} & (
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** Not known yet; `words` are the script's own words for it or around it. */
  | { readonly kind: 'input'; readonly field: Field; readonly words: string }
  /** Filled in; `value` is what the caller edits, which may be longer than what is said (a full name said by its first). */
  | {
      readonly kind: 'said';
      readonly field: Field;
      readonly words: string;
      readonly text: string;
      readonly value: string;
    }
  /** A picker in the sentence; `pieces` only when the picked option itself has something to fill, else its label says it all. */
  | {
      readonly kind: 'choice';
      readonly options: readonly ChoiceOption[];
      readonly picked: string;
      readonly pieces: readonly Piece[];
    }
);

/** One line; `mark` is `•` or a number for list items, empty otherwise. */
export interface ScriptLine {
  readonly mark: string;
  readonly pieces: readonly Piece[];
}

/** One block of the script; a block of choices has a picker above the picked text. */
export interface ScriptBlock {
  readonly key: string;
  readonly say: Block['say'];
  readonly when: Block['when'];
  readonly choice?: { readonly key: string; readonly options: readonly ChoiceOption[]; readonly picked: string };
  readonly lines: readonly ScriptLine[];
}

/** A script ready for the screen: blocks, the same as plain text, and which fields still ask for something, in reading order. */
export interface ScriptView {
  readonly blocks: readonly ScriptBlock[];
  readonly text: string;
  readonly missing: readonly Field[];
}

/** How an unfilled blank stands in plain text. */
const BLANK_TEXT = '____';

/** A piece as it is read or copied. */
export function showPiece(piece: Piece): string {
  if (piece.isAside) return '';
  if (piece.kind === 'input') return BLANK_TEXT;
  if (piece.kind !== 'choice') return piece.text;
  if (piece.pieces.length > 0) return piece.pieces.map(showPiece).join('');
  return piece.options.find(option => option.id === piece.picked)?.label ?? '';
}

/** A line as it is read or copied, with its list mark. */
export function showLine({ mark, pieces }: ScriptLine): string {
  const text = pieces.map(showPiece).join('').trim();
  return mark === '' ? text : `${mark} ${text}`;
}

/** Fields of a line's inputs, those inside pickers included. */
export function listInputs(pieces: readonly Piece[]): readonly Field[] {
  return pieces.flatMap(piece => {
    if (piece.kind === 'input') return [piece.field];
    return piece.kind === 'choice' ? listInputs(piece.pieces) : [];
  });
}
