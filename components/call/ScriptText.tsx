import { useRef, useState } from 'preact/hooks';
import { CALL_WORDS } from '../../lib/language/call-words';
import { isWhole } from '../../lib/script/fill-values';
import type { Field, Piece, ScriptBlock, ScriptLine } from '../../lib/script/script-view';
import { useTypingPause } from '../hooks/use-typing-pause';
import { useLanguage, useWords } from '../hooks/use-words';

/** What a caller can do to a script. */
export interface ScriptEdits {
  /** While typing: fills the same field everywhere. */
  readonly onType: (field: Field, value: string) => void;
  /** After typing: worth remembering. */
  readonly onTyped: (field: Field) => void;
  readonly onPick: (key: string, option: string) => void;
}

/** Filled blocks of one part of a script. */
export interface ScriptTextProps extends ScriptEdits {
  readonly blocks: readonly ScriptBlock[];
  /** BCP 47 of the script, which may not be the screen's. */
  readonly language: string;
  /** Key of the block being read. */
  readonly atHand?: string | null;
}

/** The script in its reading voice: what is missing is asked inside the sentence, what is filled in can be changed there. */
export function ScriptText({ blocks, language, atHand, ...edits }: ScriptTextProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const entered = useRef<string | null>(null);
  const words = useWords(CALL_WORDS);
  return (
    <div class="script" lang={language}>
      {blocks.map(block => (
        <div key={block.key} class="block" tabIndex={-1} aria-current={block.key === atHand || undefined}>
          {block.choice && (
            <Picker
              label={words.yourReason}
              options={block.choice.options}
              picked={block.choice.picked}
              onPick={option => block.choice && edits.onPick(block.choice.key, option)}
            />
          )}
          <Lines lines={block.lines} editing={editing} onEditing={setEditing} entered={entered} {...edits} />
        </div>
      ))}
    </div>
  );
}

interface PieceProps extends ScriptEdits {
  /** Key of the piece being typed into: it stays an input although its field is filled by now. */
  readonly editing: string | null;
  readonly onEditing: (key: string | null) => void;
  /** Key of the piece that Enter was pressed in: the keyboard goes on at the words it becomes. */
  readonly entered: { current: string | null };
}

function Lines({ lines, ...rest }: PieceProps & { readonly lines: readonly ScriptLine[] }) {
  return (
    <>
      {lines.map(line => {
        return (
          <p key={line.pieces[0]?.key}>
            {line.mark !== '' && `${line.mark} `}
            <Pieces pieces={line.pieces} {...rest} />
          </p>
        );
      })}
    </>
  );
}

const isField = (piece: Piece | undefined) => piece?.kind === 'input' || piece?.kind === 'said';

/** The sign words begin with, when they follow a field. */
const signOf = (piece: Piece | undefined) =>
  piece?.kind === 'words' && !piece.isAside ? piece.text.replace(/\s.*/s, '') : '';

/** A sign stays on the line of the field before it, where Firefox would begin another. */
function Pieces({ pieces, ...rest }: PieceProps & { readonly pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) =>
        isField(piece) ? (
          <span key={piece.key} class="kept">
            <PieceText {...rest} piece={piece} />
            {signOf(pieces[index + 1])}
          </span>
        ) : (
          <PieceText
            {...rest}
            key={piece.key}
            piece={piece}
            from={isField(pieces[index - 1]) ? signOf(piece).length : 0}
          />
        ),
      )}
    </>
  );
}

function PieceText(props: PieceProps & { readonly piece: Piece; readonly from?: number }) {
  const { piece, editing } = props;
  if (piece.kind === 'words') {
    const text = piece.text.slice(props.from);
    return piece.strong ? <strong>{text}</strong> : <span class={piece.isAside && 'aside'}>{text}</span>;
  }
  if (piece.kind === 'link') return <span class="address">{piece.text}</span>;
  // One field from the first letter on, which would be lost with it where an accent takes two keys.
  if (piece.kind === 'input' || (piece.kind === 'said' && editing === piece.key))
    return <Blank {...props} piece={piece} value={piece.kind === 'said' ? piece.value : ''} />;
  if (piece.kind === 'said') return <Said {...props} piece={piece} />;
  return (
    <>
      <Picker
        label={piece.options.find(option => option.id === piece.picked)?.label ?? ''}
        options={piece.options}
        picked={piece.picked}
        onPick={option => props.onPick(piece.key, option)}
      />
      <Pieces {...props} pieces={piece.pieces} />
    </>
  );
}

function Said(props: PieceProps & { readonly piece: Piece & { kind: 'said' } }) {
  const words = useWords(CALL_WORDS);
  const language = useLanguage();
  const { piece, onEditing, entered } = props;
  return (
    <button
      ref={button => {
        if (button === null || entered.current !== piece.key) return;
        entered.current = null;
        button.focus();
      }}
      type="button"
      class="said"
      lang={language}
      aria-label={words.changeValue(piece.text)}
      onClick={() => onEditing(piece.key)}
    >
      {piece.text}
    </button>
  );
}

function Blank(props: PieceProps & { readonly piece: Piece & { kind: 'said' | 'input' }; readonly value: string }) {
  const words = useWords(CALL_WORDS);
  const { piece, value, editing, onEditing } = props;
  const language = useLanguage();
  const names: Readonly<Record<string, string>> = words.blank;
  const label = names[piece.field] ?? piece.words;
  const pause = useTypingPause(value, () => isWhole(piece.field, value) && props.onTyped(piece.field));
  return (
    <input
      // Its name is in the screen's language, the words around it in the script's.
      lang={language}
      class={piece.isAside ? 'blank aside' : 'blank'}
      aria-label={label}
      placeholder={label}
      value={value}
      maxLength={200}
      autocomplete="off"
      ref={input => {
        if (editing === piece.key && input && document.activeElement !== input) input.focus();
      }}
      onFocus={() => onEditing(piece.key)}
      onInput={event => props.onType(piece.field, event.currentTarget.value)}
      onBlur={() => {
        onEditing(null);
        pause.note();
        props.onTyped(piece.field);
      }}
      onKeyDown={event => {
        // Enter also picks the letters of a name that is put together from several keys.
        if (event.key !== 'Enter' || event.isComposing || value === '') return;
        // Or the same press would press the words it became, too.
        event.preventDefault();
        props.entered.current = piece.key;
        event.currentTarget.blur();
      }}
    />
  );
}

interface PickerProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly picked: string;
  readonly onPick: (option: string) => void;
}

function Picker({ label, options, picked, onPick }: PickerProps) {
  return (
    <select class="pick" aria-label={label} value={picked} onChange={event => onPick(event.currentTarget.value)}>
      {options.map(option => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
